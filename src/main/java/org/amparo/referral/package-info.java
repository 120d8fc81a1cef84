/**
 * Intake: an officer's referral, a victim's or representative's request; case files and receipts.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.referral;
