/** Where a message may go, what a subscription needs, and how long to wait after a failure. */
@org.jspecify.annotations.NullMarked
package org.amparo.partner.rules;
