package org.amparo.report;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A task that somebody claimed and did, and what a supervisor said of the time it took. */
record DoneTask(
    UUID id,
    String caseNumber,
    String step,
    String role,
    UserId by,
    Instant claimed,
    Instant done,
    @Nullable Integer correctedMinutes,
    ClaimEntry.@Nullable Why why) {

  Duration inHand() {
    return Duration.between(claimed, done);
  }
}
