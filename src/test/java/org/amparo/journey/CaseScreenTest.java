package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.Test;

/** What a person who decides is shown before they decide. */
@QuarkusTest
class CaseScreenTest {

  private static final Pattern INPUT =
      Pattern.compile("<input[^>]* name=\"(requestsMade[^\"]*)\"[^>]* value=\"([^\"]*)\"");
  private static final Pattern AREA =
      Pattern.compile("<textarea[^>]* name=\"([^\"]*)\"[^>]*>([^<]*)</textarea>");
  private static final Pattern TICKED =
      Pattern.compile("name=\"reasons\" value=\"([A-Z_]+)\" checked");

  @Test
  void aWarningIsReadBesideTheDraftOnTheCaseAndWhereItIsDecided() {
    var form = Bodies.supplementB();
    ((ObjectNode) form.path("part1")).remove("sex");
    ((ObjectNode) form.path("part6")).remove("phone");
    var walk =
        CaseWalk.referral()
            .requested()
            .screened()
            .recordsFound()
            .drafted(form)
            .recommended(Bodies.certify());
    var official = Caller.as("official");
    walk.claim(official, "DECIDE");
    List<String> warnings =
        official
            .get(walk.at("/api/supplement-b/%s/checklist"))
            .path("rules.findAll { it.verdict == 'WARN' }.rule");
    assertThat(warnings).hasSizeGreaterThan(1);

    var draft = seen("official", walk.at("/supplement-b/%s"));
    var screen = seen("official", walk.at("/cases/%s"));

    String count = "▲ %d to look at".formatted(warnings.size());
    assertThat(draft).contains(count).contains(warnings);
    assertThat(screen).contains("Nothing stands in the way").contains(warnings);
    assertThat(screen.split(count, -1)).as("on the case and where it is decided").hasSize(3);
  }

  @Test
  void theAcknowledgementIsNotDoneWhileItsLetterLiesHere() {
    var walk = CaseWalk.referral().requested();
    assertThat(seen("reviewer", walk.at("/cases/%s")))
        .contains("Drawn up", "not sent yet")
        .doesNotContain("✔ Done");
    assertThat(acknowledgedOn(walk)).as("nobody has it").isNull();

    walk.posted();

    assertThat(acknowledgedOn(walk)).isEqualTo(Bodies.today().toString());
    assertThat(seen("reviewer", walk.at("/cases/%s")))
        .contains("✔ Done")
        .doesNotContain("not sent yet");
  }

  private static String acknowledgedOn(CaseWalk walk) {
    return walk.view().path("clocks.find { it.id == 'ACKNOWLEDGEMENT' }.stoppedOn");
  }

  @Test
  void aReviewerReadsWhatIsMissingBeforeTheyRecommendAndWhenTheyDo() {
    var form = Bodies.supplementB();
    form.withObject("/part4").put("other", "Helped.");
    var walk = CaseWalk.referral().requested().screened().recordsFound().drafted(form);
    String missing = "The helpfulness is told in detail";

    String screen = seen("reviewer", walk.at("/cases/%s"));
    var refused =
        PageCaller.as("reviewer", Caller.PASSWORD, null)
            .post(
                walk.at("/reviews/%s/recommendation"),
                Map.of("recommendation", "CERTIFY", "note", "All found."));

    assertThat(screen.indexOf(missing, screen.indexOf("To certify")))
        .as("between the choice and its button")
        .isBetween(0, screen.indexOf("The official reads this."));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(text(refused.asString())).contains(missing, "All found.");
  }

  @Test
  void aRecommendedDenialIsConfirmedAsItStandsHoweverManyRequestsItNames() {
    var denial = refusals(4);
    var walk = CaseWalk.inReview().recommended(denial.put("recommendation", "DENY"));
    walk.secondReviewed(Bodies.agree(true));
    walk.claim(Caller.as("official"), "DECIDE");
    var official = PageCaller.as("official", Caller.PASSWORD, null);
    String screen = official.get(walk.at("/cases/%s")).asString();

    var filled = decision(screen);
    filled.put("decision", "DENY");
    var answer = official.post(walk.at("/certifications/%s/decision"), filled);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    assertThat(walk.state()).isEqualTo("DENIED");
    assertThat(walk.openSteps()).containsExactly("DELIVER_DENIAL");
    assertThat(walk.latestLetter())
        .contains("interview 1", "interview 2", "interview 3", "interview 4");
    assertThat(text(screen))
        .doesNotContain("REFUSED_REASONABLE_REQUEST", "REVIEWER", "(PHONE)")
        .contains("Reviewer", "(Phone)");
  }

  @Test
  void aRecommendedDenialIsConfirmedOverTheApiByItsReasonsAlone() {
    var walk = CaseWalk.inReview().recommended(refusals(3).put("recommendation", "DENY"));
    walk.secondReviewed(Bodies.agree(true));

    walk.decided("{\"decision\": \"DENY\", \"reasons\": [\"REFUSED_REASONABLE_REQUEST\"]}");

    assertThat(walk.state()).isEqualTo("DENIED");
    assertThat(walk.latestLetter()).contains("interview 1", "interview 2", "interview 3");
  }

  @Test
  void otherRequestsThanTheAgreedOnesGoToASecondPerson() {
    var walk = CaseWalk.inReview().recommended(refusals(3).put("recommendation", "DENY"));
    walk.secondReviewed(Bodies.agree(true));

    var fewer = refusals(2).put("decision", "DENY");
    fewer.remove("note");
    walk.decided(fewer);

    assertThat(walk.state()).isEqualTo("SECOND_REVIEW");
  }

  @Test
  void aRefusedDenialKeepsEveryRequestThatWasTyped() {
    var walk = CaseWalk.inReview();
    walk.claim(Caller.as("reviewer"), "REVIEW");
    var typed = new LinkedHashMap<String, String>();
    typed.put("recommendation", "DENY");
    typed.put("reasons", "REFUSED_REASONABLE_REQUEST");
    IntStream.range(0, 7)
        .forEach(i -> typed.put("requestsMade[%d].what".formatted(i), "interview " + i));

    var refused =
        PageCaller.as("reviewer", Caller.PASSWORD, null)
            .post(walk.at("/reviews/%s/recommendation"), typed);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(decision(refused.asString()))
        .containsEntry("requestsMade[6].what", "interview 6")
        .containsKey("requestsMade[8].what");
    assertThat(refused.asString())
        .as("shown by the script that it needs")
        .contains("<p data-more hidden>");
  }

  @Test
  void thatThePetitionWasFiledIsAskedOnlyOnceTheFormHasLeft() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();
    String asked = "Report that the petition was filed";
    assertThat(seen("reviewer", walk.at("/cases/%s"))).doesNotContain(asked);

    walk.delivered();

    assertThat(seen("reviewer", walk.at("/cases/%s"))).contains(asked);
  }

  @Test
  void whoeverAddsASignedFormReadsBeforeHowItsPagesComeTogether() {
    var walk = CaseWalk.withOfficial();
    walk.claim(Caller.as("official"), "DECIDE");

    String form = seen("official", walk.at("/cases/%s"));

    assertThat(form.indexOf("add one PDF or TIFF of all of them, or choose the pictures"))
        .isBetween(0, form.indexOf("Signed Supplement B, scanned"));
  }

  /** A recommended denial for so many requests that were refused. */
  private static ObjectNode refusals(int requests) {
    var denial = Bodies.refusedInterview("an interview", "refused").put("note", "asked often");
    var made = denial.putArray("requestsMade");
    for (int i = 1; i <= requests; i++) {
      made.addObject()
          .put("what", "interview %d,\r\nat the station".formatted(i))
          .put("on", Bodies.today().minusDays(i).toString())
          .put("channel", "PHONE")
          .put("outcome", "refused");
    }
    return denial;
  }

  /** What a browser would send of the form as it came. */
  private static Map<String, String> decision(String html) {
    var fields = new LinkedHashMap<String, String>();
    String form = html.replaceAll("(?s)<noscript>.*?</noscript>", "");
    INPUT.matcher(form).results().forEach(i -> fields.put(i.group(1), unescaped(i.group(2))));
    AREA.matcher(form).results().forEach(a -> fields.put(a.group(1), unescaped(a.group(2))));
    TICKED.matcher(form).results().forEach(t -> fields.put("reasons", t.group(1)));
    return fields;
  }

  /** The page without what is folded away in it. */
  private static String seen(String who, String path) {
    String html = PageCaller.as(who, Caller.PASSWORD, null).get(path).asString();
    return text(html.replaceAll("(?s)<summary>All \\d+ rules.*?</details>", ""));
  }

  private static String text(String html) {
    return unescaped(html.replaceAll("value=\"[^\"]*\"", "").replaceAll("<[^>]*>", ""))
        .replaceAll("\\s+", " ");
  }

  private static String unescaped(String html) {
    return html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
