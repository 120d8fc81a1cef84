/** Where a case stands: the case view, its timeline, the search, and what a receipt code shows. */
@org.jspecify.annotations.NullMarked
package org.amparo.tracking;
