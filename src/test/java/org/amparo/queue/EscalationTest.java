package org.amparo.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.OtherStates;
import org.amparo.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is near its day or past it comes before the supervisor of its own agency, and stays. */
@QuarkusTest
class EscalationTest {

  private static final String AGENCY = "harborside";
  private static final String ESCALATED = "/api/queues/escalated";

  @Inject BehindTheWall wall;
  @Inject OtherStates states;
  @Inject DueSweep sweep;

  @BeforeEach
  void anAgencyWithEmptyQueues() throws SQLException {
    states.agency(AGENCY, "HRB", "us-ca", "America/Los_Angeles");
    wall.asOwner(
        "update queue_task set state = 'WITHDRAWN' where agency_id = 'harborside' and state ="
            + " 'OPEN'");
  }

  @Test
  void aSupervisorSeesWhatIsLateFirstThenWhatIsNearItsDayWhoeverHasIt() throws SQLException {
    String late = offered();
    String near = offered();
    String inTime = offered();
    unit().post("/api/tasks/" + late + "/claim");
    due(late, "now() - interval '1 hour'");
    due(near, "now() + interval '23 hours'");

    sweep.sweep();

    Response page = supervisor().get(ESCALATED);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    assertThat(page.<List<String>>path("tasks.id"))
        .containsExactly(late, near)
        .doesNotContain(inTime);
    assertThat(page.<List<String>>path("tasks.escalation")).containsExactly("OVERDUE", "WARNING");
    assertThat(page.<List<String>>path("tasks.claimedBy")).containsExactly("harbor-unit", null);
    assertThat(unit().get("/api/tasks/" + inTime).<Object>path("task.escalation")).isNull();
    assertThat(page.asString()).doesNotContain("Zarzamora");
    String shown = supervisor().call().accept("text/html").get("/tasks").asString();
    assertThat(shown.substring(shown.indexOf("Late, or nearly")))
        .containsSubsequence(
            page.<String>path("tasks[0].caseNumber"),
            "harbor-unit",
            page.<String>path("tasks[1].caseNumber"),
            "nobody yet",
            "/tasks/" + near + "/reassignment");
  }

  @Test
  void theRecordTellsEachStepOfAnEscalationOnce() throws SQLException {
    String task = offered();
    due(task, "now() + interval '1 hour'");
    sweep.sweep();
    sweep.sweep();
    due(task, "now() - interval '1 hour'");
    sweep.sweep();
    sweep.sweep();

    assertThat(actsOnTheTask()).containsExactly("TASK_DUE_SOON", "TASK_OVERDUE");
  }

  /** Of the first case that is escalated. */
  private static List<String> actsOnTheTask() {
    String number = supervisor().get(ESCALATED).path("tasks[0].caseNumber");
    List<String> acts =
        Caller.wearing("harbor-auditor", AGENCY, Role.AUDITOR)
            .get("/api/audit/%s?size=200".formatted(number))
            .path("entries.act");
    return acts.stream().filter(act -> act.startsWith("TASK_")).toList();
  }

  @Test
  void whatCameLateIsNotSaidToBeDueSoon() throws SQLException {
    String task = offered();
    due(task, "now() - interval '1 hour'");
    sweep.sweep();

    assertThat(actsOnTheTask()).containsExactly("TASK_OVERDUE");
  }

  @Test
  void whatIsLateWhenItComesIsWithTheSupervisorAtOnce() {
    String contact = offered();
    String number = unit().post("/api/tasks/" + contact + "/claim").path("caseNumber");
    var requested =
        unit()
            .post(
                "/api/referrals/%s/contact".formatted(number),
                Bodies.json(
                    """
                    {"outcome": "REQUESTED", "on": "$0", "method": "PHONE",
                      "request": {"receivedOn": "%s", "requester": {"capacity": "VICTIM"},
                        "asserted": {"inRemovalProceedings": false}}}"""
                        .formatted(Bodies.today().minusDays(200))));
    assertThat(requested.statusCode()).as(requested.asString()).isEqualTo(200);

    Response page = supervisor().get(ESCALATED);
    assertThat(page.<List<String>>path("tasks.step")).contains("SCREEN");
    assertThat(page.<List<String>>path("tasks.escalation")).containsOnly("OVERDUE");
  }

  @Test
  void thePagesTogetherAreWhatIsEscalatedAndNothingOfAnotherAgency() throws SQLException {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.add(offered());
      due(ids.get(i), "now() - interval '%d hours'".formatted(9 - i));
    }
    sweep.sweep();

    var read = new ArrayList<String>();
    for (String path = ESCALATED + "?size=2"; path != null; ) {
      Response page = supervisor().get(path);
      read.addAll(page.path("tasks.id"));
      String link = page.header("Link");
      path = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(read).containsExactlyElementsOf(ids);
    assertThat(Caller.as("supervisor").get(ESCALATED + "?size=200").<List<String>>path("tasks.id"))
        .doesNotContainAnyElementsOf(ids);
  }

  @Test
  void whatIsDoneOrWasGivenMoreTimeIsNoLongerThere() throws SQLException {
    String task = offered();
    due(task, "now() - interval '1 hour'");
    sweep.sweep();
    assertThat(supervisor().get(ESCALATED).<List<String>>path("tasks.id")).containsExactly(task);

    unit().post("/api/tasks/" + task + "/claim");
    String number = supervisor().get(ESCALATED).path("tasks[0].caseNumber");
    var declined =
        unit()
            .post(
                "/api/referrals/%s/contact".formatted(number),
                Bodies.json("{\"outcome\": \"DECLINED\", \"on\": \"$0\", \"method\": \"PHONE\"}"));
    assertThat(declined.statusCode()).as(declined.asString()).isEqualTo(200);

    assertThat(supervisor().get(ESCALATED).<List<String>>path("tasks.id")).isEmpty();
  }

  @Test
  void nobodyElseSeesWhatIsLateEverywhere() {
    var refused = unit().get(ESCALATED);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
    assertThat(supervisor().get(ESCALATED + "?cursor=AAAA").statusCode()).isEqualTo(400);
  }

  private void due(String task, String when) throws SQLException {
    wall.asOwner("update queue_task set due_at = %s where id = '%s'".formatted(when, task));
  }

  private static String offered() {
    var filed =
        Caller.wearing("harbor-officer", AGENCY, Role.PATROL_OFFICER)
            .post("/api/referrals", Bodies.referral());
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    return filed.path("tasks[0].id");
  }

  private static Caller unit() {
    return Caller.wearing("harbor-unit", AGENCY, Role.DV_UNIT);
  }

  private static Caller supervisor() {
    return Caller.wearing("harbor-supervisor", AGENCY, Role.DV_SUPERVISOR);
  }
}
