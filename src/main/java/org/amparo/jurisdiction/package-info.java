/**
 * The law as data: profiles from federal law down to one agency, their clocks, business calendars
 * and lawful denial reasons. Pure but for its {@code web}.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.jurisdiction;
