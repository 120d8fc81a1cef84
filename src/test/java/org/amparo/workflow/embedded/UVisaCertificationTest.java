package org.amparo.workflow.embedded;

import static org.amparo.workflow.embedded.Certification.NO_WINDOW;
import static org.amparo.workflow.embedded.Certification.WINDOW;
import static org.amparo.workflow.embedded.Certification.delivered;
import static org.amparo.workflow.embedded.Certification.recommended;
import static org.amparo.workflow.embedded.Certification.reopened;
import static org.amparo.workflow.embedded.Certification.requested;
import static org.amparo.workflow.embedded.Certification.toBeSigned;
import static org.amparo.workflow.embedded.Certification.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way through a certification, from the request to each of its ends. */
class UVisaCertificationTest {

  private static final List<Job> LETTERS = new CopyOnWriteArrayList<>();
  private static final List<CaseId> EXPIRED = new CopyOnWriteArrayList<>();
  private static final Map<CaseId, Map<String, Object>> WINDOWS = new ConcurrentHashMap<>();
  private static EngineRig rig;

  @BeforeAll
  static void open() {
    rig =
        EngineRig.with()
            .models(
                "bpmn/u-visa-certification.bpmn",
                "bpmn/request-review.bpmn",
                "bpmn/delivery-and-filing.bpmn")
            .worker("draw-up-letter", job -> keep(LETTERS, job))
            .worker("reckon-window", job -> WINDOWS.getOrDefault(job.caseId(), WINDOW))
            .worker("record-expiry", job -> keep(EXPIRED, job.caseId()))
            .remembering()
            .open();
  }

  private static <T> Map<String, Object> keep(List<T> kept, T one) {
    kept.add(one);
    return Map.of();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Nested
  class Intake {

    @Test
    void acknowledgesBeforeItScreens() {
      var request = requested(rig);

      assertThat(letters(request)).containsExactly("ACKNOWLEDGEMENT");
      assertThat(open(request)).containsExactly("SCREEN");
    }

    @Test
    void endsTransferredWhenAnotherAgencyIsResponsible() {
      var request = requested(rig).screened(false);
      assertThat(open(request)).containsExactly("CONFIRM_TRANSFER");

      request.transferConfirmed();
      assertEnded(request, "event_transferred");
      assertThat(letters(request)).containsExactly("ACKNOWLEDGEMENT", "TRANSFER");
    }

    @Test
    void opensTheDecisionWhenTheReviewIsDoneAfterTheRecords() {
      var request = underReview(rig);
      assertThat(open(request)).containsExactly("ASSEMBLE_RECORDS", "REVIEW");

      request.recordsAssembled();
      assertThat(open(request)).containsExactly("REVIEW");

      request.recommend("CERTIFY");
      assertThat(open(request)).containsExactly("DECIDE");
    }

    @Test
    void opensTheDecisionWhenTheRecordsComeAfterTheReview() {
      var request = underReview(rig).recommend("CERTIFY");
      assertThat(open(request)).containsExactly("ASSEMBLE_RECORDS");

      request.recordsAssembled();
      assertThat(open(request)).containsExactly("DECIDE");
    }

    @Test
    void theRecordsGoOnWhileInformationIsAwaited() {
      var request = underReview(rig).askForInformation();
      assertThat(open(request)).containsExactly("ASSEMBLE_RECORDS");

      request.recordsAssembled();
      assertThat(open(request)).isEmpty();

      request.message("informationReceived").recommend("CERTIFY");
      assertThat(open(request)).containsExactly("DECIDE");
    }
  }

  @Nested
  class Denial {

    @Test
    void aRecommendedDenialNeedsTheSecondPersonAndThenTheOfficial() {
      var request = recommended(rig, "DENY");
      assertThat(open(request)).containsExactly("SECOND_REVIEW");

      request.secondReview(true);
      assertThat(open(request)).containsExactly("DECIDE");
      assertThat(letters(request)).doesNotContain("DENIAL");

      request.deny(true);
      assertThat(open(request)).containsExactly("DELIVER_DENIAL");
      assertThat(letters(request)).endsWith("DENIAL");

      request.denialSent();
      assertEnded(request, "event_denied", "event_reviewed");
    }

    @Test
    void theDenialGoesOutThroughTheClerkOrTheUnit() {
      var request = recommended(rig, "DENY").secondReview(true).deny(true);

      assertThat(request.trip().step("DELIVER_DENIAL").roles())
          .containsExactly("dv-unit", "records-clerk");
    }

    @Test
    void aDenialByTheOfficialAloneOpensASecondReview() {
      var request = recommended(rig, "CERTIFY").deny(false);

      assertThat(open(request)).containsExactly("SECOND_REVIEW");
      assertThat(letters(request)).doesNotContain("DENIAL");
    }

    @Test
    void theOfficialsOwnDenialGoesOutOnceTheSecondPersonAgrees() {
      var request = recommended(rig, "CERTIFY").deny(false).secondReview(true);

      assertThat(open(request)).containsExactly("DELIVER_DENIAL");
      assertThat(letters(request)).endsWith("DENIAL");

      request.denialSent();
      assertEnded(request, "event_denied", "event_reviewed");
    }

    @Test
    void disagreementSendsTheCaseBackToReview() {
      var request = recommended(rig, "DENY").secondReview(false);
      assertThat(open(request)).containsExactly("REVIEW");

      request.recommend("CERTIFY");
      assertThat(open(request)).containsExactly("DECIDE");
    }

    @Test
    void disagreementWithTheOfficialSendsTheCaseBackToReview() {
      var request = recommended(rig, "CERTIFY").deny(false).secondReview(false);
      assertThat(open(request)).containsExactly("REVIEW");

      request.recommend("CERTIFY");
      assertThat(open(request)).containsExactly("DECIDE");
      assertThat(request.trip().variable("decision")).isEqualTo("OPEN");
    }

    @Test
    void theSecondReviewOfALaterDenialDoesNotSkipTheOfficial() {
      var request = recommended(rig, "CERTIFY").deny(false).secondReview(false).recommend("DENY");
      assertThat(open(request)).containsExactly("SECOND_REVIEW");

      request.secondReview(true);
      assertThat(open(request)).containsExactly("DECIDE");
      assertThat(letters(request)).doesNotContain("DENIAL");
    }

    @Test
    void theOfficialMaySignWhatTheUnitWantedToDeny() {
      var request = recommended(rig, "DENY").secondReview(true).decide("SIGN");

      assertThat(open(request)).containsExactly("RECORD_SIGNATURE");
    }
  }

  @Nested
  class Return {

    @Test
    void sendsTheCaseBackToReviewAndOpensTheDecisionAgain() {
      var request = recommended(rig, "CERTIFY").decide("RETURN");
      assertThat(open(request)).containsExactly("REVIEW");

      request.recommend("CERTIFY");
      assertThat(open(request)).containsExactly("DECIDE");
      assertThat(request.trip().variable("decision")).isEqualTo("OPEN");
    }

    @Test
    void aDenialAfterAReturnGoesToTheSecondPersonFirst() {
      var request = recommended(rig, "DENY").secondReview(true).decide("RETURN").recommend("DENY");

      assertThat(open(request)).containsExactly("SECOND_REVIEW");
    }

    @Test
    void aReviewAgainMayAskForInformationToo() {
      var request = recommended(rig, "CERTIFY").decide("RETURN").askForInformation();
      assertThat(open(request)).isEmpty();

      request.timer("event_replyPeriodOver");
      assertThat(open(request)).containsExactly("REVIEW");
    }
  }

  @Nested
  class FilingWindow {

    @Test
    void runsFromTheSignatureBesideTheDelivery() {
      var request = toBeSigned(rig);
      assertThat(open(request)).containsExactly("RECORD_SIGNATURE");

      request.signatureRecorded();
      assertThat(open(request)).containsExactly("DELIVER");
      assertThat(request.trip().step("DELIVER").roles())
          .containsExactly("dv-unit", "records-clerk");
      assertThat(letters(request)).endsWith("DELIVERY_COVER");
      assertThat(request.trip().timersAt("event_windowCloses")).isEqualTo(1);

      request.deliver();
      assertThat(open(request)).isEmpty();
      assertThat(request.trip().ended()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "event_ninetyDays, remindFirstAt",
      "event_fortyFiveDays, offerReissueAt",
      "event_fourteenDays, remindLastAt",
      "event_windowCloses, windowClosesAt",
      "event_tooLateToDeliver, tooLateToDeliverAt"
    })
    void eachTimerWaitsForTheDayThatTheSignatureSet(String timer, String day) {
      assertThat(signed(rig).trip().dueAt(timer))
          .isEqualTo(Instant.parse((String) WINDOW.get(day)));
    }

    @Test
    void aFormThatNobodyDeliversExpiresAndItsDeliveryIsTakenBack() {
      var request = signed(rig).timer("event_fortyFiveDays");
      assertThat(open(request)).containsExactly("DELIVER", "OFFER_REISSUE");

      request.timer("event_windowCloses").timer("event_tooLateToDeliver");

      assertThat(open(request)).containsExactly("OFFER_REISSUE");
      assertThat(withdrawn(request)).containsExactly("DELIVER");
      assertThat(EXPIRED).filteredOn(request.trip().caseId()::equals).hasSize(1);
      assertThat(letters(request)).endsWith("FILING_DAY_OVER");
      request.reissueOffered();
      assertEnded(
          request,
          "event_expired",
          "event_notDelivered",
          "event_reissueOffered",
          "event_reviewed",
          "event_windowOver");
    }

    @Test
    void anOfferThatWasOpenBeforeTheDeliveryIsTheOnlyOne() {
      var request = signed(rig).timer("event_fortyFiveDays").deliver();

      assertThat(open(request)).containsExactly("OFFER_REISSUE");
      assertThat(request.trip().timersAt("event_fortyFiveDays")).isZero();
      request.reissueOffered();
      assertThat(open(request)).isEmpty();
      assertThat(request.trip().timersAt("event_tooLateToDeliver")).isZero();
    }

    @Test
    void remindsAt90And14DaysAndOffersAReissueAt45() {
      var request = delivered(rig).timer("event_ninetyDays");
      assertThat(letters(request)).filteredOn("FILING_REMINDER"::equals).hasSize(1);

      request.timer("event_fortyFiveDays");
      assertThat(open(request)).containsExactly("OFFER_REISSUE");
      assertThat(letters(request)).filteredOn("FILING_REMINDER"::equals).hasSize(1);

      request.timer("event_fourteenDays");
      assertThat(letters(request)).filteredOn("FILING_REMINDER"::equals).hasSize(2);
      assertThat(reached(request)).contains("event_reminded").doesNotContain("event_filed");
      assertThat(request.trip().timersAt("event_windowCloses")).isEqualTo(1);
    }

    @Test
    void theWindowStaysOpenAfterTheOfferIsMade() {
      var request = delivered(rig).timer("event_fortyFiveDays").reissueOffered();

      assertThat(reached(request)).contains("event_reissueOffered");
      assertThat(request.trip().ended()).isFalse();
    }

    @Test
    void endsWithTheHandingOverWhereTheFormHasNoWindow() {
      var request = toBeSigned(rig);
      WINDOWS.put(request.trip().caseId(), NO_WINDOW);
      request.signatureRecorded().deliver();

      assertEnded(
          request,
          "event_handedOver",
          "event_nothingToWatch",
          "event_reviewed",
          "event_windowOver");
      assertThat(letters(request)).endsWith("DELIVERY_COVER").doesNotContain("FILING_REMINDER");
    }

    @Test
    void endsFiledWhenThePetitionIsReported() {
      var request = delivered(rig).message("petitionFiled");

      assertEnded(request, "event_filed", "event_handedOver", "event_reviewed", "event_windowOver");
      assertThat(EXPIRED).doesNotContain(request.trip().caseId());
    }

    @Test
    void anOpenReissueOfferEndsWhenThePetitionIsFiled() {
      var request = delivered(rig).timer("event_fortyFiveDays").message("petitionFiled");

      assertEnded(request, "event_filed", "event_handedOver", "event_reviewed", "event_windowOver");
      assertThat(withdrawn(request)).containsExactly("OFFER_REISSUE");
    }

    @Test
    void endsExpiredAndTellsTheCaseWhenTheWindowCloses() {
      var request = delivered(rig).timer("event_windowCloses");

      assertEnded(
          request, "event_expired", "event_handedOver", "event_reviewed", "event_windowOver");
      assertThat(EXPIRED).filteredOn(request.trip().caseId()::equals).hasSize(1);
      assertThat(letters(request)).endsWith("FILING_DAY_OVER");
    }

    @Test
    void anOpenReissueOfferOutlivesTheWindow() {
      var request = delivered(rig).timer("event_fortyFiveDays").timer("event_windowCloses");
      assertThat(EXPIRED).contains(request.trip().caseId());
      assertThat(open(request)).containsExactly("OFFER_REISSUE");
      assertThat(withdrawn(request)).isEmpty();

      request.reissueOffered();
      assertEnded(
          request,
          "event_expired",
          "event_handedOver",
          "event_reissueOffered",
          "event_reviewed",
          "event_windowOver");
    }

    @Test
    void endsReplacedWhenANewlySignedFormTakesItsPlace() {
      var request = delivered(rig).timer("event_fortyFiveDays").message("certificationReplaced");

      assertEnded(
          request, "event_handedOver", "event_replaced", "event_reviewed", "event_windowOver");
      assertThat(withdrawn(request)).containsExactly("OFFER_REISSUE");
      assertThat(EXPIRED).doesNotContain(request.trip().caseId());
    }
  }

  @Nested
  class Reopening {

    @Test
    void beginsWithTheReviewAndWritesNoReceipt() {
      var request = reopened(rig);

      assertThat(open(request)).containsExactly("REVIEW");
      assertThat(letters(request)).isEmpty();

      request.recommend("CERTIFY");
      assertThat(open(request)).containsExactly("DECIDE");
    }
  }

  @Nested
  class Delay {

    @Test
    void isToldBesideTheReviewAndMayBeToldAgain() {
      var request = underReview(rig).message("answerDelayed").message("answerDelayed");

      assertThat(open(request)).containsExactly("ASSEMBLE_RECORDS", "REVIEW");
      assertThat(letters(request)).filteredOn("DELAY_NOTICE"::equals).hasSize(2);
      assertThat(request.trip().ended()).isFalse();
    }
  }

  /** The phases in which the requester may cancel, each with what is open then. */
  static Stream<Arguments> phases() {
    return Stream.of(
        phase("screening", Certification::requested, "SCREEN"),
        phase("records and review", Certification::underReview, "ASSEMBLE_RECORDS", "REVIEW"),
        phase("information awaited", r -> underReview(r).askForInformation(), "ASSEMBLE_RECORDS"),
        phase("second review", r -> recommended(r, "DENY"), "SECOND_REVIEW"),
        phase("decision", r -> recommended(r, "CERTIFY"), "DECIDE"),
        phase("review again", r -> recommended(r, "CERTIFY").decide("RETURN"), "REVIEW"),
        phase("signature", Certification::toBeSigned, "RECORD_SIGNATURE"));
  }

  /** The phases in which the official may withdraw while the process still runs. */
  static Stream<Arguments> phasesAfterTheSignature() {
    return Stream.of(
        phase("delivery", UVisaCertificationTest::signed, "DELIVER"),
        phase(
            "offer before the delivery",
            r -> signed(r).timer("event_fortyFiveDays"),
            "DELIVER",
            "OFFER_REISSUE"),
        phase("filing window", Certification::delivered),
        phase("offer", r -> delivered(r).timer("event_fortyFiveDays"), "OFFER_REISSUE"),
        phase(
            "offer after the window",
            r -> delivered(r).timer("event_fortyFiveDays").timer("event_windowCloses"),
            "OFFER_REISSUE"));
  }

  private static Arguments phase(
      String name, Function<EngineRig, Certification> way, String... steps) {
    return arguments(name, way, List.of(steps));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phases")
  void cancellationWithdrawsEveryOpenStep(
      String phase, Function<EngineRig, Certification> way, List<String> steps) {
    var request = way.apply(rig);
    assertThat(open(request)).isEqualTo(steps);

    request.message("requesterCancelled");

    assertThat(request.trip().ended()).isTrue();
    assertThat(ends(request)).containsExactly("event_cancelled");
    assertThat(withdrawn(request)).isEqualTo(steps);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phasesAfterTheSignature")
  void withdrawalEndsWhateverIsOpen(
      String phase, Function<EngineRig, Certification> way, List<String> steps) {
    var request = way.apply(rig);
    assertThat(open(request)).isEqualTo(steps);

    request.message("certificationWithdrawn");

    assertThat(request.trip().ended()).isTrue();
    assertThat(ends(request)).contains("event_withdrawn").doesNotContain("event_filed");
    assertThat(withdrawn(request)).isEqualTo(steps);
  }

  static Stream<Arguments> unknownOutcomes() {
    Function<EngineRig, Certification> withTheOfficial = r -> recommended(r, "CERTIFY");
    return Stream.of(
        unknown(Certification::requested, "SCREEN", Map.of("ours", "PERHAPS"), "ours"),
        unknown(
            r -> recommended(r, "DENY"), "SECOND_REVIEW", Map.of("agreed", "PERHAPS"), "agreed"),
        unknown(withTheOfficial, "DECIDE", Map.of("decision", "PERHAPS"), "decision"),
        unknown(withTheOfficial, "DECIDE", Map.of(), "decision"),
        unknown(withTheOfficial, "DECIDE", Map.of("decision", "DENY"), "denialAgreed"),
        unknown(r -> reckoned(r, Map.of()), "RECORD_SIGNATURE", Map.of(), "At"),
        unknown(
            r -> reckoned(r, Map.of("windowClosesAt", "NEVER")),
            "RECORD_SIGNATURE",
            Map.of(),
            "tooLateToDeliverAt"));
  }

  private static Certification reckoned(EngineRig rig, Map<String, Object> window) {
    var request = toBeSigned(rig);
    WINDOWS.put(request.trip().caseId(), window);
    return request;
  }

  private static Certification signed(EngineRig rig) {
    return toBeSigned(rig).signatureRecorded();
  }

  private static Arguments unknown(
      Function<EngineRig, Certification> way,
      String step,
      Map<String, String> outcome,
      String complaint) {
    return arguments(step, outcome, complaint, way);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("unknownOutcomes")
  void anUnknownOutcomeStopsTheActAndMovesNothing(
      String step,
      Map<String, String> outcome,
      String complaint,
      Function<EngineRig, Certification> way) {
    var trip = way.apply(rig).trip();
    var task = trip.step(step).engineTask();
    var endedBefore = trip.endedAt();

    assertThatThrownBy(() -> trip.complete(step, outcome)).hasMessageContaining(complaint);

    assertThat(trip.openSteps()).containsExactly(step);
    assertThat(trip.step(step).engineTask()).isEqualTo(task);
    assertThat(trip.endedAt()).isEqualTo(endedBefore);
  }

  private static List<String> open(Certification request) {
    return request.trip().openSteps();
  }

  private static List<String> reached(Certification request) {
    return request.trip().endedAt();
  }

  /** The ends of the certification itself, without those of its reviews. */
  private static List<String> ends(Certification request) {
    return reached(request).stream().filter(end -> !end.equals("event_reviewed")).toList();
  }

  private static List<String> withdrawn(Certification request) {
    return rig.mirror.withdrawnSteps(request.trip().caseId());
  }

  private static List<String> letters(Certification request) {
    return LETTERS.stream()
        .filter(job -> job.caseId().equals(request.trip().caseId()))
        .map(job -> job.headers().get("letter"))
        .toList();
  }

  private static void assertEnded(Certification request, String... ends) {
    assertThat(request.trip().ended()).isTrue();
    assertThat(reached(request)).containsExactly(ends);
  }
}
