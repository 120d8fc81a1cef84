/** Who may see a case and why: grants to advocates, the policy, and the purpose of each read. */
@org.jspecify.annotations.NullMarked
package org.amparo.access;
