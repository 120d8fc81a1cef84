/**
 * Partner systems: which system outside of the service hears of which cases, by whose decision;
 * signed, at least once, and without a name.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.partner;
