/** What leaves the agency: notices, letters and the public catalog, in the person's language. */
@org.jspecify.annotations.NullMarked
package org.amparo.notice;
