/**
 * Idempotency, versions, cursors and limits for every web package. An {@link org.amparo.http.Act}
 * is one transaction, tried again when acts clash, answered once for each idempotency key.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.http;
