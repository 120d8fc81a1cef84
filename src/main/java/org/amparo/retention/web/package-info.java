/** The calls and the page of the schedule, of holds and of purges. */
@org.jspecify.annotations.NullMarked
package org.amparo.retention.web;
