/** Pure rules of the review: what a lawful denial needs. */
@org.jspecify.annotations.NullMarked
package org.amparo.review.rules;
