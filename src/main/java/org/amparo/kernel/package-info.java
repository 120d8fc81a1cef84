/**
 * The words every room shares: identifiers, checklists, refusals, domain events and the clock. It
 * holds no rules and no database.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.kernel;
