/**
 * Takes over the requests that an agency has on paper, and gives out its whole record when it
 * moves.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.takeover;
