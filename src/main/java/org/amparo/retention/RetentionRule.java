package org.amparo.retention;

import java.time.Instant;
import org.amparo.kernel.UserId;

/**
 * How long cases that ended so are kept.
 *
 * @param source the record series, statute or order that says so
 */
public record RetentionRule(
    Ended outcome, int months, String source, UserId setBy, Instant setAt) {}
