package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** A signed form can be had once more, with what was approved and a window of its own. */
@QuarkusTest
class ReissueJourneyTest {

  @Inject BehindTheWall wall;

  private static final String REISSUE = "/api/certifications/%s/reissue";
  private static final String PREPARATION = "/api/certifications/%s/reissue-preparation";
  private static final String SIGNATURE = "/api/certifications/%s/signature";

  @Test
  void aLostFormIsPrintedSignedAndDeliveredAgain() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("LOST"));
    stands(walk, "DELIVERED", "PREPARE_REISSUE");

    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());
    stands(walk, "DELIVERED", "SIGN_REISSUE");
    walk.does("official", "SIGN_REISSUE", SIGNATURE, Bodies.signature());
    assertThat(walk.last().<String>path("filingWindow.lastDay")).isNotBlank();
    stands(walk, "SIGNED", "DELIVER");
    walk.delivered();

    stands(walk, "DELIVERED");
    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());
    stands(walk, "FILED");
  }

  @Test
  void theLetterWithTheNewFormSaysNotToFileTheOldOne() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("LOST"));
    assertThat(covers(walk)).singleElement(STRING).doesNotContain("takes the place");

    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", SIGNATURE, Bodies.signature());
    walk.view();

    var day = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    assertThat(covers(walk))
        .hasSize(2)
        .last(STRING)
        .contains("This is issue 2 of the form")
        .contains(
            "It takes the place of issue 1, which was signed on " + day.format(Bodies.today()))
        .contains("Do not file the old form");
  }

  @Test
  void whoNeverHadTheOldFormIsToldSoAndLooksForNothing() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    walk.does("reviewer", REISSUE, Bodies.reissue("LOST"));
    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", SIGNATURE, Bodies.signature());
    walk.view();

    assertThat(covers(walk))
        .last(STRING)
        .contains("the form before it, issue 1")
        .contains("never left our office")
        .doesNotContain("even if you find it again");
  }

  /** The letters that go with the original, the first one first, each on one line. */
  private static List<String> covers(CaseWalk walk) {
    var reader = Caller.as("reviewer");
    List<String> ids =
        reader
            .get(walk.at("/api/cases/%s/documents"))
            .path("documents.findAll { it.kind == 'LETTER' && it.mediaType == 'text/plain' }.id");
    return ids.stream()
        .map(id -> reader.get(walk.at("/api/cases/%s/documents/") + id).asString())
        .map(letter -> letter.replaceAll("\\s+", " "))
        .filter(letter -> letter.contains("Here is your signed certification"))
        .toList();
  }

  @Test
  void whatWasApprovedIsNotDecidedAnew() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("EXPIRING"));
    var before = draft(walk);

    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());

    assertThat(draft(walk)).isEqualTo(before);
    assertThat(walk.openSteps()).doesNotContain("DECIDE", "REVIEW");
  }

  @Test
  void aNewOfficialStandsOnTheNewForm() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("EXPIRING"));
    var print = Bodies.reprint();
    print.set("part2", Bodies.forOfficial2().path("part2"));

    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, print);

    assertThat(
            Caller.as("reviewer")
                .get(walk.at("/api/supplement-b/%s"))
                .<String>path("part2.official.familyName"))
        .isEqualTo("Poe");
    walk.does("official2", "SIGN_REISSUE", SIGNATURE, Bodies.signature());
  }

  @Test
  void anEditionThatIsNotAcceptedIsNotPrinted() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("LOST"));

    var refused =
        walk.claimAnd(
            "reviewer",
            "PREPARE_REISSUE",
            PREPARATION,
            Bodies.reprint().put("edition", "01/01/99"));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    stands(walk, "DELIVERED", "PREPARE_REISSUE");
  }

  @Test
  void theReviewerDoesNotSignTheNewFormEither() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("LOST"));
    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());
    var also = Caller.wearing("reviewer", "sfpd", Role.CERTIFYING_OFFICIAL);

    assertThat(walk.claim(also, "SIGN_REISSUE").statusCode()).isEqualTo(403);
  }

  @Test
  void aFilingWithTheOldFormDropsTheNewOne() {
    var walk = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("EXPIRING"));

    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());

    stands(walk, "FILED");
  }

  @Test
  void aFormThatWasLostBeforeItsDeliveryIsIssuedAgain() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    walk.does("reviewer", REISSUE, Bodies.reissue("LOST"));
    stands(walk, "SIGNED", "DELIVER", "PREPARE_REISSUE");

    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", SIGNATURE, Bodies.signature());

    stands(walk, "SIGNED", "DELIVER");
    walk.delivered();
    stands(walk, "DELIVERED");
  }

  @Test
  void aFormWhoseWindowEndedBeforeItsDeliveryIsNotHandedOverButIssuedAgain() throws SQLException {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    var reader = Caller.as("reviewer");
    assertThat(reader.get(walk.at("/cases/%s")).asString()).doesNotContain("safe day to file with");
    wall.asOwner(
        "update case_file set signed_on = current_date - 190, file_by = current_date - 8"
            + " where case_number = '%s'".formatted(walk.number()));

    var refused =
        walk.claimAnd("records", "DELIVER", "/api/certifications/%s/delivery", Bodies.delivery());
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .isEqualTo("8 CFR 214.14(c)(2)(i)");
    assertThat(reader.get(walk.at("/cases/%s")).asString())
        .contains("The last safe day to file with this signed form is over")
        .contains(walk.at("/certifications/%s/reissue"));
    walk.does("reviewer", REISSUE, Bodies.reissue("EXPIRED"));
    walk.does("reviewer", "PREPARE_REISSUE", PREPARATION, Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", SIGNATURE, Bodies.signature());

    stands(walk, "SIGNED", "DELIVER");
    walk.delivered();
    stands(walk, "DELIVERED");
  }

  @Test
  void onlyASignedFormIsIssuedAgainAndOnlyOnceAtATime() {
    var unsigned = CaseWalk.withOfficial();
    var asked = CaseWalk.certified().does("reviewer", REISSUE, Bodies.reissue("LOST"));

    for (var walk : List.of(unsigned, asked)) {
      var refused = Caller.as("reviewer").post(walk.at(REISSUE), Bodies.reissue("LOST"));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    }
    stands(asked, "DELIVERED", "PREPARE_REISSUE");
  }

  @Test
  void aFormWhoseWindowIsOpenHasNotExpired() {
    var walk = CaseWalk.certified();

    var refused = Caller.as("reviewer").post(walk.at(REISSUE), Bodies.reissue("EXPIRED"));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .isEqualTo("8 CFR 214.14(c)(2)(i)");
  }

  private static String draft(CaseWalk walk) {
    return Caller.as("official").get(walk.at("/api/supplement-b/%s")).asString();
  }

  private static void stands(CaseWalk walk, String state, String... openSteps) {
    assertThat(walk.state()).isEqualTo(state);
    assertThat(walk.openSteps()).containsExactlyInAnyOrder(openSteps);
  }
}
