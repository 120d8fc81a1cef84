package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.amparo.fixture.SentForm;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** A form whose case went on while somebody filled it in. */
@QuarkusTest
class MovedOnTest {

  private static final Path ACTS = Path.of("src/main/resources/templates/acts");
  private static final Pattern TEXT =
      Pattern.compile("\\{#(?:field|area) form=\\S+(?: q\\.\\w+\\))? name=\"([^\"]+)\"");
  private static final Pattern CASE_FORM =
      Pattern.compile(
          "POST (/(?:referrals|requests|reviews|certifications|letters)/)\\{.*}/(\\S+)");
  private static final Map<Role, String> PEOPLE =
      Map.of(
          Role.DV_UNIT, "reviewer",
          Role.RECORDS_CLERK, "records",
          Role.DV_SUPERVISOR, "supervisor",
          Role.CERTIFYING_OFFICIAL, "official");
  private static final String KEPT = "Words & kept";
  private static final String SHOWN = "Words &amp; kept";
  private static final String GONE = "What you typed was not taken";

  @Test
  void aStepThatAnotherTabTookGivesBackWhatWasTypedInThisOne() {
    var walk = CaseWalk.referral().requested();
    walk.claim(Caller.as("reviewer"), "SCREEN").then().statusCode(200);
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);
    var form =
        SentForm.of(reviewer.get(walk.at("/cases/%s")).asString(), walk.at("/reviews/%s/screening"))
            .with(Map.of("ours", "false", "transferTo", "Elsewhere", "note", KEPT))
            .fields();
    walk.does("reviewer", "/api/reviews/%s/screening", Bodies.json("{\"ours\": true}"));

    var answer = reviewer.send(walk.at("/reviews/%s/screening"), form);

    String page = answer.asString();
    assertThat(answer.statusCode()).isEqualTo(409);
    RefusedPage.keeps(answer, SHOWN);
    assertThat(page)
        .contains(
            GONE,
            "This does not wait to be done any more",
            "<a href=\"#left\">",
            "id=\"left\"",
            "What happened last",
            "Elsewhere")
        .containsPattern("value=\"false\" checked")
        .doesNotContain(walk.at("action=\"/reviews/%s/screening\""));
  }

  @Test
  void aStepThatAColleagueHasInHandGivesItBackToo() {
    var walk = CaseWalk.referral().requested();
    walk.claim(Caller.as("reviewer2"), "SCREEN").then().statusCode(200);

    var answer =
        PageCaller.as("reviewer", Caller.PASSWORD, null)
            .post(walk.at("/reviews/%s/screening"), Map.of("ours", "true", "note", KEPT));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString()).contains(GONE, "Somebody else has this in hand now: Say whether");
    RefusedPage.keeps(answer, SHOWN);
  }

  @Test
  void whoeverMayNotSeeTheCaseAnyMoreGetsBackWhatTheyTyped() {
    var walk = CaseWalk.referral().requested();

    var answer =
        PageCaller.as("advocate", Caller.PASSWORD, null)
            .post(walk.at("/reviews/%s/information"), Map.of("text", KEPT));

    assertThat(answer.statusCode()).isEqualTo(404);
    RefusedPage.keeps(answer, SHOWN);
    assertThat(answer.asString()).contains(GONE).doesNotContain(walk.number());
  }

  /** Every text field of every form, on a case that has no room for any of them. */
  @Test
  void noFormOfACaseLosesAWord() {
    String number = CaseWalk.denied().number();
    assertSoftly(
        softly ->
            forms()
                .forEach(
                    (path, who) -> {
                      var typed = typed(path.substring(path.lastIndexOf('/') + 1));
                      var answer =
                          PageCaller.as(who, Caller.PASSWORD, null)
                              .post(path.formatted(number), typed);
                      softly.assertThat(answer.statusCode()).as(path).isBetween(400, 422);
                      typed
                          .values()
                          .forEach(w -> softly.assertThat(answer.asString()).as(path).contains(w));
                      RefusedPage.keeps(answer, "");
                    }));
  }

  @OnlyInFullRun
  @Test
  void thePageOfAFormThatIsGoneIsLookedAtInEveryWay() {
    var walk = CaseWalk.inReview();
    walk.claim(Caller.as("reviewer2"), "REVIEW").then().statusCode(200);
    var reviewer = PageCaller.as("reviewer", Caller.PASSWORD, null);
    var typed = Map.of("recommendation", "DENY", "note", KEPT, "explanation", KEPT);
    String gone = reviewer.post(walk.at("/reviews/%s/recommendation"), typed).asString();
    String unseen =
        PageCaller.as("advocate", Caller.PASSWORD, null)
            .post(walk.at("/reviews/%s/information"), Map.of("text", KEPT))
            .asString();
    try (var browser = Browser.open()) {
      var page = browser.desktop();
      browser.judgeAnswer(page, gone, "moved-on");
      browser.judgeInEveryWay(page, "moved-on-every-way");
      browser.judgeAnswer(page, unseen, "moved-out-of-sight");
      browser.judgeInEveryWay(page, "moved-out-of-sight-every-way");
    }
  }

  /** Each form of the case page, and who has it. */
  private static Map<String, String> forms() {
    var forms = new LinkedHashMap<String, String>();
    PageAccessTest.MATRIX.forEach(
        (page, roles) -> {
          var form = CASE_FORM.matcher(page);
          if (form.matches() && Files.exists(template(form.group(2)))) {
            String who =
                PEOPLE.entrySet().stream()
                    .filter(person -> roles.contains(person.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            forms.put(form.group(1) + "%s/" + form.group(2), who);
          }
        });
    assertThat(forms).as("forms of a case").hasSameSizeAs(ACTS.toFile().list());
    return forms;
  }

  private static Map<String, String> typed(String act) {
    try {
      List<String> names =
          TEXT.matcher(Files.readString(template(act))).results().map(f -> f.group(1)).toList();
      var typed = new LinkedHashMap<String, String>();
      names.forEach(name -> typed.put(name, "typed-" + name));
      return typed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path template(String act) {
    return ACTS.resolve(act + ".html");
  }
}
