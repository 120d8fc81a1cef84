/**
 * How long a case is kept: the agency's schedule, legal holds, and the destruction of what its time
 * is over for, by two people.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.retention;
