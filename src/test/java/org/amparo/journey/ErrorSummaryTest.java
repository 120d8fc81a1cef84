package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.fixture.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sent a form wrong is told of all of it at once, in the words of the page. */
@QuarkusTest
class ErrorSummaryTest {

  private static final Pattern LINE =
      Pattern.compile("<li><a href=\"#(f-[^\"]+)\">([^<]*)</a></li>");

  @ParameterizedTest
  @CsvSource({"2026-02-30, There is no such day.", "yesterday, Write the date as YYYY-MM-DD."})
  void anImpossibleDateHidesNoOtherFaultOfAReferral(String day, String told) {
    var answer =
        sent(
            "officer",
            "/referrals/new",
            "/referrals",
            Map.of(
                "incident.occurredOn", day,
                "notice.givenOn", "2199-01-01",
                "victimAskedOn", "2026-13-01",
                "victim.givenName", "Kept Name"));

    RefusedPage.leads(answer, "value=\"" + day + "\"");
    assertThat(answer.asString()).contains("value=\"Kept Name\"", "value=\"2026-13-01\"");
    assertThat(lines(answer))
        .containsExactly(
            "Family name: This is needed.",
            "Number or address: This is needed.",
            "Report number: Write the number of the police report.",
            "Date: " + told,
            "Notice given on: This day is later than today.",
            "The victim already asked for a certification on: There is no such day.");
  }

  @Test
  void aPartThatNobodyFilledInIsToldFieldByField() {
    var nothing =
        Map.of(
            "incident.occurredOn", "",
            "notice.language", "",
            "notice.givenOn", "",
            "victim.preferredLanguage", "",
            "victim.safeContact.method", "");

    var answer = sent("officer", "/referrals/new", "/referrals", nothing);

    RefusedPage.leads(answer, "role=\"alert\"");
    assertThat(lines(answer))
        .containsExactly(
            "Given name: This is needed.",
            "Family name: This is needed.",
            "Speaks: This is needed.",
            "Safe way to reach them: This is needed.",
            "Number or address: This is needed.",
            "Report number: Write the number of the police report.",
            "Date: Write the day on which it happened.",
            "Notice given in: This is needed.",
            "Notice given on: This is needed.");
  }

  @Test
  void aRequestTellsAllAtOnceToo() {
    var answer =
        sent(
            "reviewer",
            "/requests/new",
            "/requests",
            Map.of("receivedOn", "2199-01-01", "incident.occurredOn", "2026-02-30"));

    assertThat(lines(answer))
        .anyMatch(line -> line.startsWith("Family name: "))
        .anyMatch(line -> line.endsWith(": There is no such day."))
        .anyMatch(line -> line.contains("received on or before today"));
  }

  @Test
  void theSummarySpeaksAsTheSpanishPageDoes() {
    var officer = PageCaller.as("officer", Caller.PASSWORD, null);
    var page = officer.get("/referrals/new", "es").asString();
    var fields =
        SentForm.of(page, "/referrals").with(Map.of("incident.occurredOn", "2026-02-30")).fields();

    var answer = officer.send("/referrals", fields, "es");

    RefusedPage.leads(answer, "2026-02-30");
    assertThat(answer.asString()).contains("Norma de la agencia").doesNotContain("Agency policy");
    assertThat(lines(answer))
        .contains("Apellido: Esto es necesario.")
        .anyMatch(l -> l.startsWith("Fecha: "));
  }

  @Test
  void aCasesFormNamesItsFieldsAsItsLabelsDo() {
    var walk = CaseWalk.referral();
    walk.claim(Caller.as("reviewer"), "CONTACT_VICTIM");
    String act = "/referrals/%s/contact".formatted(walk.number());

    var answer =
        sent(
            "reviewer",
            "/cases/" + walk.number(),
            act,
            Map.of("outcome", "UNREACHABLE", "on", "2026-02-30", "nextTryOn", "x"));

    RefusedPage.leads(answer, "2026-02-30");
    assertThat(lines(answer))
        .containsExactly(
            "On which day? There is no such day.", "Try again on: Write the date as YYYY-MM-DD.");
  }

  @Test
  void theEditorsSummaryLeadsToTheListInWhichADateIsWrong() {
    var walk = CaseWalk.referral().requested().screened();
    walk.claim(Caller.as("reviewer"), "REVIEW");
    String act = "/supplement-b/" + walk.number();

    var answer =
        sent("reviewer", act, act, Map.of("part3.dates", "2026-02-30", "part1.birthDate", "x"));

    RefusedPage.leads(answer, "2026-02-30");
    assertThat(lines(answer))
        .containsExactly(
            "Date of birth: Write the date as YYYY-MM-DD.",
            "Dates on which it occurred: There is no such day.");
  }

  private static Response sent(String who, String page, String action, Map<String, String> typed) {
    var caller = PageCaller.as(who, Caller.PASSWORD, null);
    var form = SentForm.of(caller.get(page).asString(), action).with(typed);
    return caller.send(action, form.fields());
  }

  private static List<String> lines(Response answer) {
    return LINE.matcher(answer.asString()).results().map(line -> line.group(2)).toList();
  }
}
