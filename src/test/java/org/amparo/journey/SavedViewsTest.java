package org.amparo.journey;

import static org.amparo.identity.Role.DV_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody looks for again and again in a queue, kept under a name of their own. */
@QuarkusTest
class SavedViewsTest {

  private static final String VIEWS = "/api/views";

  private static final String SPANISH =
      "{'name': 'Spanish first', 'role': 'dv-unit', 'language': 'es', 'first': true}";

  private static final String LATE =
      "{'name': 'Late stalking', 'role': 'dv-unit', 'late': true, 'crime': 'STALKING', 'first': true}";

  @Inject BehindTheWall wall;
  @Inject EntityManager entities;

  private final Caller ann = Caller.wearing("view-ann", "bayside", DV_UNIT);
  private final Caller ben = Caller.wearing("view-ben", "bayside", DV_UNIT);

  @BeforeEach
  void forget() throws Exception {
    wall.asOwner("delete from queue_view");
  }

  @Test
  void aViewIsKeptForWhoeverSavedItAndForNobodyElse() {
    var saved = save(ann, SPANISH);

    assertThat(saved.<String>path("path")).isEqualTo("/queues/dv-unit?language=es");
    assertThat(ann.get(VIEWS).<List<String>>path("views.name")).containsExactly("Spanish first");
    assertThat(ben.get(VIEWS).<List<String>>path("views.name")).isEmpty();
    String own = VIEWS + "/" + saved.path("id");
    assertThat(ben.delete(own).statusCode()).isEqualTo(404);
    assertThat(change(ben, own, "{'name': 'mine now'}")).isEqualTo(404);
    assertThat(ann.delete(own).statusCode()).isEqualTo(204);
    assertThat(ann.get(VIEWS).<List<String>>path("views.name")).isEmpty();
  }

  @Test
  void oneViewOfAQueueIsFirstAndGivesWay() {
    String spanish = save(ann, SPANISH).path("id");
    String late = save(ann, LATE).path("id");
    assertThat(first(ann)).containsExactly("Late stalking");

    assertThat(change(ann, VIEWS + "/" + spanish, "{'name': 'Spanish', 'first': true}"))
        .isEqualTo(200);
    assertThat(first(ann)).containsExactly("Spanish");
    assertThat(change(ann, VIEWS + "/" + spanish, "{'name': 'Spanish'}")).isEqualTo(200);
    assertThat(first(ann)).isEmpty();
    assertThat(late).isNotEqualTo(spanish);
  }

  @Test
  void aNameIsSealedAndTheTwentyFirstViewIsRefused() {
    for (int i = 0; i < 20; i++) {
      save(ann, SPANISH);
    }

    assertThat(ann.post(VIEWS, body(SPANISH)).statusCode()).isEqualTo(409);
    var kept =
        wall.everywhere(
            () ->
                entities
                    .createNativeQuery("select name from queue_view", byte[].class)
                    .getResultList());
    assertThat(kept)
        .hasSize(20)
        .allSatisfy(
            name ->
                assertThat(new String((byte[]) name, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Spanish"));
  }

  @Test
  void whatIsNoViewIsRefusedByName() {
    for (String wrong :
        List.of(
            "{'name': ' ', 'role': 'dv-unit'}",
            "{'name': 'x'}",
            "{'name': 'x', 'role': 'dv-unit', 'crime': 'NO_SUCH'}",
            "{'name': 'x', 'role': 'dv-unit', 'language': 'not a tag'}")) {
      assertThat(ann.post(VIEWS, body(wrong)).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(ann.post(VIEWS, body("{'name': 'x', 'role': 'records-clerk'}")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theQueueOpensWithTheFirstViewAndShowsEverythingWhenAsked() {
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);
    var made =
        reviewer.post(
            "/views",
            Map.of(
                "name", "Ours in Spanish", "role", "dv-unit", "language", "es", "first", "true"));

    assertThat(made.header("Location")).endsWith("/queues/dv-unit?language=es");
    assertThat(reviewer.get("/queues/dv-unit").header("Location"))
        .endsWith("/queues/dv-unit?language=es");
    assertThat(reviewer.get("/queues/dv-unit?all=true").asString()).contains("Ours in Spanish");
    String chosen = reviewer.get("/queues/dv-unit?language=es").asString();
    assertThat(chosen)
        .contains("<option value=\"es\" selected>")
        .containsPattern("language=es\" aria-current=\"page\">Ours in Spanish");
  }

  @Test
  void aViewWithoutANameComesBackWithWhatWasChosen() {
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);
    var form = Map.of("name", "", "role", "dv-unit", "crime", "STALKING", "late", "true");

    var refused = reviewer.post("/views", form);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString())
        .contains(
            "href=\"#f-name\"",
            "name=\"crime\" value=\"STALKING\"",
            "name=\"late\" value=\"true\"");
  }

  @Test
  void aViewIsRenamedAndDeletedOnItsPage() {
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);
    reviewer.post("/views", Map.of("name", "Late ones", "role", "dv-unit", "late", "true"));
    String id = reviewer.get("/views").asString().split("action=\"/views/")[1].split("\"")[0];

    var refused = reviewer.post("/views/" + id, Map.of("name", "x".repeat(61)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("href=\"#f-name\"", "x".repeat(61));
    assertThat(reviewer.post("/views/" + id, Map.of("name", "Overdue")).statusCode())
        .isEqualTo(303);
    assertThat(reviewer.get("/views").asString()).contains("Overdue").doesNotContain("Late ones");
    reviewer.post("/views/%s/end".formatted(id), Map.of());
    assertThat(reviewer.get("/views").asString()).contains("You have saved no view yet.");
  }

  private static io.restassured.response.Response save(Caller who, String view) {
    var saved = who.post(VIEWS, body(view));
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(201);
    return saved;
  }

  private static int change(Caller who, String path, String name) {
    return who.call()
        .contentType("application/json")
        .body(body(name).toString())
        .put(path)
        .statusCode();
  }

  private static List<String> first(Caller who) {
    return who.get(VIEWS).path("views.findAll { it.first }.name");
  }

  private static Object body(String text) {
    return Bodies.json(text.replace('\'', '"'));
  }
}
