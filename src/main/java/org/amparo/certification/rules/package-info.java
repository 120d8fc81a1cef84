/** Pure rules of the official's acts: what a lawful withdrawal needs. */
@org.jspecify.annotations.NullMarked
package org.amparo.certification.rules;
