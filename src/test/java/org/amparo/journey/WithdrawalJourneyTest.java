package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OfficialNames;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** A signed form is taken back by two persons only, and only after a refused reasonable request. */
@QuarkusTest
class WithdrawalJourneyTest {

  private static final String WITHDRAWAL = "/api/certifications/%s/withdrawal";
  private static final String REVIEW = "/api/certifications/%s/withdrawal-review";

  @Inject BehindTheWall wall;

  @Test
  void takesEffectWhenTheSupervisorAgreesAndIsSent() {
    var walk = CaseWalk.certified().does("official", WITHDRAWAL, Bodies.withdrawal());
    stands(walk, "DELIVERED", "REVIEW_WITHDRAWAL");

    walk.does("supervisor", "REVIEW_WITHDRAWAL", REVIEW, Bodies.agree(true));
    stands(walk, "WITHDRAWN", "SEND_WITHDRAWAL");
    walk.does("records", "SEND_WITHDRAWAL", "/api/certifications/%s/delivery", Bodies.delivery());

    stands(walk, "WITHDRAWN");
  }

  @Test
  void theStatementToUscisNamesThePersonTheFormAndTheOfficialWhoWithdraws() {
    OfficialNames.asInTheDemo();
    var walk = CaseWalk.certified().does("official", WITHDRAWAL, Bodies.withdrawal());
    walk.does("supervisor", "REVIEW_WITHDRAWAL", REVIEW, Bodies.agree(true));
    walk.view();

    assertThat(statement(walk))
        .contains("Name (family name, given name): Zarzamora, Lucía")
        .contains("Date of birth: May 5, 1990")
        .doesNotContain("A copy of the signed form")
        .contains("To U.S. Citizenship and Immigration Services", walk.number() + ", issue 1")
        .contains("Edition of the form: 01/20/25")
        .contains("an interview (" + said(Bodies.today()) + ", by phone)")
        .contains("Name: Pat Doe Title: Captain", "Signature: ____");
  }

  @Test
  void leavesTheFormStandingWhenTheSupervisorDisagrees() {
    var walk = CaseWalk.certified().does("official", WITHDRAWAL, Bodies.withdrawal());

    walk.does("supervisor", "REVIEW_WITHDRAWAL", REVIEW, Bodies.agree(false));

    stands(walk, "DELIVERED");
    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());
    stands(walk, "FILED");
  }

  @Test
  void takesBackAFormThatWasFiledToo() {
    var walk = CaseWalk.certified();
    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());

    walk.does("official", WITHDRAWAL, Bodies.withdrawal());
    walk.does("supervisor", "REVIEW_WITHDRAWAL", REVIEW, Bodies.agree(true));

    stands(walk, "WITHDRAWN", "SEND_WITHDRAWAL");
  }

  @Test
  void endsAReissueThatIsUnderWay() {
    var walk = CaseWalk.certified();
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    walk.does("official", WITHDRAWAL, Bodies.withdrawal());

    walk.does("supervisor", "REVIEW_WITHDRAWAL", REVIEW, Bodies.agree(true));

    stands(walk, "WITHDRAWN", "SEND_WITHDRAWAL");
  }

  @Test
  void utahKnowsASecondGroundAndItsLettersTellIt() throws SQLException {
    var walk = CaseWalk.certified();
    var refused = Caller.as("official").post(walk.at(WITHDRAWAL), Bodies.notAVictim());
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .isEqualTo("Cal. Penal Code 679.10");
    wall.asOwner(
        "update case_file set jurisdiction = 'us-ut', received_on = '2026-06-20'"
            + " where case_number = '%s'".formatted(walk.number()));

    walk.does("official", WITHDRAWAL, Bodies.notAVictim());
    walk.does("supervisor", "REVIEW_WITHDRAWAL", REVIEW, Bodies.agree(true));

    stands(walk, "WITHDRAWN", "SEND_WITHDRAWAL");
    String record = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).asString();
    assertThat(record).contains("NOT_A_VICTIM").doesNotContain("a neighbour");
  }

  @Test
  void whoProposesDoesNotAgree() {
    var walk = CaseWalk.certified().does("official", WITHDRAWAL, Bodies.withdrawal());
    var also = Caller.wearing("official", "sfpd", Role.CERTIFYING_OFFICIAL, Role.DV_SUPERVISOR);

    Response barred = walk.claim(also, "REVIEW_WITHDRAWAL");

    assertThat(barred.statusCode()).as(barred.asString()).isEqualTo(403);
    assertThat(barred.<String>path("type")).isEqualTo("/problems/separation-of-duties");
  }

  @Test
  void aRefusalBeforeTheRequestOrInTheFutureIsNone() {
    var walk = CaseWalk.certified();

    for (int days : new int[] {-1, 1}) {
      var body = Bodies.withdrawal().put("refusedOn", Bodies.today().plusDays(days).toString());
      var refused = Caller.as("official").post(walk.at(WITHDRAWAL), body);
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    }
    stands(walk, "DELIVERED");
  }

  @Test
  void isProposedOnceAtATimeAndOnlyOfASignedForm() {
    var proposed = CaseWalk.certified().does("official", WITHDRAWAL, Bodies.withdrawal());
    var unsigned = CaseWalk.withOfficial();
    // a remote engine opens it a moment later, and it is what ties the official to the case
    unsigned.task("DECIDE");

    for (var walk : new CaseWalk[] {proposed, unsigned}) {
      var refused = Caller.as("official").post(walk.at(WITHDRAWAL), Bodies.withdrawal());
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    }
  }

  private static String statement(CaseWalk walk) {
    var reader = Caller.as("reviewer");
    List<String> ids =
        reader
            .get(walk.at("/api/cases/%s/documents"))
            .path("documents.findAll { it.kind == 'LETTER' && it.mediaType == 'text/plain' }.id");
    return ids.stream()
        .map(id -> reader.get(walk.at("/api/cases/%s/documents/") + id).asString())
        .filter(letter -> letter.contains("To U.S. Citizenship"))
        .findFirst()
        .orElseThrow()
        .replaceAll("\\s+", " ");
  }

  private static String said(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US));
  }

  private static void stands(CaseWalk walk, String state, String... openSteps) {
    assertThat(walk.state()).isEqualTo(state);
    assertThat(walk.openSteps()).containsExactly(openSteps);
  }
}
