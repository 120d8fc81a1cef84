/** Certifying agencies, their head, and the designations of their certifying officials. */
@org.jspecify.annotations.NullMarked
package org.amparo.agency;
