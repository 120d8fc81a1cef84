/** Pure rules of intake: when each step is due and who may not do it. */
@org.jspecify.annotations.NullMarked
package org.amparo.referral.rules;
