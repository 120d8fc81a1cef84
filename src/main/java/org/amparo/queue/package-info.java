/** Role queues: offer, claim, take the next, give back, reassign, complete. */
@org.jspecify.annotations.NullMarked
package org.amparo.queue;
