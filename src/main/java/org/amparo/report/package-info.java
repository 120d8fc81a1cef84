/** What the agency counts for the law and for its chief, without a name. */
@org.jspecify.annotations.NullMarked
package org.amparo.report;
