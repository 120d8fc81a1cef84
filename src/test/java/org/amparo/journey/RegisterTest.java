package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.Paper;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** The register of signed certifications, and what a stranger with the paper is told of one. */
@QuarkusTest
class RegisterTest {

  private static final String REGISTER = "/api/certifications?size=200";
  private static final LocalDate TODAY = Bodies.today();

  /** Which change at every answer, whatever it says. */
  private static final Set<String> OF_EACH_ANSWER = Set.of("X-Request-Id", "Date");

  @Inject BehindTheWall wall;

  @Test
  void everySignedCertificationStandsInItWithItsPrintAndItsOfficial() {
    var walk = approved();
    var printed = print(walk);
    walk.signed();

    var row = row(walk, 0);

    assertThat(row)
        .containsEntry("state", "LIVE")
        .containsEntry("issue", 1)
        .containsEntry("edition", "01/20/25")
        .containsEntry("official", "official")
        .containsEntry("officialName", "Doe, Pat")
        .containsEntry("signedAs", "DESIGNATED")
        .containsEntry(
            "designation", Map.of("documentRef", "Demo memorandum 1", "grantedOn", "2024-01-02"))
        .containsEntry("signedOn", TODAY.toString());
    assertThat((Map<?, ?>) row.get("print"))
        .isEqualTo(Caller.as("auditor").get(REGISTER).path(at(walk) + "[0].print"))
        .extracting("sha256")
        .isEqualTo(printed.header("Amparo-Sha256"));
    assertThat((Map<?, ?>) row.get("print"))
        .as("without a blank a worksheet is printed, and no ink is on it")
        .extracting("officialForm")
        .isEqualTo(false);
    assertThat(Caller.as("supervisor").get(REGISTER).asString())
        .contains(walk.number())
        .doesNotContain("Zarzamora", "Lucía");
    assertThat(Caller.wearing("visitor", "bayside", Role.AUDITOR).get(REGISTER).asString())
        .doesNotContain(walk.number());
  }

  @Test
  void aReissueAWithdrawalAndTheClosedWindowShowInIt() throws SQLException {
    var reissued = CaseWalk.certified();
    reissue(reissued);
    var withdrawn = withdrawn(CaseWalk.certified());
    var expired = CaseWalk.certified();
    signedLongAgo(expired);

    assertThat(states(reissued))
        .as("the newest first, also within a day")
        .containsExactly("LIVE", "REISSUED");
    assertThat(states(withdrawn)).containsExactly("WITHDRAWN");
    assertThat(states(expired)).containsExactly("EXPIRED");
    for (String state : List.of("LIVE", "EXPIRED", "WITHDRAWN", "REISSUED")) {
      var page = Caller.as("auditor").get(REGISTER + "&state=" + state);
      assertThat(page.<List<String>>path("certifications.state")).isNotEmpty().containsOnly(state);
    }
  }

  @Test
  void itsPagesHoldEachCertificationOnceAndACursorIsGoodForItsOwnListOnly() {
    CaseWalk.certified();
    CaseWalk.certified();
    CaseWalk.certified();
    var seen = new ArrayList<String>();
    String path = "/api/certifications?size=1";
    String cursor = null;
    for (int page = 0; page < 3; page++) {
      var answer = Caller.as("auditor").get(cursor == null ? path : path + "&cursor=" + cursor);
      seen.addAll(answer.path("certifications.id"));
      cursor = answer.path("next");
      assertThat(answer.header("Link")).contains("rel=\"next\"").contains(cursor);
    }

    assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    assertThat(Caller.as("supervisor").get(path + "&cursor=" + cursor).statusCode()).isEqualTo(400);
    assertThat(Caller.as("auditor").get(path + "&state=LIVE&cursor=" + cursor).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whoeverHasThePaperIsToldThatItIsLiveAndNothingElse() {
    var walk = approved();
    String code = code(walk);
    walk.signed();

    var live = verify(code.toLowerCase().replace("-", " "), "pat doe", TODAY, null);

    assertThat(live.statusCode()).as(live.asString()).isEqualTo(200);
    assertThat(live.<Map<String, Object>>path(""))
        .containsOnlyKeys("live", "edition", "fileBy")
        .containsEntry("live", true);
  }

  @Test
  void whateverIsNotLiveGetsTheSameAnswerInBodyStatusAndHeaders() throws SQLException {
    var unsigned = approved();
    String codeOfUnsigned = code(unsigned);
    var signed = approved();
    String code = code(signed);
    signed.signed();
    var withdrawn = approved();
    String codeOfWithdrawn = code(withdrawn);
    withdrawn(withdrawn.signed().delivered());
    var reissued = approved();
    String codeOfReissued = code(reissued);
    reissue(reissued.signed().delivered());
    var expired = approved();
    String codeOfExpired = code(expired);
    expired.signed().delivered();
    signedLongAgo(expired);

    var answers = new LinkedHashMap<String, Response>();
    answers.put("unknown", verify("0000-0000-0000-0000-0000-0", "Pat Doe", TODAY, null));
    answers.put("mistyped", verify("rubbish", "Pat Doe", TODAY, null));
    answers.put("not signed", verify(codeOfUnsigned, "Pat Doe", TODAY, null));
    answers.put("another official", verify(code, "Alex Poe", TODAY, null));
    answers.put("half a name", verify(code, "Doe", TODAY, null));
    answers.put("another day", verify(code, "Pat Doe", TODAY.minusDays(1), null));
    answers.put("filed tomorrow", verify(code, "Pat Doe", TODAY, TODAY.plusDays(2)));
    answers.put("withdrawn", verify(codeOfWithdrawn, "Pat Doe", TODAY, null));
    answers.put("re-issued", verify(codeOfReissued, "Pat Doe", TODAY, null));
    answers.put("expired", verify(codeOfExpired, "Pat Doe", longAgo(), null));
    answers.put("a receipt's code", verify(signed.code(), "Pat Doe", TODAY, null));

    assertThat(verify(code, "Doe, Pat", TODAY, null).statusCode()).isEqualTo(200);
    var first = answers.get("unknown");
    assertThat(first.statusCode()).isEqualTo(404);
    answers.forEach(
        (why, answer) -> {
          assertThat(answer.statusCode()).as(why).isEqualTo(404);
          assertThat(answer.asString()).as(why).isEqualTo(first.asString());
          assertThat(headers(answer)).as(why).isEqualTo(headers(first));
        });
  }

  @Test
  void aFormThatWasFiledInTimeIsLiveAlsoWhereNobodyToldTheAgency() throws SQLException {
    var walk = approved();
    String code = code(walk);
    walk.signed().delivered();
    signedLongAgo(walk);

    assertThat(verify(code, "Pat Doe", longAgo(), longAgo().plusDays(30)).statusCode())
        .isEqualTo(200);
    assertThat(verify(code, "Pat Doe", longAgo(), TODAY).statusCode()).isEqualTo(404);
  }

  @Test
  void theCodeOfAReissueIsTheLiveOne() {
    var walk = CaseWalk.certified();
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    String code = code(walk);
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());

    assertThat(verify(code, "Pat Doe", TODAY, null).statusCode()).isEqualTo(200);
    assertThat(row(walk, 0)).containsEntry("caseNumber", walk.number());
  }

  @Test
  void oneOfSeveralPrintsBearsTheInkAndTheOthersAreGoodForNothing() {
    var walk = approved();
    var codes = List.of(code(walk), code(walk), code(walk));
    var prints = Caller.as("official").get(walk.at("/api/certifications/%s/prints"));
    assertThat(prints.<List<Integer>>path("prints.number")).containsExactly(3, 2, 1);

    var guess =
        walk.claimAnd(
            "official", "RECORD_SIGNATURE", "/api/certifications/%s/signature", Bodies.signature());
    assertThat(guess.statusCode()).isEqualTo(422);
    assertThat(guess.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly("It is known which print was signed");

    String second = prints.path("prints[1].id");
    var told =
        Caller.as("official")
            .post(
                walk.at("/api/certifications/%s/signature"),
                Bodies.signature().put("print", second));
    assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);

    var kept = Caller.as("official").get(walk.at("/api/certifications/%s/prints"));
    assertThat(kept.<List<Boolean>>path("prints.signed")).containsExactly(false, true, false);
    assertThat(kept.<List<Boolean>>path("prints.superseded")).containsExactly(true, false, true);
    assertThat((Map<?, ?>) row(walk, 0).get("print")).extracting("id").isEqualTo(second);
    assertThat(codes.stream().map(c -> verify(c, "Pat Doe", TODAY, null).statusCode()))
        .containsExactly(404, 200, 404);
  }

  @Test
  void codesLieNowhereInTheDatabase() throws SQLException {
    var walk = approved();
    String code = code(walk);
    walk.signed();

    assertThat(wall.rowsWith(code)).isZero();
    assertThat(wall.rowsWith(code.replace("-", ""))).isZero();
  }

  @Test
  void noInkIsOlderThanItsPaperAndWhoeverRecordsADeadFormSaysSo() throws SQLException {
    var walk = approved();
    print(walk);
    String of =
        " where case_id = (select case_id from case_file where case_number = '%s')"
            .formatted(walk.number());
    wall.asOwner("update decision set made_on = made_on - 400" + of);

    assertThat(notSigned(walk, TODAY.minusDays(1)))
        .containsExactly("The form was signed on the day of its print or later");
    wall.asOwner("update printed_form set printed_at = printed_at - interval '300 days'" + of);
    assertThat(notSigned(walk, TODAY.minusDays(290)))
        .containsExactly("The petition can still be filed with a form that was signed on that day");

    var signature =
        Bodies.signature().put("signedOn", TODAY.minusDays(290).toString()).put("evenSo", true);
    walk.does("official", "RECORD_SIGNATURE", "/api/certifications/%s/signature", signature);
    assertThat(states(walk)).containsExactly("EXPIRED");
    assertThat(walk.latestLetter()).doesNotContain("Here is your signed certification");
  }

  private static List<String> notSigned(CaseWalk walk, LocalDate on) {
    var refused =
        walk.claimAnd(
            "official",
            "RECORD_SIGNATURE",
            "/api/certifications/%s/signature",
            Bodies.signature().put("signedOn", on.toString()));
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    return refused.path("checklist.findAll { it.verdict == 'FAIL' }.rule");
  }

  private static CaseWalk approved() {
    return CaseWalk.withOfficial().decided(Bodies.sign());
  }

  private static Response print(CaseWalk walk) {
    var printed = Caller.as("official").post(walk.at("/api/certifications/%s/prints"));
    assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
    return printed;
  }

  private static String code(CaseWalk walk) {
    return Paper.code(print(walk).asByteArray());
  }

  private static void reissue(CaseWalk walk) {
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());
  }

  private static CaseWalk withdrawn(CaseWalk walk) {
    walk.does("official", "/api/certifications/%s/withdrawal", Bodies.withdrawal());
    walk.does(
        "supervisor",
        "REVIEW_WITHDRAWAL",
        "/api/certifications/%s/withdrawal-review",
        Bodies.agree(true));
    assertThat(walk.state()).isEqualTo("WITHDRAWN");
    return walk;
  }

  private static LocalDate longAgo() {
    return TODAY.minusMonths(8);
  }

  /** As if the window had closed since, before the process noticed. */
  private void signedLongAgo(CaseWalk walk) throws SQLException {
    wall.asOwner(
        "update signature set signed_on = '%s' where case_id =".formatted(longAgo())
            + " (select case_id from case_file where case_number = '%s')".formatted(walk.number()),
        "update case_file set signed_on = '%1$s', file_by = '%2$s' where case_number = '%3$s'"
            .formatted(longAgo(), longAgo().plusMonths(6).minusDays(1), walk.number()));
  }

  private static List<String> states(CaseWalk walk) {
    return Caller.as("auditor").get(REGISTER).path(at(walk) + ".state");
  }

  private static Map<String, Object> row(CaseWalk walk, int index) {
    return Caller.as("auditor").get(REGISTER).path(at(walk) + "[%d]".formatted(index));
  }

  private static String at(CaseWalk walk) {
    return "certifications.findAll { it.caseNumber == '%s' }".formatted(walk.number());
  }

  private static Response verify(
      String code, String official, LocalDate signedOn, LocalDate filedOn) {
    var body = Bodies.json("{\"signedOn\": \"%s\"}".formatted(signedOn));
    body.put("code", code).put("official", official);
    if (filedOn != null) {
      body.put("filedOn", filedOn.toString());
    }
    return Caller.stranger().post("/api/verify", body);
  }

  private static Map<String, String> headers(Response answer) {
    var headers = new LinkedHashMap<String, String>();
    answer.headers().asList().stream()
        .filter(h -> OF_EACH_ANSWER.stream().noneMatch(h.getName()::equalsIgnoreCase))
        .forEach(h -> headers.put(h.getName(), h.getValue()));
    return headers;
  }
}
