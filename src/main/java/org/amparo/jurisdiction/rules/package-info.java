/**
 * The clock engine: counts days as a profile says, and shows its working. It knows no database, no
 * framework and no clock on the wall.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.jurisdiction.rules;
