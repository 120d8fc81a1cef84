package org.amparo.queue;

import java.time.Duration;

/**
 * How much of a step waits in an agency, claimed or not.
 *
 * @param medianAge how long half of them have been open at least
 */
public record StepLoad(long open, Duration medianAge) {}
