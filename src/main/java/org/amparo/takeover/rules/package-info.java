@org.jspecify.annotations.NullMarked
package org.amparo.takeover.rules;
