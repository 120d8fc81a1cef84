/**
 * Forms I-918 and I-914 Supplement B as data: editions, parts, items, qualifying criminal
 * activities, rules, field names and the worksheet. It is pure: no database and no container.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.supplementb;
