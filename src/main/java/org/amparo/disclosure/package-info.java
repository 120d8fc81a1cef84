/**
 * Demands from outside for what is known of a case: the register of them, counsel's decision, and
 * what was given out.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.disclosure;
