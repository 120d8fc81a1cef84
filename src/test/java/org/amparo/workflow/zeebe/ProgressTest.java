package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.fixture.BehindTheWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.junit.jupiter.api.Test;

/** When a case counts as caught up with. The setting settle is a second here. */
@QuarkusTest
class ProgressTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");

  @Inject Progress progress;
  @Inject Outbox outbox;
  @Inject Inbox inbox;
  @Inject BehindTheWall wall;

  private final CaseId caseId = new CaseId(UUID.randomUUID());

  @Test
  void aCaseThatTheEngineWasNeverToldOfIsNotBehind() {
    assertThat(isBehind()).isFalse();
  }

  @Test
  void whatIsNotConfirmedHoldsTheCaseBack() throws SQLException {
    write(Expected.NOTHING);
    assertThat(isBehind()).isTrue();

    confirmed();
    assertThat(isBehind()).as("nothing follows, so at once").isFalse();
  }

  @Test
  void aDeadCommandHoldsItBackUntilSomebodyMendsIt() throws SQLException {
    write(Expected.NOTHING);
    wall.asOwner("update engine_command set state = 'DEAD' where case_id = '%s'".formatted(caseId));
    later("1 day");

    assertThat(isBehind()).isTrue();
  }

  @Test
  void aJobThatHasToFollowIsWaitedFor() throws SQLException {
    write(new Expected(2, 2));
    confirmed();
    later("50 seconds");
    assertThat(isBehind()).isTrue();

    arrived(Expected.NOTHING);
    assertThat(isBehind()).as("one of two").isTrue();
    arrived(Expected.NOTHING);
    assertThat(isBehind()).isFalse();
  }

  @Test
  void aJobThatIsDoneHereAndNotThereHoldsTheCaseBack() throws SQLException {
    write(Expected.ONE);
    confirmed();
    var job = arrival();
    wall.run("sfpd", () -> inbox.keep(job, SFPD, "WORKED", Map.of(), Expected.NOTHING));
    assertThat(isBehind()).isTrue();

    wall.run("sfpd", () -> inbox.completed(job));
    assertThat(isBehind()).isFalse();
  }

  @Test
  void whatFollowsFromAJobIsWaitedForToo() throws SQLException {
    write(Expected.ONE);
    confirmed();
    arrived(Expected.ONE);
    assertThat(isBehind()).isTrue();

    arrived(Expected.NOTHING);
    assertThat(isBehind()).isFalse();
  }

  @Test
  void bothCommandsOfOneActAreWaitedFor() throws SQLException {
    write(Expected.ONE);
    write(Expected.NOTHING);
    confirmed();

    assertThat(isBehind()).isTrue();
  }

  @Test
  void whatCameAndDidNotHaveToMakesUpForNothingLater() throws SQLException {
    write(new Expected(0, 1));
    confirmed();
    arrived(Expected.NOTHING);
    assertThat(isBehind()).isFalse();

    write(Expected.ONE);
    confirmed();
    later("5 seconds");
    assertThat(isBehind()).isTrue();
  }

  @Test
  void whereTheModelLeavesItOpenQuietDecides() throws SQLException {
    write(Expected.UNKNOWN);
    confirmed();
    assertThat(isBehind()).isTrue();

    later("2 seconds");
    assertThat(isBehind()).isFalse();
  }

  @Test
  void aMessageMayEndWhatWasOnItsWay() throws SQLException {
    write(Expected.ONE);
    write(CommandKind.PUBLISH_MESSAGE, Expected.UNKNOWN);
    confirmed();
    assertThat(isBehind()).isTrue();

    later("2 seconds");
    assertThat(isBehind()).as("the cancelled job never comes").isFalse();
  }

  @Test
  void whatAJobBringsMayBeEndedByAMessageToo() throws SQLException {
    write(Expected.ONE);
    write(CommandKind.PUBLISH_MESSAGE, Expected.UNKNOWN);
    confirmed();
    arrived(Expected.ONE);
    assertThat(isBehind()).isTrue();

    later("2 seconds");
    assertThat(isBehind()).isFalse();
  }

  @Test
  void patienceEnds() throws SQLException {
    write(Expected.ONE);
    confirmed();
    later("91 seconds");

    assertThat(isBehind()).isFalse();
  }

  private void write(Expected expected) {
    write(CommandKind.START, expected);
  }

  private void write(CommandKind kind, Expected expected) {
    wall.run(
        "sfpd",
        () -> outbox.write(kind, "subject", caseId, SFPD, UUID.randomUUID(), Map.of(), expected));
  }

  private void confirmed() throws SQLException {
    wall.asOwner(
        "update engine_command set state = 'DONE', closed_at = clock_timestamp() where case_id = '%s'"
            .formatted(caseId));
  }

  private void arrived(Expected expected) {
    var job = arrival();
    wall.run("sfpd", () -> inbox.keep(job, SFPD, "WORKED", Map.of(), expected));
    wall.run("sfpd", () -> inbox.completed(job));
  }

  /** As if everything had happened so much earlier. */
  private void later(String by) throws SQLException {
    wall.asOwner(
        """
        update engine_command set written_at = written_at - interval '%1$s',
          closed_at = closed_at - interval '%1$s' where case_id = '%2$s'"""
            .formatted(by, caseId),
        """
        update engine_arrival set arrived_at = arrived_at - interval '%1$s',
          completed_at = completed_at - interval '%1$s' where case_id = '%2$s'"""
            .formatted(by, caseId));
  }

  private Arrival arrival() {
    long key = ThreadLocalRandom.current().nextLong(1L << 50);
    return new Arrival(
        key,
        key,
        1,
        "draw-up-letter",
        "draw-up-letter",
        "",
        "p",
        "e",
        caseId,
        null,
        null,
        List.of(),
        Map.of());
  }

  private boolean isBehind() {
    return wall.in("sfpd", () -> progress.isBehind(caseId));
  }
}
