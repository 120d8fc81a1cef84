package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.fixture.BehindTheWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the outbox, in a database; nobody sends anything here. */
@QuarkusTest
class OutboxTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Inject Outbox outbox;
  @Inject BehindTheWall wall;

  private final CaseId one = new CaseId(UUID.randomUUID());
  private final CaseId other = new CaseId(UUID.randomUUID());

  @BeforeEach
  void emptyIt() throws SQLException {
    wall.asOwner("delete from engine_command");
  }

  @Test
  void onlyTheHeadOfACasesLineIsSent() {
    write(one, "first");
    write(one, "second");
    write(other, "third");

    assertThat(subjects(claim(10))).containsExactly("first", "third");
    assertThat(claim(10)).isEmpty();
  }

  @Test
  void theNextOneFollowsWhenTheHeadIsDone() {
    write(one, "first");
    write(one, "second");

    var head = claim(10).get(0);
    record(head, Verdict.done("OK"));

    assertThat(subjects(claim(10))).containsExactly("second");
  }

  @Test
  void aDeadHeadHoldsItsLineUntilARedrive() {
    write(one, "first");
    write(one, "second");
    record(claim(10).get(0), Verdict.dead("REFUSED"));

    assertThat(claim(10)).isEmpty();
    assertThat(everywhere(outbox::standing).dead()).isEqualTo(1);

    assertThat(everywhere(outbox::redrive)).isEqualTo(1);
    assertThat(subjects(claim(10))).containsExactly("first");
  }

  @Test
  void aCommandThatIsToBeSentAgainWaitsItsTime() {
    write(one, "first");
    record(claim(10).get(0), Verdict.again("BUSY", Duration.ofMinutes(5)));

    assertThat(claim(10)).isEmpty();
    assertThat(everywhere(outbox::nextDue).orElseThrow())
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void whatADeadInstanceSentIsSentAgainAfterTheLease() {
    write(one, "first");
    var lost = everywhere(() -> outbox.claim(10, Duration.ofMillis(-1))).get(0);

    var again = claim(10);

    assertThat(subjects(again)).containsExactly("first");
    assertThat(again.get(0).attempt()).isEqualTo(lost.attempt() + 1);
    assertThat(again.get(0).token()).isEqualTo(lost.token());
  }

  @Test
  void anAnswerToAnEarlierSendingCountsForNothing() {
    write(one, "first");
    var early = everywhere(() -> outbox.claim(10, Duration.ofMillis(-1))).get(0);
    var late = claim(10).get(0);

    record(early, Verdict.again("UNREACHABLE", Duration.ZERO));
    assertThat(claim(10)).as("the later sending is still under way").isEmpty();

    record(late, Verdict.done("OK"));
    assertThat(everywhere(outbox::standing).waiting()).isZero();
  }

  @Test
  void aStepIsCompletedOnce() {
    assertThat(write(one, CommandKind.COMPLETE_TASK, "camunda:77")).isTrue();
    assertThat(write(one, CommandKind.COMPLETE_TASK, "camunda:77")).isFalse();
    assertThat(write(one, CommandKind.COMPLETE_TASK, "camunda:78")).isTrue();
  }

  @Test
  void twoInstancesNeverSendTheSameAndKeepEachCasesOrder() throws Exception {
    var cases = new ArrayList<CaseId>();
    for (int i = 0; i < 40; i++) {
      var caseId = new CaseId(UUID.randomUUID());
      cases.add(caseId);
      for (int nr = 0; nr < 5; nr++) {
        write(caseId, String.valueOf(nr));
      }
    }
    var sent = new ConcurrentLinkedQueue<Command>();
    var begin = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(4);
    var ends = new ArrayList<Future<?>>();
    for (int i = 0; i < 4; i++) {
      ends.add(
          threads.submit(
              () -> {
                begin.await();
                drain(sent);
                return null;
              }));
    }
    begin.countDown();
    for (var end : ends) {
      end.get();
    }
    threads.shutdown();

    assertThat(sent).hasSize(200);
    var orders = new HashMap<CaseId, List<String>>();
    sent.forEach(c -> orders.computeIfAbsent(c.caseId(), k -> new ArrayList<>()).add(c.subject()));
    assertThat(orders).hasSize(40);
    assertThat(orders.values())
        .allSatisfy(o -> assertThat(o).containsExactly("0", "1", "2", "3", "4"));
  }

  private void drain(ConcurrentLinkedQueue<Command> sent) {
    while (everywhere(outbox::standing).waiting() > 0) {
      var batch = claim(7);
      sent.addAll(batch);
      wall.everywhere(
          () -> {
            outbox.record(
                batch.stream()
                    .map(c -> new Answer(c, Reply.OK, Verdict.done("OK"), null))
                    .toList());
            return null;
          });
    }
  }

  @Test
  void anotherAgencysCommandsAreNotThere() {
    write(one, "first");

    assertThat(wall.in("elsewhere", () -> outbox.claim(10, LEASE))).isEmpty();
    assertThat(wall.in("elsewhere", outbox::standing).waiting()).isZero();
  }

  @Test
  void doneCommandsGoByAge() throws SQLException {
    write(one, "first");
    write(one, "second");
    record(claim(1).get(0), Verdict.done("OK"));

    assertThat(everywhere(() -> outbox.purge(Duration.ofDays(1)))).isZero();
    wall.asOwner(
        "update engine_command set closed_at = now() - interval '2 days' where state = 'DONE'");

    assertThat(everywhere(() -> outbox.purge(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(subjects(claim(10))).containsExactly("second");
  }

  private boolean write(CaseId caseId, CommandKind kind, String subject) {
    return wall.in(
        "sfpd",
        () ->
            outbox.write(
                kind, subject, caseId, SFPD, UUID.randomUUID(), Map.of(), Expected.UNKNOWN));
  }

  private void write(CaseId caseId, String message) {
    write(caseId, CommandKind.PUBLISH_MESSAGE, message);
  }

  private List<Command> claim(int most) {
    return everywhere(() -> outbox.claim(most, LEASE));
  }

  private void record(Command command, Verdict verdict) {
    everywhere(
        () -> {
          outbox.record(List.of(new Answer(command, Reply.OK, verdict, null)));
          return null;
        });
  }

  private <T> T everywhere(Callable<T> work) {
    return wall.everywhere(work);
  }

  private static List<String> subjects(List<Command> commands) {
    return commands.stream().map(Command::subject).toList();
  }
}
