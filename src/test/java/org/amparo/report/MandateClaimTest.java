package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What certifying took, for the office that claims its cost from the state. */
@QuarkusTest
class MandateClaimTest {

  private static final String CLAIM = "/api/reports/mandate-claim";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject BehindTheWall wall;

  @ParameterizedTest
  @CsvSource({
    "?from=2026-02-01&to=2026-01-31, ends before it begins",
    "?from=2020-02-01&to=2026-01-31, a year at most",
    "?from=1999-07-01, 2007-10-17",
    "?from=%2B999999999-07-01, too far ahead",
    "?from=2026-02-01&to=%2B999999999-07-01, too far ahead"
  })
  void aPeriodThatCannotBeIsRefusedOnThePageToo(String period, String why) {
    assertThat(supervisor().get(CLAIM + period).asString()).contains(why, "\"status\":422");
    var page = supervisor().call().accept("text/html");
    assertThat(page.get("/reports/mandate-claim" + period).asString()).contains(why);
  }

  @Test
  void aTaskThatLayInHandOvernightCountsForNothingUntilASupervisorSaysWhatItTook()
      throws Exception {
    var walk = CaseWalk.referral().requested().screened();
    String screening = task(walk, "SCREEN").get("task").toString();
    wall.asOwner(
        "update queue_task set claimed_at = closed_at - interval '15 hours' where id = '%s'"
            .formatted(screening));

    assertThat(task(walk, "SCREEN"))
        .containsEntry("toCorrect", true)
        .containsEntry("minutesClaimed", 0);

    var body = Map.of("task", screening, "minutes", 25, "why", "OTHER_WORK_BETWEEN");
    assertThat(correct(body).statusCode()).isEqualTo(201);
    assertThat(task(walk, "SCREEN"))
        .containsEntry("toCorrect", false)
        .containsEntry("minutesClaimed", 25)
        .containsEntry("why", "OTHER_WORK_BETWEEN");

    var again = Map.of("task", screening, "minutes", 35, "why", "WRONG_CORRECTION");
    correct(again);
    assertThat(task(walk, "SCREEN")).containsEntry("minutesClaimed", 35);
    assertThat(supervisor().get(CLAIM + "/tasks/csv").asString())
        .startsWith("Task,Case,Step,Role,Person,Day")
        .contains(screening + "," + walk.number() + ",SCREEN,dv-unit,reviewer")
        .contains(",35,An earlier correction was wrong");
  }

  @Test
  void theSheetAddsUpWhatItsTasksSay() {
    CaseWalk.referral().requested();

    var claim = supervisor().get(CLAIM).jsonPath();

    assertThat(claim.getLong("tasks")).isPositive().isEqualTo(claim.getList("entries").size());
    assertThat(claim.getLong("minutes"))
        .isEqualTo(sum(claim, "entries.minutesClaimed"))
        .isEqualTo(sum(claim, "lines.minutes"));
    assertThat(supervisor().get(CLAIM + "/csv").asString())
        .startsWith("From,To,Step,Role,Tasks,Minutes,Hours,Corrected,Open");
  }

  private static long sum(JsonPath claim, String path) {
    return claim.<Integer>getList(path).stream().mapToLong(n -> n).sum();
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    var nobodys =
        Map.of("task", UUID.randomUUID().toString(), "minutes", 5, "why", "SEVERAL_PEOPLE");
    assertThat(correct(nobodys).statusCode()).isEqualTo(404);
    var walk = CaseWalk.referral().requested();
    var contacted = task(walk, "CONTACT_VICTIM");
    var id = contacted.get("task").toString();
    for (Object minutes : List.of(-1, 6001, "many")) {
      var body = Map.of("task", id, "minutes", minutes, "why", "SEVERAL_PEOPLE");
      assertThat(correct(body).statusCode()).isEqualTo(400);
    }
    assertThat(correct(Map.of("task", id)).statusCode()).isEqualTo(400);
    assertThat(supervisor().get(CLAIM + "?from=2026-07-01&to=2026-06-01").statusCode())
        .isEqualTo(422);
    assertThat(supervisor().get(CLAIM + "?from=2020-07-01&to=2026-06-01").statusCode())
        .isEqualTo(422);
    assertThat(task(walk, "CONTACT_VICTIM")).isEqualTo(contacted);
    var elsewhere = Map.of("task", id, "minutes", 5, "why", "SEVERAL_PEOPLE");
    assertThat(
            Caller.wearing("visitor", "bayside", Role.DV_SUPERVISOR)
                .post(CLAIM + "/corrections", JSON.valueToTree(elsewhere))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSupervisorSaysItOnThePage() throws Exception {
    var walk = CaseWalk.referral().requested();
    String contact = task(walk, "CONTACT_VICTIM").get("task").toString();
    wall.asOwner(
        "update queue_task set claimed_at = closed_at - interval '5 hours' where id = '%s'"
            .formatted(contact));
    var page = PageCaller.as("supervisor", Caller.PASSWORD, null);

    assertThat(page.get("/reports/mandate-claim").asString())
        .contains(
            "Claim for a mandate",
            "Contact victim in " + walk.number(),
            "minutes measured",
            "DV unit");
    var empty = page.post("/reports/mandate-claim", Map.of("task", contact, "minutes", ""));
    RefusedPage.leads(empty, "Minutes");
    for (String wrong : List.of("70000", "about an hour", "-5")) {
      var refused =
          page.post(
              "/reports/mandate-claim",
              Map.of("task", contact, "minutes", wrong, "why", "OTHER_WORK_BETWEEN"));
      RefusedPage.leads(refused, "value=\"" + wrong + "\"");
    }
    var done =
        page.post(
            "/reports/mandate-claim",
            Map.of("task", contact, "minutes", "20", "why", "OTHER_WORK_BETWEEN"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(task(walk, "CONTACT_VICTIM")).containsEntry("minutesClaimed", 20);
  }

  @Test
  void anyTaskOfACaseIsCorrectedOnThePageAlsoOneThatTookNoTime() throws Exception {
    var walk = CaseWalk.referral().requested().screened();
    String screening = task(walk, "SCREEN").get("task").toString();
    assertThat(task(walk, "SCREEN")).containsEntry("toCorrect", false).doesNotContainKey("why");
    var page = PageCaller.as("supervisor", Caller.PASSWORD, null);
    String ofCase = "/reports/mandate-claim?caseNumber=" + walk.number().toLowerCase(Locale.ROOT);

    assertThat(page.get(ofCase).asString())
        .contains("Screen in " + walk.number(), "Contact victim in " + walk.number())
        .contains("<option value=\"" + screening + "\"");
    var refused = page.post(ofCase, Map.of("task", screening, "minutes", "18 or so"));
    RefusedPage.leads(refused, "value=\"18 or so\"");
    assertThat(refused.asString()).contains("<option value=\"" + screening + "\" selected");
    var done =
        page.post(
            ofCase, Map.of("task", screening, "minutes", "18", "why", "WORK_BEFORE_THE_CLAIM"));

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.header("Location")).endsWith("&caseNumber=" + walk.number());
    assertThat(task(walk, "SCREEN"))
        .containsEntry("minutesClaimed", 18)
        .containsEntry("why", "WORK_BEFORE_THE_CLAIM");
  }

  @Test
  void aCaseWithoutADoneTaskIsSaidToHaveNone() {
    CaseWalk.referral().requested();
    var page = PageCaller.as("supervisor", Caller.PASSWORD, null);

    assertThat(page.get("/reports/mandate-claim?caseNumber=<b>none").asString())
        .contains("No task of case &lt;B&gt;NONE was done in this period")
        .doesNotContain("name=\"minutes\"");
  }

  private static Response correct(Map<String, ?> correction) {
    return supervisor().post(CLAIM + "/corrections", JSON.valueToTree(correction));
  }

  private static Caller supervisor() {
    return Caller.as("supervisor");
  }

  private Map<String, Object> task(CaseWalk walk, String step) {
    List<Map<String, Object>> entries = supervisor().get(CLAIM).path("entries");
    return entries.stream()
        .filter(e -> e.get("caseNumber").equals(walk.number()) && e.get("step").equals(step))
        .findFirst()
        .orElseThrow();
  }
}
