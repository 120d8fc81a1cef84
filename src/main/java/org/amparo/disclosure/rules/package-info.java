/** What must be true before anything of a case leaves the agency. */
@org.jspecify.annotations.NullMarked
package org.amparo.disclosure.rules;
