package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.amparo.audit.AuditLog;
import org.amparo.fixture.BehindTheWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that a cluster might bring, brought by hand. */
@QuarkusTest
class ArrivalsTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");
  private static final String DELIVERY = "delivery-and-filing";

  @Inject Arrivals arrivals;
  @Inject Instances instances;
  @Inject Inbox inbox;
  @Inject Outbox outbox;
  @Inject Queues queues;
  @Inject AuditLog log;
  @Inject BehindTheWall wall;

  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final UUID start = UUID.randomUUID();
  private final long base = ThreadLocalRandom.current().nextLong(1L << 40) << 8;

  @BeforeEach
  void aCaseWhoseProcessRuns() throws SQLException {
    arrivals.know(Models.read());
    wall.asOwner("delete from engine_command");
    wall.asOwner(
        """
        insert into case_file (case_id, agency_id, case_number, kind, state, state_since,
          jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language,
          signed_on, file_by, version)
        values ('%1$s', 'sfpd', 'SFPD-26-%2$s', 'U_I918B', 'DELIVERED', now(), 'us-ca-sf-sfpd', now(),
          '2026-03-02', false, 'es', '2026-04-01', '2026-09-30', 0)"""
            .formatted(caseId, ThreadLocalRandom.current().nextInt(900_000, 1_000_000)));
    wall.run("sfpd", () -> instances.asked(start, DELIVERY, caseId, SFPD));
  }

  @Test
  void aStepThatOpensIsOfferedOnceHoweverOftenItComes() {
    var opening = listener("CREATING", base + 1, 11L, "userTask_offerReissue");

    arrivals.apply(opening);
    arrivals.apply(opening);

    assertThat(open())
        .singleElement()
        .satisfies(t -> assertThat(t.step()).isEqualTo(Step.OFFER_REISSUE));
    assertThat(open().get(0).engineTask()).contains("camunda:" + (base + 11));
  }

  @Test
  void aSecondJobForTheSameElementAndStepIsTheSameWork() {
    arrivals.apply(listener("CREATING", base + 1, 11L, "userTask_offerReissue"));
    arrivals.apply(listener("CREATING", base + 2, 11L, "userTask_offerReissue"));

    assertThat(open()).hasSize(1);
  }

  @Test
  void aStepThatIsCanceledLeavesTheQueue() {
    arrivals.apply(listener("CREATING", base + 1, 11L, "userTask_offerReissue"));
    arrivals.apply(listener("CANCELING", base + 2, 11L, "userTask_offerReissue"));

    assertThat(open()).isEmpty();
  }

  @Test
  void anOpeningThatComesAfterItsEndOpensNothing() {
    arrivals.apply(listener("CANCELING", base + 2, 11L, "userTask_offerReissue"));
    arrivals.apply(listener("CREATING", base + 1, 11L, "userTask_offerReissue"));

    assertThat(open()).isEmpty();
  }

  @Test
  void workIsDoneOnceWhenTheSameJobComesFromManySides() throws Exception {
    var expiry = job(base + 3, "serviceTask_recordExpiry", "record-expiry", start);
    var threads = Executors.newFixedThreadPool(4);
    var all = new ArrayList<Callable<Map<String, Object>>>();
    for (int i = 0; i < 12; i++) {
      all.add(() -> arrivals.apply(expiry));
    }
    for (var each : threads.invokeAll(all)) {
      assertThat(each.get()).isEmpty();
    }
    threads.shutdown();

    assertThat(acts()).containsExactly("CERTIFICATION_EXPIRED");
  }

  @Test
  void workThatIsRefusedIsNotNotedAsDone() throws SQLException {
    wall.asOwner("update case_file set state = 'FILED' where case_id = '%s'".formatted(caseId));
    var expiry = job(base + 3, "serviceTask_recordExpiry", "record-expiry", start);

    assertThatThrownBy(() -> arrivals.apply(expiry))
        .satisfies(f -> assertThat(Mishap.of(f).kind()).isEqualTo(Mishap.Kind.REFUSED));

    assertThat(wall.in("sfpd", () -> inbox.done(expiry))).isEmpty();
    assertThat(acts()).isEmpty();
  }

  @Test
  void anInstanceTooManyDoesNothingAndIsEnded() {
    arrivals.apply(instance(100, listener("CREATING", base + 1, 11L, "userTask_offerReissue")));

    var second = instance(200, listener("CREATING", base + 2, 12L, "userTask_offerReissue"));
    assertThatThrownBy(() -> arrivals.apply(second))
        .isInstanceOf(JobRefused.class)
        .hasMessage("INSTANCE_TOO_MANY");

    assertThat(open()).hasSize(1);
    assertThat(wall.everywhere(() -> outbox.claim(10, Duration.ofMinutes(1))))
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(CommandKind.CANCEL_INSTANCE))
        .satisfies(c -> assertThat(c.subject()).isEqualTo("camunda:" + (base + 200)));
  }

  @Test
  void theInstanceThatIsKnownIsNotTakenForOneTooMany() {
    arrivals.apply(instance(100, listener("CREATING", base + 1, 11L, "userTask_offerReissue")));
    arrivals.apply(
        instance(100, job(base + 2, "serviceTask_recordExpiry", "record-expiry", start)));

    assertThat(acts()).contains("CERTIFICATION_EXPIRED");
  }

  @Test
  void aCaseThatNobodyHereKnowsIsRefused() {
    var stranger =
        new Arrival(
            base,
            base,
            base,
            "record-expiry",
            "record-expiry",
            "",
            DELIVERY,
            "serviceTask_recordExpiry",
            new CaseId(UUID.randomUUID()),
            null,
            null,
            List.of(),
            Map.of());

    assertThatThrownBy(() -> arrivals.apply(stranger)).hasMessage("UNKNOWN_CASE");
  }

  @Test
  void aStepThatNoModelHasIsRefusedWithoutATrace() {
    var unknown = listener("CREATING", base + 1, 11L, "userTask_ofLastYear");

    assertThatThrownBy(() -> arrivals.apply(unknown)).hasMessage("UNKNOWN_STEP");
    assertThat(wall.in("sfpd", () -> inbox.done(unknown))).isEmpty();
  }

  private Arrival listener(String event, long jobKey, long task, String element) {
    return new Arrival(
        jobKey,
        base + task,
        base + 100,
        "mirror-task",
        "mirror-task." + event,
        event,
        DELIVERY,
        element,
        caseId,
        start,
        base + task,
        List.of(),
        Map.of());
  }

  private Arrival job(long jobKey, String element, String type, @Nullable UUID token) {
    return new Arrival(
        jobKey,
        jobKey,
        base + 100,
        type,
        type,
        "",
        DELIVERY,
        element,
        caseId,
        token,
        null,
        List.of(),
        Map.of());
  }

  private Arrival instance(long key, Arrival a) {
    return new Arrival(
        a.jobKey(),
        a.elementInstanceKey(),
        base + key,
        a.type(),
        a.step(),
        a.event(),
        a.process(),
        a.element(),
        a.caseId(),
        a.start(),
        a.taskKey(),
        a.roles(),
        a.headers());
  }

  private List<Task> open() {
    return wall.in("sfpd", () -> queues.openOf(caseId));
  }

  private List<String> acts() {
    return wall.in("sfpd", () -> log.entries(caseId, 0, 50)).stream().map(e -> e.act()).toList();
  }
}
