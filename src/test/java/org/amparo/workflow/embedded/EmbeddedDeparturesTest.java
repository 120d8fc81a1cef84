package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.workflow.Departures;
import org.amparo.workflow.StandingProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the embedded engine tells of cases that are to leave it. */
class EmbeddedDeparturesTest {

  @RegisterExtension
  static final RigWithLetters RIG =
      RigWithLetters.of(
          "bpmn/u-visa-certification.bpmn",
          "bpmn/request-review.bpmn",
          "bpmn/delivery-and-filing.bpmn");

  @Test
  void aProcessIsToldWithTheOneThatItCalled() {
    var request = Certification.underReview(RIG.engine()).recordsAssembled().askForInformation();

    var standing = standing(request);

    assertThat(standing.process()).isEqualTo("u-visa-certification");
    assertThat(standing.agencyId()).isEqualTo(EngineRig.AGENCY);
    assertThat(standing.elements())
        .containsExactlyInAnyOrder("callActivity_review", "gateway_recordsAndReviewDone");
    var review = standing.called().get("callActivity_review");
    assertThat(review.elements()).containsExactly("gateway_reply");
    assertThat(review.timers()).containsExactly("event_replyPeriodOver");
    assertThat(review.variables()).containsEntry("reviewOutcome", "ASK").containsKey("replyBy");
  }

  @Test
  void aWatchTellsWhichTimersAreStillToFire() {
    var request =
        Certification.delivered(RIG.engine())
            .timer("event_ninetyDays")
            .timer("event_fortyFiveDays");

    var watch = standing(request).called().get("callActivity_deliveryAndFiling");

    assertThat(watch.elements())
        .containsExactlyInAnyOrder("receiveTask_filing", "userTask_offerReissue");
    assertThat(watch.tasks()).containsOnlyKeys("userTask_offerReissue");
    assertThat(watch.timers())
        .containsExactlyInAnyOrder("event_fourteenDays", "event_windowCloses");
    assertThat(watch.variables()).containsAllEntriesOf(Certification.WINDOW);
  }

  @Test
  void whatIsForgottenIsGoneWithoutAWordAndItsMessagesAreHandedOn() {
    var request = Certification.toBeSigned(RIG.engine()).message("petitionFiled");
    var standing = standing(request);

    var messages = new ArrayList<String>();
    RIG.engine()
        .inTransaction(
            () -> departures().forget(standing, (name, variables) -> messages.add(name)));

    assertThat(request.trip().ended()).isTrue();
    assertThat(RIG.withdrawnSteps(request.trip())).isEmpty();
    assertThat(messages).containsExactly("petitionFiled");
    assertThat(RIG.engine().port().status().undelivered()).isZero();
  }

  @Test
  void aTimerThatIsDueStandsInTheWay() {
    assertThat(obstacles()).isEmpty();
    var request = Certification.delivered(RIG.engine());
    RIG.engine().sql("update engine.act_ru_job set duedate_ = '2020-01-01' where retries_ > 0");

    assertThat(obstacles()).hasSize(1).allMatch(told -> told.contains("timers are due"));

    request.message("petitionFiled");
    RIG.engine().sql("update engine.act_ru_job set duedate_ = '2098-01-01'");
  }

  private static StandingProcess standing(Certification request) {
    return departures().standing().stream()
        .filter(standing -> standing.caseId().equals(request.trip().caseId()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> obstacles() {
    return departures().obstacles();
  }

  private static Departures departures() {
    return RIG.engine().room.departures();
  }
}
