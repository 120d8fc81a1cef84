package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.ModelFiles;
import org.amparo.workflow.StandingProcess;
import org.amparo.workflow.zeebe.Route.Stop;
import org.junit.jupiter.api.Test;

/** The way of a new instance to where a process stood, on the real models. */
class RouteTest {

  private static final CaseId CASE = new CaseId(UUID.randomUUID());
  private static final AgencyId AGENCY = new AgencyId("sfpd");
  private static final Map<String, Object> DATES =
      Map.of(
          "caseId", CASE.toString(),
          "remindFirstAt", "2026-08-01T00:00:00Z",
          "offerReissueAt", "2026-09-15T00:00:00Z",
          "remindLastAt", "2026-10-15T00:00:00Z",
          "tooLateToDeliverAt", "2026-10-29T00:00:00Z",
          "windowClosesAt", "2026-10-29T00:00:00Z");

  private final Route route = new Route(new Ways(ModelFiles.read()));

  @Test
  void aStepOfTheRootIsWhereItBegins() {
    var plan =
        route.of(standing("victim-referral", Set.of(), Map.of("userTask_contactVictim", "t1")));

    assertThat(plan.beginsAt()).containsExactly("userTask_contactVictim");
    assertThat(plan.stops())
        .containsExactly(new Stop("victim-referral", "userTask_contactVictim", "t1", Map.of()));
  }

  @Test
  void aBranchThatWaitsAtTheJoinIsGoneThroughOnceMore() {
    var plan =
        route.of(
            standing(
                "u-visa-certification",
                Map.of("caseId", CASE.toString(), "reviewOutcome", "CERTIFY"),
                Set.of("gateway_recordsAndReviewDone"),
                Map.of("userTask_assembleRecords", "t1"),
                Set.of(),
                Map.of()));

    assertThat(plan.beginsAt())
        .containsExactlyInAnyOrder("userTask_assembleRecords", "callActivity_review");
    assertThat(plan.stops())
        .containsExactlyInAnyOrder(
            new Stop("u-visa-certification", "userTask_assembleRecords", "t1", Map.of()),
            new Stop(
                "request-review", "userTask_review", null, Map.of("reviewOutcome", "CERTIFY")));
  }

  @Test
  void aReviewThatAwaitsAnAnswerHasAskedForItAlready() {
    var asked = Map.<String, Object>of("reviewOutcome", "ASK", "replyBy", "2026-12-24T00:00:00Z");
    var review =
        standing("request-review", asked, Set.of("gateway_reply"), Map.of(), Set.of(), Map.of());

    var plan = route.of(calling("u-visa-certification", "callActivity_reviewAgain", review));

    assertThat(plan.beginsAt()).containsExactly("callActivity_reviewAgain");
    assertThat(plan.stops())
        .containsExactly(
            new Stop("request-review", "userTask_review", null, asked),
            new Stop("request-review", "serviceTask_informationRequest", null, asked));
  }

  @Test
  void anOpenOfferIsMadeAgainAndAReminderThatWentOutIsNot() {
    var watch =
        standing(
            "delivery-and-filing",
            DATES,
            Set.of("receiveTask_filing"),
            Map.of("userTask_offerReissue", "t1"),
            Set.of("event_fourteenDays", "event_windowCloses"),
            Map.of());

    var plan = route.of(calling("certification-reissue", "callActivity_deliveryAndFiling", watch));

    var dates = dates(Map.of("remindFirstAt", Route.NEVER));
    assertThat(plan.stops())
        .containsExactly(
            new Stop("delivery-and-filing", "serviceTask_deliveryCover", null, dates),
            new Stop("delivery-and-filing", "serviceTask_reckonWindow", null, dates),
            new Stop("delivery-and-filing", "userTask_deliver", null, dates),
            new Stop("delivery-and-filing", "userTask_offerReissue", "t1", Map.of()));
  }

  @Test
  void aDeliveryStaysOpenBesideTheWindowThatRuns() {
    var watch =
        standing(
            "delivery-and-filing",
            DATES,
            Set.of("receiveTask_filing"),
            Map.of("userTask_deliver", "t1"),
            Set.of(
                "event_tooLateToDeliver",
                "event_ninetyDays",
                "event_fortyFiveDays",
                "event_fourteenDays",
                "event_windowCloses"),
            Map.of());

    var plan = route.of(calling("u-visa-certification", "callActivity_deliveryAndFiling", watch));

    var dates = dates(Map.of());
    assertThat(plan.stops())
        .containsExactly(
            new Stop("delivery-and-filing", "serviceTask_deliveryCover", null, dates),
            new Stop("delivery-and-filing", "serviceTask_reckonWindow", null, dates),
            new Stop("delivery-and-filing", "userTask_deliver", "t1", Map.of()));
  }

  /** Its window was reckoned only with the delivery; the new instance reads it from the record. */
  @Test
  void aDeliveryOfAnOlderModelHasItsWindowReckonedWhereItGoesOn() {
    var plan = route.of(older(Map.of(), Set.of(), Map.of("userTask_deliver", "t1"), Set.of()));

    assertThat(plan.stops())
        .extracting(Stop::element)
        .containsExactly("serviceTask_deliveryCover", "userTask_deliver");
  }

  @Test
  void aWatchOfAnOlderModelGoesOnWithoutTheTimerThatItNeverHad() {
    var before = new HashMap<>(DATES);
    before.remove("tooLateToDeliverAt");
    var plan =
        route.of(
            older(
                before,
                Set.of("receiveTask_filing"),
                Map.of(),
                Set.of(
                    "event_ninetyDays",
                    "event_fortyFiveDays",
                    "event_fourteenDays",
                    "event_windowCloses")));

    var dates = dates(Map.of("tooLateToDeliverAt", Route.NEVER));
    assertThat(plan.stops())
        .containsExactly(
            new Stop("delivery-and-filing", "serviceTask_deliveryCover", null, dates),
            new Stop("delivery-and-filing", "serviceTask_reckonWindow", null, dates),
            new Stop("delivery-and-filing", "userTask_deliver", null, dates));
  }

  private static StandingProcess older(
      Map<String, Object> variables,
      Set<String> elements,
      Map<String, String> tasks,
      Set<String> timers) {
    var watch = standing("delivery-and-filing", variables, elements, tasks, timers, Map.of());
    return calling("u-visa-certification", "callActivity_deliveryAndFiling", watch);
  }

  @Test
  void anOfferThatOutlivedItsWindowIsMadeAgainAndTheExpiryIsNotRecordedTwice() {
    var watch =
        standing(
            "delivery-and-filing",
            DATES,
            Set.of(),
            Map.of("userTask_offerReissue", "t1"),
            Set.of(),
            Map.of());

    var plan = route.of(calling("u-visa-certification", "callActivity_deliveryAndFiling", watch));

    var dates = dates(Map.of("remindFirstAt", Route.NEVER, "remindLastAt", Route.NEVER));
    assertThat(plan.stops())
        .containsExactlyInAnyOrder(
            new Stop("delivery-and-filing", "serviceTask_deliveryCover", null, dates),
            new Stop("delivery-and-filing", "userTask_deliver", null, dates),
            new Stop("delivery-and-filing", "serviceTask_reckonWindow", null, dates),
            new Stop("delivery-and-filing", "serviceTask_recordExpiry", null, dates),
            new Stop("delivery-and-filing", "serviceTask_filingDayOver", null, dates),
            new Stop("delivery-and-filing", "userTask_offerReissue", "t1", Map.of()));
  }

  /** A model with a wait that no new instance can come to would fail here. */
  @Test
  void everyWaitOfEveryModelCanBeReached() {
    var waits = 0;
    for (var process : processes()) {
      for (var wait : process.getModelInstance().getModelElementsByType(FlowNode.class)) {
        if (wait instanceof UserTask
            || wait instanceof ReceiveTask
            || wait instanceof EventBasedGateway) {
          assertThat(plan(process.getId(), wait).beginsAt()).as(wait.getId()).isNotEmpty();
          waits++;
        }
      }
    }
    assertThat(waits).isGreaterThan(15);
  }

  private Route.Plan plan(String process, FlowNode wait) {
    boolean step = wait instanceof UserTask;
    var standing =
        standing(
            process,
            DATES,
            step ? Set.of() : Set.of(wait.getId()),
            step ? Map.of(wait.getId(), "t1") : Map.of(),
            Set.of(),
            Map.of());
    return calls(process).stream()
        .findFirst()
        .map(call -> route.of(calling(caller(call), call.getId(), standing)))
        .orElseGet(() -> route.of(standing));
  }

  private static List<CallActivity> calls(String process) {
    return processes().stream()
        .flatMap(p -> p.getModelInstance().getModelElementsByType(CallActivity.class).stream())
        .filter(
            call ->
                call.getSingleExtensionElement(ZeebeCalledElement.class)
                    .getProcessId()
                    .equals(process))
        .toList();
  }

  private static String caller(CallActivity call) {
    return ((Process) call.getParentElement()).getId();
  }

  private static List<Process> processes() {
    var processes = new ArrayList<Process>();
    ModelFiles.read()
        .values()
        .forEach(
            bpmn ->
                processes.addAll(
                    Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn))
                        .getModelElementsByType(Process.class)));
    return processes;
  }

  private static Map<String, Object> dates(Map<String, Object> changed) {
    var dates = new HashMap<>(DATES);
    dates.remove("caseId");
    dates.putAll(changed);
    return dates;
  }

  private static StandingProcess calling(String process, String element, StandingProcess called) {
    return standing(
        process, Map.of(), Set.of(element), Map.of(), Set.of(), Map.of(element, called));
  }

  private static StandingProcess standing(
      String process, Set<String> elements, Map<String, String> tasks) {
    return standing(process, Map.of(), elements, tasks, Set.of(), Map.of());
  }

  /** As an engine tells it: steps are among the elements too. */
  private static StandingProcess standing(
      String process,
      Map<String, Object> variables,
      Set<String> elements,
      Map<String, String> tasks,
      Set<String> timers,
      Map<String, StandingProcess> called) {
    var all = new TreeSet<>(elements);
    all.addAll(tasks.keySet());
    return new StandingProcess("i1", process, CASE, AGENCY, variables, all, tasks, timers, called);
  }
}
