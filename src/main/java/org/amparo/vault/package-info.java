/**
 * Confidentiality at rest: a data key for each case, sealed columns, blind indexes, keyed hashes,
 * and the destruction of a case's key that makes what was sealed unreadable.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.vault;
