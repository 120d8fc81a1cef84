package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The notice to victims on paper, who has read its translations, and which text was given. */
@QuarkusTest
class NoticesTest {

  private static final String SFPD = "/api/agencies/sfpd/translations";

  @Test
  void anybodyPrintsTheNoticeAndTheCards() throws IOException {
    for (String language : List.of("en", "es", "zh-Hant", "fil", "vi", "ru")) {
      for (String paper : List.of("pdf", "cards")) {
        var answer = Caller.stranger().get("/notices/" + language + "/" + paper);
        assertThat(answer.statusCode()).as(language + paper).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(answer.asByteArray())) {
          assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
      }
    }
    assertThat(Caller.stranger().get("/notices/tlh/pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverIsSignedInPrintsItWithTheContactOfTheirAgency() throws IOException {
    String contact = Caller.as("admin").get("/api/agencies/sfpd").path("contact");
    byte[] own = page(session("officer")).get("/handouts/es").asByteArray();
    byte[] strangers = Caller.stranger().get("/notices/es/pdf").asByteArray();

    assertThat(text(own)).contains(contact.replaceAll("\\s+", " "));
    assertThat(text(strangers)).doesNotContain(contact.replaceAll("\\s+", " "));
  }

  @Test
  void theAgencysNoticeNamesItsHelpLineInTheLanguageElseInEnglish() throws IOException {
    var admin = Caller.as("admin");
    String contacts = "/api/agencies/sfpd/letters/contacts/";
    String contact = admin.get("/api/agencies/sfpd").path("contact");
    String said = "{\"contact\": \"%s\", \"hotline\": \"%s\"}";
    admin.post(contacts + "en", said.formatted(contact, "Example Shelter 555-0111"));
    admin.post(contacts + "fil", said.formatted(contact, "Halimbawang Kanlungan 555-0112"));

    String officer = session("officer");
    assertThat(text(page(officer).get("/handouts/ru").asByteArray()))
        .contains("Телефон помощи: Example Shelter 555-0111");
    assertThat(text(page(officer).get("/handouts/fil").asByteArray()))
        .contains("Hotline: Halimbawang Kanlungan 555-0112");
    assertThat(text(Caller.stranger().get("/notices/fil/pdf").asByteArray()))
        .doesNotContain("Hotline");
    assertThat(admin.post(contacts + "en", said.formatted(contact, "5".repeat(121))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aContactThatWouldMakeTheNoticeSmallIsRefusedWithTheLanguagesInWhichItWould() {
    var admin = Caller.as("admin");
    String contacts = "/api/agencies/sfpd/letters/contacts/";
    String wide = "MMMM WWWW ".repeat(40);
    var body = Bodies.json("{}").put("contact", wide).put("hotline", wide.substring(0, 120));

    var refused = admin.post(contacts + "ru", body);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("detail")).contains("in Russian", "fewer words");
    assertThat(admin.post(contacts + "en", body).<String>path("detail")).contains("Vietnamese");
    assertThat(admin.get("/api/agencies/sfpd/letters").<List<Boolean>>path("contacts.largePrint"))
        .hasSize(6)
        .containsOnly(true);
  }

  @Test
  void aTranslationIsMarkedUntilItsReviewerAndTheDayAreOnRecord() throws IOException {
    var admin = Caller.as("admin");
    String officer = session("officer");
    String version = version(admin, "vi");
    assertThat(view(admin, "vi")).containsEntry("reviewed", false);
    assertThat(page(officer).get("/referrals/new").asString())
        .contains("Tiếng Việt (Vietnamese) - translation not yet reviewed");
    assertThat(text(page(officer).get("/handouts/vi").asByteArray()))
        .contains("translation not yet reviewed");

    String review = "{\"version\":\"%s\",\"reviewer\":\"Example Reviewer\",\"reviewedOn\":\"%s\"}";
    var stale = admin.post(SFPD + "/vi/review", review.formatted("2020-01-01", Bodies.today()));
    var early =
        admin.post(SFPD + "/vi/review", review.formatted(version, Bodies.today().plusDays(2)));
    var original =
        admin.post(SFPD + "/en/review", review.formatted(version(admin, "en"), Bodies.today()));
    assertThat(List.of(stale.statusCode(), early.statusCode(), original.statusCode()))
        .containsOnly(422);
    assertThat(view(admin, "vi")).containsEntry("reviewed", false);

    var taken = admin.post(SFPD + "/vi/review", review.formatted(version, Bodies.today()));
    var twice = admin.post(SFPD + "/vi/review", review.formatted(version, Bodies.today()));

    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(view(admin, "vi"))
        .containsEntry("reviewed", true)
        .containsEntry("reviewer", "Example Reviewer")
        .containsEntry("reviewedOn", Bodies.today().toString());
    assertThat(page(officer).get("/referrals/new").asString())
        .contains("Tiếng Việt (Vietnamese)<")
        .contains("Русский (Russian) - translation not yet reviewed");
    assertThat(text(page(officer).get("/handouts/vi").asByteArray()))
        .doesNotContain("not yet reviewed");
    assertThat(text(page(session("outsider")).get("/handouts/vi").asByteArray()))
        .as("another agency answers for itself")
        .contains("translation not yet reviewed");
    assertThat(admin.get("/api/agencies/bayside/translations").statusCode()).isEqualTo(404);
  }

  @Test
  void theAdministratorRecordsAReviewOnAPage() {
    String session = session("admin");
    String screen = page(session).get("/agency/translations").asString();
    assertThat(screen).contains("Record the review", "Original", "Not reviewed");
    String token = screen.split("name=\"_token\" value=\"")[1].split("\"")[0];

    var sent =
        page(session)
            .formParam("_token", token)
            .formParam("version", version(Caller.as("admin"), "fil"))
            .formParam("reviewer", "Example Reviewer")
            .formParam("reviewedOn", Bodies.today().toString())
            .post("/agency/translations/fil/review");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(page(session).get("/agency/translations").asString())
        .contains("By Example Reviewer on");
  }

  @Test
  void theRecordSaysWhichTextOfTheNoticeWasGivenInWhichLanguageAndWhen() {
    var walk = CaseWalk.referral();
    Map<String, String> details =
        Caller.as("auditor")
            .get(walk.at("/api/audit/%s"))
            .path("entries.find { it.act == 'REFERRAL_FILED' }.details");

    assertThat(details)
        .containsEntry("noticeLanguage", "es")
        .containsEntry("noticeVersion", version(Caller.as("admin"), "es"))
        .containsKey("noticeGivenOn");
  }

  @Test
  void theLetterToAVictimIsKeptInTheLanguageOfTheNotice() {
    var referral = Bodies.referral();
    ((ObjectNode) referral.path("notice")).put("language", "zh-Hant");
    var walk = CaseWalk.referral(referral);
    var reviewer = Caller.as("reviewer");
    walk.view();

    String id =
        reviewer
            .get(walk.at("/api/cases/%s/documents"))
            .path("documents.find { it.kind == 'LETTER' }.id");
    String kept = reviewer.get(walk.at("/api/cases/%s/documents/") + id).asString();

    assertThat(kept).contains("這封信告訴您", walk.number(), "This letter tells you");
    assertThat(reviewer.get(walk.at("/api/cases/%s/letters/") + id).asString())
        .contains("<html lang=\"zh-Hant\"", "lang=\"en\" xml:lang=\"en\"");
    Map<String, String> details =
        Caller.as("auditor")
            .get(walk.at("/api/audit/%s"))
            .path("entries.find { it.act == 'LETTER_DRAWN_UP' }.details");
    assertThat(details).containsEntry("language", "zh-Hant").containsEntry("reviewed", "false");
  }

  private static Map<String, Object> view(Caller admin, String language) {
    return admin.get(SFPD).path("translations.find { it.language == '%s' }".formatted(language));
  }

  private static String version(Caller admin, String language) {
    return view(admin, language).get("version").toString();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String session(String username) {
    return page("")
        .formParam("username", username)
        .formParam("password", Caller.PASSWORD)
        .post("/sign-in")
        .cookie("amparo-session");
  }

  private static RequestSpecification page(String session) {
    return Caller.stranger()
        .call()
        .urlEncodingEnabled(true)
        .accept("text/html, application/pdf")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .cookie("amparo-session", session)
        .redirects()
        .follow(false);
  }
}
