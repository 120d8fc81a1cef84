package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.workflow.Job;
import org.amparo.workflow.OpenedTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every feature of the dialect, run. */
class TripTest {

  static final Map<String, Object> START =
      Map.of(
          "recordsRole", "records-clerk,dv-unit",
          "replyBy", "2099-01-01T00:00:00Z",
          "closesAt", "2099-06-01T00:00:00Z");

  private static final List<Job> LETTERS = new CopyOnWriteArrayList<>();
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig = trip().remembering().open();
  }

  static EngineRig.Plan trip() {
    return EngineRig.with()
        .models("src/test/resources/golden/trip.bpmn", "src/test/resources/golden/inner.bpmn")
        .worker("draw-up-letter", TripTest::letter);
  }

  private static Map<String, Object> letter(Job job) {
    LETTERS.add(job);
    return Map.of("letterId", "L-1");
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  private static Trip screened() {
    var trip = rig.start("trip", START);
    trip.complete("SCREEN", Map.of("screening", "OURS"));
    return trip;
  }

  private static Trip waitingForTheFiling() {
    var trip = screened();
    trip.send("informationReceived");
    trip.complete("REVIEW", Map.of("outcome", "CERTIFY"));
    trip.complete("RECORDS", Map.of());
    return trip;
  }

  @Test
  void opensAStepForItsRoles() {
    var trip = rig.start("trip", START);

    assertThat(trip.step("SCREEN"))
        .extracting(OpenedTask::caseId, OpenedTask::agencyId, OpenedTask::roles)
        .containsExactly(trip.caseId(), EngineRig.AGENCY, List.of("dv-unit", "records-clerk"));
  }

  @Test
  void takesTheWayThatTheDecisionSays() {
    var trip = rig.start("trip", START);
    trip.complete("SCREEN", Map.of("screening", "NOT_OURS"));

    assertThat(trip.endedAt()).containsExactly("endEvent_transferred");
  }

  @Test
  void aMissingDecisionTakesNoWay() {
    var trip = rig.start("trip", START);

    assertThatThrownBy(() -> trip.complete("SCREEN", Map.of()))
        .hasMessageContaining("screening = \"OURS\"");
    assertThat(trip.openSteps()).containsExactly("SCREEN");
  }

  @Test
  void rolesMayComeFromAVariable() {
    assertThat(screened().step("RECORDS").roles()).containsExactly("dv-unit", "records-clerk");
  }

  @Test
  void aMessageEndsAWaitAndBringsItsDecision() {
    var trip = screened();
    assertThat(trip.openSteps()).containsExactly("RECORDS");

    trip.send("informationReceived", Map.of("outcome", "EARLY"));

    assertThat(trip.openSteps()).containsExactly("RECORDS", "REVIEW");
    assertThat(trip.variable("outcome")).isEqualTo("EARLY");
  }

  @Test
  void theCalledProcessGivesBackOnlyWhatIsMapped() {
    var trip = screened();
    trip.send("informationReceived");
    trip.complete("REVIEW", Map.of("outcome", "CERTIFY"));

    assertThat(trip.variable("review")).isEqualTo("CERTIFY");
    assertThat(trip.variable("reviewState")).isEqualTo("CERTIFY-REVIEWED");
    assertThat(trip.variable("outcome")).isNull();
  }

  @Test
  void theWorkerGetsItsHeadersAndItsResultIsMapped() {
    var trip = waitingForTheFiling();

    assertThat(LETTERS)
        .filteredOn(job -> job.caseId().equals(trip.caseId()))
        .singleElement()
        .isEqualTo(
            new Job(
                trip.caseId(),
                EngineRig.AGENCY,
                Map.of("letter", "ACKNOWLEDGEMENT", "tone", "it's \"kind\" & ${plain}")));
    assertThat(trip.variable("sentLetter")).isEqualTo("L-1");
    assertThat(trip.variable("letterId")).isNull();
  }

  @Test
  void aBoundaryTimerWorksBesideTheWaitAndAnotherEndsIt() {
    var trip = waitingForTheFiling();

    trip.fireTimer("event_remind");
    assertThat(trip.openSteps()).containsExactly("REMIND");

    trip.fireTimer("event_closed");
    assertThat(trip.openSteps()).isEmpty();
    assertThat(trip.ended()).isTrue();
    assertThat(trip.endedAt()).contains("endEvent_expired").doesNotContain("endEvent_filed");
    assertThat(rig.mirror.withdrawnSteps(trip.caseId())).containsExactly("REMIND");
  }

  @Test
  void theTimerOfAnEventGatewayEndsTheWait() {
    var trip = screened();
    trip.fireTimer("event_noReply");

    assertThat(trip.openSteps()).containsExactly("RECORDS", "REVIEW");
  }

  @Test
  void aReceiveTaskEndsByItsMessage() {
    var trip = waitingForTheFiling();
    trip.send("petitionFiled");

    assertThat(trip.endedAt()).contains("endEvent_filed");
    assertThat(trip.ended()).isTrue();
  }

  @Test
  void cancellationWithdrawsTheStepsAndTheCalledProcess() {
    var trip = screened();
    trip.send("informationReceived");
    var screened = rig.mirror.withdrawnSteps(trip.caseId());

    trip.send("requesterCancelled");

    assertThat(screened).isEmpty();
    assertThat(trip.ended()).isTrue();
    assertThat(rig.mirror.withdrawnSteps(trip.caseId())).containsExactly("RECORDS", "REVIEW");
    assertThat(trip.endedAt()).containsExactly("endEvent_cancelled");
  }

  @Test
  void aStepThatIsGoneIsAConflict() {
    var trip = rig.start("trip", START);
    var task = trip.step("SCREEN").engineTask();
    trip.complete("SCREEN", Map.of("screening", "OURS"));

    assertThatThrownBy(
            () -> rig.inTransaction(() -> rig.port().complete(task, Map.of("screening", "OURS"))))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.STATE_CONFLICT));
  }

  @Test
  void refusesWhatIsNoIdDecisionOrDate() {
    var trip = rig.start("trip", START);

    assertThatThrownBy(() -> trip.complete("SCREEN", Map.of("screening", "Ana Example")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trip.complete("SCREEN", Map.of("victimName", "Ana")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(trip.openSteps()).containsExactly("SCREEN");
  }
}
