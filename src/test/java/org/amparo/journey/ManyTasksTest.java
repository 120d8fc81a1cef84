package org.amparo.journey;

import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many tasks at once are as many single acts, each with its own answer; and only some are shown.
 */
@QuarkusTest
class ManyTasksTest {

  private static final String AGENCY = "bayside";
  private static final String QUEUE = "/api/queues/dv-unit/tasks";

  private static final Map<String, String> KEY = Map.of("Idempotency-Key", "many-1");

  @Inject BehindTheWall wall;
  @Inject EntityManager entities;

  private final Caller officer = Caller.wearing("bay-officer", AGENCY, PATROL_OFFICER);
  private final Caller ann = Caller.wearing("bay-ann", AGENCY, DV_UNIT);
  private final Caller ben = Caller.wearing("bay-ben", AGENCY, DV_UNIT);
  private final Caller supervisor = Caller.wearing("bay-supervisor", AGENCY, DV_SUPERVISOR);

  @BeforeEach
  void emptyTheQueues() throws Exception {
    wall.asOwner(
        "update queue_task set state = 'WITHDRAWN' where agency_id = 'bayside' and state = 'OPEN'");
  }

  @Test
  void whatSomebodyElseHasIsRefusedAndTheRestIsTaken() {
    String taken = offered();
    String free = offered();
    String unknown = UUID.randomUUID().toString();
    ben.post("/api/tasks/%s/claim".formatted(taken));

    var answer = ann.post("/api/tasks/claims", ids(taken, free, unknown, free));

    assertThat(answer.<List<String>>path("results.id")).containsExactly(taken, free, unknown);
    assertThat(answer.<List<Integer>>path("results.status")).containsExactly(409, 200, 404);
    assertThat(answer.<String>path("results[0].detail")).isNotBlank();
    assertThat(answer.<String>path("results[1].task.claimedBy")).isEqualTo("bay-ann");
    assertThat(ben.get("/api/tasks?claimed=me").<List<String>>path("tasks.id"))
        .containsExactly(taken);
  }

  @Test
  void aRepeatedRequestDoesEachRowOnce() {
    String first = offered();
    String second = offered();
    var body = ids(first, second).put("to", "outsider").put("reason", "on leave");

    for (int i = 0; i < 2; i++) {
      var moved = supervisor.post("/api/tasks/reassignments", body, KEY);
      assertThat(moved.<List<Integer>>path("results.status")).containsExactly(200, 200);
    }

    assertThat(moves(first)).isEqualTo(1);
    assertThat(moves(second)).isEqualTo(1);
    var other = ids(first).put("to", "outsider").put("reason", "another word");
    assertThat(
            supervisor
                .post("/api/tasks/reassignments", other, KEY)
                .<List<Integer>>path("results.status"))
        .containsExactly(422);
  }

  @Test
  void onlyASupervisorMovesAndNobodyMovesToWhoMayNotDoIt() {
    var body = ids(offered()).put("to", "official").put("reason", "on leave");

    assertThat(ann.post("/api/tasks/reassignments", body).statusCode()).isEqualTo(403);
    var refused = supervisor.post("/api/tasks/reassignments", body);
    assertThat(refused.<List<Integer>>path("results.status")).containsExactly(422);
  }

  @Test
  void noneAndTooManyAreMalformed() {
    var many = ids(Collections.nCopies(101, UUID.randomUUID().toString()).toArray(String[]::new));

    for (var body : List.of(ids(), many, Bodies.json("{\"ids\": [\"x\"]}"), Bodies.json("{}"))) {
      assertThat(ann.post("/api/tasks/claims", body).statusCode()).as("%s", body).isEqualTo(400);
    }
  }

  @Test
  void aQueueShowsOneStepOrWhatIsLateWhenAsked() throws Exception {
    String contact = offered();
    String screen = screening();
    wall.asOwner("update queue_task set warned = true where id = '%s'".formatted(screen));

    assertThat(shown("?step=CONTACT_VICTIM")).containsExactly(contact);
    assertThat(shown("?step=SCREEN")).containsExactly(screen);
    assertThat(shown("?late=true")).containsExactly(screen);
    assertThat(shown("?step=CONTACT_VICTIM&late=true")).isEmpty();
    assertThat(shown("")).containsExactlyInAnyOrder(contact, screen);
    assertThat(ann.get(QUEUE + "?step=NO_SUCH").statusCode()).isEqualTo(400);
  }

  @Test
  void aQueueShowsOneLanguageOrOneCrimeWhenAsked() {
    String spanish = offered("es", "DOMESTIC_VIOLENCE", "STALKING");
    String russian = offered("ru", "DOMESTIC_VIOLENCE");

    assertThat(shown("?language=es")).containsExactly(spanish);
    assertThat(shown("?language=vi")).isEmpty();
    assertThat(shown("?crime=STALKING")).containsExactly(spanish);
    assertThat(shown("?crime=DOMESTIC_VIOLENCE")).containsExactlyInAnyOrder(spanish, russian);
    assertThat(shown("?crime=DOMESTIC_VIOLENCE&language=ru")).containsExactly(russian);
    assertThat(shown("?crime=STALKING&step=CONTACT_VICTIM")).containsExactly(spanish);
    assertThat(shown("?crime=STALKING&step=SCREEN")).isEmpty();
    var one = ann.get(QUEUE + "?language=es");
    assertThat(one.<String>path("tasks[0].language")).isEqualTo("es");
    assertThat(one.<List<String>>path("tasks[0].crimes"))
        .containsExactly("DOMESTIC_VIOLENCE", "STALKING");
    for (String wrong : List.of("?crime=NO_SUCH", "?language=not+a+tag")) {
      assertThat(ann.get(QUEUE + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void whatIsTakenLeavesTheCrimesListAndComesBackWithTheTask() throws Exception {
    String task = offered("es", "STALKING");
    ann.post("/api/tasks/%s/claim".formatted(task));
    assertThat(shown("?crime=STALKING")).isEmpty();

    ann.post("/api/tasks/%s/release".formatted(task));
    String other = offered("en", "STALKING");
    wall.asOwner("update queue_task set priority = 90 where id = '%s'".formatted(other));

    assertThat(shown("?crime=STALKING")).as("in the queue's order").containsExactly(other, task);
  }

  @Test
  void aCursorGoesOnWithinACrimeToo() {
    var all = List.of(offered("es", "STALKING"), offered("en", "STALKING"));

    var first = ann.get(QUEUE + "?crime=STALKING&size=1");
    String link = first.header("Link");
    var rest = ann.get(link.substring(1, link.indexOf('>')));

    assertThat(List.of(first.<String>path("tasks[0].id"), rest.<String>path("tasks[0].id")))
        .hasSameElementsAs(all);
    String cursor = first.path("next");
    assertThat(ann.get(QUEUE + "?size=1&language=es&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void aCursorGoesOnWithinWhatWasAskedForAndNowhereElse() {
    var all = List.of(offered(), offered(), offered());

    var first = ann.get(QUEUE + "?step=CONTACT_VICTIM&size=2");
    String link = first.header("Link");
    var rest = ann.get(link.substring(1, link.indexOf('>')));

    assertThat(first.<List<String>>path("tasks.id")).hasSize(2);
    assertThat(rest.<List<String>>path("tasks.id")).hasSize(1);
    assertThat(all).containsAll(rest.<List<String>>path("tasks.id"));
    String cursor = first.path("next");
    assertThat(ann.get(QUEUE + "?size=2&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  private List<String> shown(String filter) {
    return ann.get(QUEUE + filter).path("tasks.id");
  }

  private String offered() {
    return officer.post("/api/referrals", Bodies.referral()).path("tasks[0].id");
  }

  private String offered(String language, String... crimes) {
    var body = Bodies.referral();
    body.withObject("/notice").put("language", language);
    var codes = body.withObject("/incident").putArray("crimes");
    List.of(crimes).forEach(codes::add);
    var filed = officer.post("/api/referrals", body);
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    return filed.path("tasks[0].id");
  }

  private String screening() {
    var filed = officer.post("/api/referrals", Bodies.referral());
    ben.post("/api/tasks/%s/claim".formatted(filed.<String>path("tasks[0].id")));
    String number = filed.path("caseNumber");
    Response asked = ben.post("/api/referrals/%s/contact".formatted(number), Bodies.victimAsks());
    return asked.path("tasks.find { it.step == 'SCREEN' }.id");
  }

  private long moves(String task) {
    return wall.everywhere(
        () ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "select count(*) from queue_reassignment where task_id = :task")
                        .setParameter("task", UUID.fromString(task))
                        .getSingleResult())
                .longValue());
  }

  private static ObjectNode ids(String... ids) {
    var body = Bodies.json("{\"ids\": []}");
    for (String id : ids) {
      body.withArray("ids").add(id);
    }
    return body;
  }
}
