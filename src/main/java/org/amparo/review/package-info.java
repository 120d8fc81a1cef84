/**
 * The unit's findings: screening, records, requests for information, the Supplement B draft, the
 * recommendation and the second person's word on a denial.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.review;
