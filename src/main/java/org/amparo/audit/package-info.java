/**
 * The record of who did or saw what: append-only, one hash chain for each case and one for each
 * agency, every domain event in it, and the means to prove that nothing was changed.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.audit;
