package org.amparo.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.Deadlines;
import org.amparo.jurisdiction.rules.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every clock of one request with its working, on another day of receipt each time. The figure to
 * reach is 50 microseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DeadlinesBenchmark {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 1000;

  /** Calendar days, business days, and a clock that counts back from a birthday. */
  @Param({"us-ca-sf-sfpd", "us-il", "us-wa"})
  private String jurisdiction;

  private JurisdictionProfile profile;
  private int day;

  @Setup
  public void readTheLaw() {
    profile = new Jurisdictions().profile(jurisdiction, FIRST);
  }

  @Benchmark
  public Deadlines everyClockOfOneRequest() {
    day = (day + 1) % DAYS;
    LocalDate received = FIRST.plusDays(day);
    return profile.deadlines(
        Facts.receivedOn(received)
            .withRemovalProceedings()
            .withFamilyMemberLosingEligibilityOn(received.plusDays(30))
            .withVictimBirthDate(received.minusYears(20))
            .withAppealOn(received.plusDays(40)));
  }
}
