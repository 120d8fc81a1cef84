/** Sealed files of a case: scans, uploads and letters as sent; sniffed, limited and hashed. */
@org.jspecify.annotations.NullMarked
package org.amparo.document;
