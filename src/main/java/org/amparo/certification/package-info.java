/**
 * The certifying official's acts: sign, deny with lawful reasons, return, withdraw; and what
 * follows a signature: delivery, filing, cancellation.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.certification;
