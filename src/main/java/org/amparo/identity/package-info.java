/**
 * Who is acting: from a token to an actor with an agency and roles; local sign-in; the agency wall.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.identity;
