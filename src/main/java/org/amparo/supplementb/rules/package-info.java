/** What must be true of a Supplement B before an official may sign it. */
@org.jspecify.annotations.NullMarked
package org.amparo.supplementb.rules;
