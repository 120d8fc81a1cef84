package org.amparo.zeebedouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service's own models, walked by the official client. */
abstract class WholeCaseContract extends GatewayContract {

  private static final String CERTIFICATION = "u-visa-certification";
  private static final String DELIVERY = "delivery-and-filing";
  private final List<JobWorker> workers = new ArrayList<>();
  private final List<String> letters = new CopyOnWriteArrayList<>();

  @BeforeAll
  void deployAndWork() {
    client
        .newDeployResourceCommand()
        .addResourceFromClasspath("bpmn/victim-referral.bpmn")
        .addResourceFromClasspath("bpmn/u-visa-certification.bpmn")
        .addResourceFromClasspath("bpmn/request-review.bpmn")
        .addResourceFromClasspath("bpmn/delivery-and-filing.bpmn")
        .send()
        .join();
    for (var type : List.of("draw-up-letter", "reckon-window", "record-expiry", "mirror-task")) {
      workers.add(
          client
              .newWorker()
              .jobType(type)
              .handler(
                  (jobs, job) -> {
                    if (job.getCustomHeaders().containsKey("letter")) {
                      letters.add(
                          job.getVariablesAsMap().get("caseId")
                              + " "
                              + job.getCustomHeaders().get("letter"));
                    }
                    var done = jobs.newCompleteCommand(job);
                    if (job.getType().equals("reckon-window")) {
                      done.variables(window());
                    }
                    done.send().join();
                  })
              .timeout(Duration.ofMinutes(1))
              .streamEnabled(false)
              .open());
    }
  }

  @AfterAll
  void stopWorking() {
    workers.forEach(JobWorker::close);
  }

  private Map<String, Object> window() {
    return Map.of(
        "remindFirstAt", inDays(10),
        "offerReissueAt", inDays(20),
        "remindLastAt", inDays(30),
        "tooLateToDeliverAt", inDays(40),
        "windowClosesAt", inDays(40));
  }

  private String inDays(int days) {
    return cluster.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private final class Case {
    private final String id = UUID.randomUUID().toString();
    private long instance;

    Case request() {
      instance =
          start(CERTIFICATION, Map.of("caseId", id, "agencyId", "sfpd", "begins", "RECEIPT"));
      return this;
    }

    Case done(String step, Map<String, Object> decisions) {
      var task = await().until(() -> task(step), found -> found != null);
      client.newCompleteUserTaskCommand(task.getUserTaskKey()).variables(decisions).send().join();
      return this;
    }

    private UserTask task(String step) {
      return client
          .newUserTaskSearchRequest()
          .filter(f -> f.state(UserTaskState.CREATED))
          .page(p -> p.limit(1000))
          .send()
          .join()
          .items()
          .stream()
          .filter(t -> t.getExternalFormReference().equals(step))
          .filter(t -> cluster.openTasks(variables()).contains(step))
          .filter(t -> isOurs(t))
          .findFirst()
          .orElse(null);
    }

    private boolean isOurs(UserTask task) {
      return cluster.instanceVariables(task.getProcessInstanceKey()).get("caseId").equals(id);
    }

    Case told(String message) {
      client
          .newPublishMessageCommand()
          .messageName(message)
          .correlationKey(id)
          .timeToLive(Duration.ofDays(7))
          .messageId(id + message)
          .send()
          .join();
      return this;
    }

    Map<String, Object> variables() {
      return Map.of("caseId", id);
    }

    Case delivered() {
      return signed().done("DELIVER", Map.of());
    }

    Case signed() {
      return request()
          .done("SCREEN", Map.of("ours", true))
          .done("ASSEMBLE_RECORDS", Map.of())
          .done("REVIEW", Map.of("reviewOutcome", "CERTIFY"))
          .done("DECIDE", Map.of("decision", "SIGN"))
          .done("RECORD_SIGNATURE", Map.of());
    }

    ProcessInstanceState state() {
      return client.newProcessInstanceGetRequest(instance).send().join().getState();
    }

    void assertOver() {
      await()
          .untilAsserted(
              () -> {
                assertThat(cluster.liveInstances(CERTIFICATION, variables())).isZero();
                assertThat(cluster.liveInstances("request-review", variables())).isZero();
                assertThat(cluster.liveInstances(DELIVERY, variables())).isZero();
              });
      assertThat(cluster.openTasks(variables())).isEmpty();
    }
  }

  @Test
  void aCaseIsCertifiedDeliveredAndFiled() {
    var certification = new Case().delivered();
    assertThat(cluster.timersAt(DELIVERY, certification.variables(), "event_ninetyDays"))
        .hasSize(1);

    certification.told("petitionFiled").assertOver();

    assertThat(certification.state()).isEqualTo(ProcessInstanceState.COMPLETED);
    assertThat(letters)
        .filteredOn(letter -> letter.startsWith(certification.id))
        .extracting(letter -> letter.substring(certification.id.length() + 1))
        .containsExactly("ACKNOWLEDGEMENT", "DELIVERY_COVER");
    assertThat(cluster.openIncidents()).isEmpty();
  }

  @Test
  void anAnswerThatComesBeforeTheQuestionIsKeptForIt() {
    var asked =
        new Case()
            .request()
            .done("SCREEN", Map.of("ours", true))
            .told("informationReceived")
            .done("REVIEW", Map.of("reviewOutcome", "ASK", "replyBy", inDays(30)));

    asked.done("REVIEW", Map.of("reviewOutcome", "DENY"));

    assertThat(letters).contains(asked.id + " INFORMATION_REQUEST");
    asked.told("requesterCancelled").assertOver();
  }

  @Test
  void aCancelledCaseWithdrawsItsTasksInTheCalledProcessToo() {
    var cancelled = new Case().request().done("SCREEN", Map.of("ours", true));
    await()
        .untilAsserted(
            () ->
                assertThat(cluster.openTasks(cancelled.variables()))
                    .containsExactly("ASSEMBLE_RECORDS", "REVIEW"));

    cancelled.told("requesterCancelled").assertOver();
    assertThat(cancelled.state()).isEqualTo(ProcessInstanceState.COMPLETED);
  }

  @Test
  void aFormThatNobodyDeliversIsNoLongerToBeDeliveredWhenItsWindowCloses() {
    var undelivered = new Case().signed();
    await()
        .untilAsserted(
            () ->
                assertThat(cluster.openTasks(undelivered.variables())).containsExactly("DELIVER"));

    cluster.forward(Duration.ofDays(41));

    await()
        .untilAsserted(
            () ->
                assertThat(cluster.openTasks(undelivered.variables()))
                    .containsExactly("OFFER_REISSUE"));
    undelivered.done("OFFER_REISSUE", Map.of()).assertOver();
    assertThat(letters).contains(undelivered.id + " FILING_DAY_OVER");
  }

  @Test
  void aWindowThatClosesEndsTheCaseAfterItsReminders() {
    var unfiled = new Case().delivered();
    await()
        .until(
            () -> cluster.timersAt(DELIVERY, unfiled.variables(), "event_ninetyDays").size() == 1);

    cluster.forward(Duration.ofDays(41));

    unfiled.done("OFFER_REISSUE", Map.of()).assertOver();
    assertThat(letters)
        .filteredOn(letter -> letter.equals(unfiled.id + " FILING_REMINDER"))
        .hasSize(2);
  }
}
