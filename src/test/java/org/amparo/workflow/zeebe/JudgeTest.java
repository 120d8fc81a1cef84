package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a command after each reply. */
class JudgeTest {

  static final ZeebeConfig DEFAULTS = Configured.with(Map.of());

  private final Judge judge = new Judge(DEFAULTS);

  @ParameterizedTest
  @CsvSource({
    "START, OK, DONE",
    "START, CONFLICT, DONE",
    "START, NOT_FOUND, READY",
    "START, REFUSED, DEAD",
    "COMPLETE_TASK, OK, DONE",
    "COMPLETE_TASK, NOT_FOUND, DONE",
    "COMPLETE_TASK, CONFLICT, READY",
    "COMPLETE_TASK, REFUSED, DEAD",
    "PUBLISH_MESSAGE, OK, DONE",
    "PUBLISH_MESSAGE, CONFLICT, DONE",
    "PUBLISH_MESSAGE, REFUSED, DEAD",
    "CANCEL_INSTANCE, NOT_FOUND, DONE",
    "RESOLVE_INCIDENT, NOT_FOUND, DONE",
    "RESOLVE_INCIDENT, CONFLICT, READY",
    "CANCEL_INSTANCE, REFUSED, DEAD"
  })
  void sameReplyMeansDifferentThingsToDifferentCommands(
      CommandKind kind, Reply reply, String state) {
    assertThat(judge.of(command(kind, 1), reply).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(CommandKind.class)
  void anAbsentClusterKillsNoCommandHoweverLong(CommandKind kind) {
    for (var reply : new Reply[] {Reply.UNREACHABLE, Reply.BUSY}) {
      var verdict = judge.of(command(kind, 1_000_000), reply);

      assertThat(verdict.state()).isEqualTo("READY");
      assertThat(verdict.again())
          .isBetween(Duration.ofSeconds(15), DEFAULTS.outbox().longestRetry());
    }
  }

  @Test
  void aFailureThatStaysEndsTheTries() {
    int tries = DEFAULTS.outbox().tries();

    assertThat(judge.of(command(CommandKind.START, tries - 1), Reply.FAILED).state())
        .isEqualTo("READY");
    assertThat(judge.of(command(CommandKind.START, tries), Reply.FAILED).state()).isEqualTo("DEAD");
    assertThat(judge.of(command(CommandKind.COMPLETE_TASK, tries), Reply.CONFLICT).state())
        .isEqualTo("DEAD");
  }

  @Test
  void waitsGrowAndDiffer() {
    var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30));

    for (int failures = 1; failures < 40; failures++) {
      long full = Math.min(30_000, 100L << Math.min(failures - 1, 20));
      assertThat(backoff.after(failures).toMillis()).isBetween(full / 2, full);
    }
    assertThat(java.util.stream.Stream.generate(() -> backoff.after(9)).limit(50).distinct())
        .hasSizeGreaterThan(5);
  }

  private static Command command(CommandKind kind, int attempt) {
    return new Command(
        1,
        attempt,
        kind,
        "camunda:7",
        new CaseId(UUID.randomUUID()),
        new AgencyId("sfpd"),
        UUID.randomUUID(),
        Map.of(),
        List.of(),
        null);
  }
}
