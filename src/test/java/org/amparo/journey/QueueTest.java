package org.amparo.journey;

import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The role queues over HTTP, in an agency whose queues hold only what a test put there. */
@QuarkusTest
class QueueTest {

  private static final String AGENCY = "bayside";
  private static final String QUEUE = "/api/queues/dv-unit/tasks";

  @Inject BehindTheWall wall;

  private final Caller officer = Caller.wearing("bay-officer", AGENCY, PATROL_OFFICER);
  private final Caller ann = Caller.wearing("bay-ann", AGENCY, DV_UNIT);
  private final Caller ben = Caller.wearing("bay-ben", AGENCY, DV_UNIT);

  @BeforeEach
  void emptyTheQueues() throws Exception {
    wall.asOwner(
        "update queue_task set state = 'WITHDRAWN' where agency_id = 'bayside' and state = 'OPEN'");
  }

  @Test
  void aClaimIsTheClaimantsUntilTheyGiveItBack() {
    String task = "/api/tasks/" + offered();

    var claimed = ann.post(task + "/claim");
    assertThat(claimed.statusCode()).isEqualTo(200);
    assertThat(claimed.<String>path("claimedBy")).isEqualTo("bay-ann");
    assertThat(ann.post(task + "/claim").header("ETag"))
        .as("claiming one's own again changes nothing")
        .isEqualTo(claimed.header("ETag"));
    assertProblem(ben.post(task + "/claim"), 409, "task-already-claimed");
    assertProblem(ben.post(task + "/release"), 409, "task-not-claimed");
    assertThat(ben.get(task).<Object>path("task.claimedBy")).as("told to nobody else").isNull();
    assertThat(ids(ann.get("/api/tasks?claimed=me"))).containsExactly(id(task));
    assertThat(ids(ben.get("/api/tasks?claimed=me"))).isEmpty();
    assertThat(ids(ben.get(QUEUE))).isEmpty();

    assertThat(ann.post(task + "/release").statusCode()).isEqualTo(200);
    assertThat(ids(ben.get(QUEUE))).containsExactly(id(task));
    assertThat(ben.post(task + "/claim").statusCode()).isEqualTo(200);
  }

  @Test
  void aTaskTellsWhichActCompletesItAndTheLawBehindIt() {
    var detail = ann.get("/api/tasks/" + offered());

    assertThat(detail.<String>path("task.act.path")).matches("/api/referrals/BAY-.*/contact");
    assertThat(detail.<String>path("guidance.citation")).isNotBlank();
    assertThat(detail.header("ETag")).isNotBlank();
    assertThat(detail.asString()).doesNotContain("Zarzamora", "Lucía");
  }

  @Test
  void aSupervisorMovesATaskWithAReason() {
    // whoever gets the task must be on the agency's books
    var supervisor = Caller.wearing("bay-supervisor", AGENCY, DV_SUPERVISOR);
    String task = "/api/tasks/" + offered();
    ann.post(task + "/claim");
    String to = "{\"to\": \"outsider\", \"reason\": \"on leave\"}";

    assertProblem(ann.post(task + "/reassignment", to), 403, "forbidden");
    assertProblem(
        supervisor.post(task + "/reassignment", "{\"to\": \"outsider\"}"), 400, "malformed");
    assertProblem(
        supervisor.post(task + "/reassignment", "{\"to\": \"outsider\", \"reason\": \" \"}"),
        400,
        "malformed");
    assertProblem(
        supervisor.post(task + "/reassignment", "{\"to\": \"official\", \"reason\": \"x\"}"),
        422,
        "rule-refused");
    assertThat(ids(ann.get("/api/tasks?claimed=me"))).containsExactly(id(task));

    assertThat(supervisor.post(task + "/reassignment", to).<String>path("claimedBy"))
        .isEqualTo("outsider");
    assertThat(ids(Caller.as("outsider").get("/api/tasks?claimed=me"))).containsExactly(id(task));
    assertThat(ids(supervisor.get("/api/tasks?claimed=any"))).containsExactly(id(task));
    assertProblem(ann.get("/api/tasks?claimed=any"), 403, "forbidden");
    assertProblem(ann.post(task + "/release"), 409, "task-not-claimed");
  }

  @Test
  void nextGivesTheMostUrgentTaskThatTheCallerMayDo() {
    var both = Caller.wearing("bay-both", AGENCY, PATROL_OFFICER, DV_UNIT);
    String own = both.post("/api/referrals", Bodies.referral()).path("caseNumber");
    String contact = both.post("/api/queues/dv-unit/next").path("id");
    // hastened, so that it stands before every other
    var asked = Bodies.victimAsks();
    asked.withObject("/request/asserted").put("inRemovalProceedings", true);
    var answer = both.post("/api/referrals/%s/contact".formatted(own), asked);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    String screen = answer.path("tasks.find { it.step == 'SCREEN' }.id");
    String other = offered();
    assertThat(ids(both.get(QUEUE))).containsExactly(screen, other).doesNotContain(contact);

    assertThat(both.post("/api/queues/dv-unit/next").<String>path("id"))
        .as("the referrer's own case is passed over")
        .isEqualTo(other);
    assertThat(both.post("/api/queues/dv-unit/next").statusCode()).isEqualTo(204);
    assertThat(ann.post("/api/queues/dv-unit/next").<String>path("id")).isEqualTo(screen);
    assertThat(ann.post("/api/queues/dv-unit/next").statusCode()).isEqualTo(204);
  }

  @Test
  void thePagesOfAQueueTogetherAreTheQueue() {
    var offered = new HashSet<String>();
    for (int i = 0; i < 50; i++) {
      offered.add(offered());
    }

    var read = new ArrayList<String>();
    int pages = 0;
    String path = QUEUE + "?size=7";
    while (path != null) {
      Response page = ann.get(path);
      read.addAll(ids(page));
      pages++;
      String next = page.path("next");
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(next == null);
      path = next == null ? null : link.substring(1, link.indexOf('>'));
      assertThat(link).isIn(null, "<%s?size=7&cursor=%s>; rel=\"next\"".formatted(QUEUE, next));
    }

    assertThat(pages).isEqualTo(8);
    assertThat(read).hasSize(50).hasSameElementsAs(offered);
    assertThat(read).isEqualTo(ids(ann.get(QUEUE + "?size=200")));
  }

  @Test
  void aCursorThatWasNotMadeForThisListIsRefused() {
    for (int i = 0; i < 3; i++) {
      offered();
    }
    String good = ann.get(QUEUE + "?size=1").path("next");
    assertThat(ann.get(QUEUE + "?size=1&cursor=" + good).statusCode()).isEqualTo(200);
    char first = good.charAt(5);
    String changed = good.substring(0, 5) + (first == 'A' ? 'B' : 'A') + good.substring(6);

    for (String forged : List.of(changed, "AAAA", "x", good + "A", "%00", "..%2F")) {
      assertProblem(ann.get(QUEUE + "?size=1&cursor=" + forged), 400, "malformed");
    }
    assertProblem(ben.get(QUEUE + "?size=1&cursor=" + good), 400, "malformed");
    assertProblem(ann.get("/api/tasks?claimed=me&cursor=" + good), 400, "malformed");
    assertProblem(ann.get("/api/cases?cursor=" + good), 400, "malformed");
    assertProblem(ann.get(QUEUE + "?size=0"), 400, "malformed");
    assertProblem(ann.get(QUEUE + "?size=201"), 400, "malformed");
  }

  @Test
  void aQueueTellsHowMuchWaitsUpToACap() throws Exception {
    offered();
    offered();
    ann.post("/api/tasks/" + offered() + "/claim");
    assertThat(ann.get("/api/queues").<List<Integer>>path("queues.open.count")).containsExactly(2);
    assertThat(ann.get("/api/queues").<List<Boolean>>path("queues.open.capped"))
        .containsExactly(false);

    wall.asOwner(
        """
        insert into queue_task (id, agency_id, case_id, case_number, step, role, priority, due_at,
            created_at, state, barred, engine_task, version)
          select gen_random_uuid(), 'bayside', gen_random_uuid(), 'BAY-26-' || 900000 + n,
            'CONTACT_VICTIM', 'dv-unit', 50, now(), now(), 'OPEN', '{}', 'none-' || gen_random_uuid(), 0
          from generate_series(1, 1000) n
        """);

    assertThat(ann.get("/api/queues").<List<Integer>>path("queues.open.count"))
        .containsExactly(1000);
    assertThat(ann.get("/api/queues").<List<Boolean>>path("queues.open.capped"))
        .containsExactly(true);
  }

  @Test
  void nobodyReadsAnotherRolesQueue() {
    assertProblem(ann.get("/api/queues/certifying-official/tasks"), 403, "forbidden");
    assertProblem(ann.post("/api/queues/certifying-official/next"), 403, "forbidden");
    var unknown = ann.get("/api/queues/no-such-role/tasks");
    assertThat(unknown.statusCode()).as(unknown.asString()).isIn(400, 404);
    assertThat(unknown.contentType()).startsWith("application/problem+json");
  }

  private String offered() {
    var filed = officer.post("/api/referrals", Bodies.referral());
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    return filed.path("tasks[0].id");
  }

  private static List<String> ids(Response page) {
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    List<String> ids = page.path("tasks.id");
    assertThat(Set.copyOf(ids)).hasSameSizeAs(ids);
    return ids;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void assertProblem(Response answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug);
  }
}
