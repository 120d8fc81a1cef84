package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.identity.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters in six languages, and what an agency adds to them. */
@QuarkusTest
class LetterWordsTest {

  private static final String LETTERS = "/api/agencies/bayside/letters";
  private static final String TRANSLATIONS = "/api/agencies/bayside/translations";
  private static final List<String> LANGUAGES = List.of("en", "es", "zh-Hant", "fil", "vi", "ru");

  private final Caller admin = Caller.wearing("lettersadmin", "bayside", Role.ADMINISTRATOR);

  @Test
  void everyKindOfLetterIsLookedAtInEveryLanguageBeforeItIsSent() {
    List<String> kinds = admin.get(LETTERS).path("letters.findAll { it.language == 'en' }.kind");
    assertThat(kinds).hasSize(13).doesNotContain("WITHDRAWAL_STATEMENT");
    for (String kind : kinds) {
      for (String language : LANGUAGES) {
        var preview = admin.post(path(kind, language) + "/preview", "{\"opening\": \"¶ own\"}");
        assertThat(preview.statusCode()).as(kind + language + preview.asString()).isEqualTo(200);
        assertThat(preview.asString())
            .as(kind + language)
            .contains("<html lang=\"" + language + "\"", "Nothing was sent", "¶ own")
            .doesNotContain("NOT_FOUND", "The PDF has no typeface");
      }
    }
  }

  @Test
  void theNextLetterSaysWhatTheAdministratorWroteAndTheOnesBeforeStay() {
    String before = acknowledgement(request("fil"));
    write(
        "ACKNOWLEDGEMENT", "fil", "Nandito kami para sa inyo.", "Bukas kami tuwing Sabado.", null);

    String after = acknowledgement(request("fil"));

    assertThat(before).doesNotContain("Nandito kami", "Bukas kami");
    assertThat(after)
        .contains("Magandang araw po, Nandito kami para sa inyo. Natanggap namin")
        .contains("Bukas kami tuwing Sabado. Paano kami maaabot")
        .contains("hindi pa nasusuri ninuman", "This is its English text. Hello, We received");
    var stale = admin.post(path("ACKNOWLEDGEMENT", "fil"), "{\"opening\": \"Iba.\"}");
    assertThat(stale.statusCode()).isEqualTo(409);
    write("ACKNOWLEDGEMENT", "fil", null, null, 1);
    assertThat(admin.get(path("ACKNOWLEDGEMENT", "fil")).<List<Integer>>path("versions.version"))
        .containsExactly(2, 1);
    assertThat(acknowledgement(request("fil"))).doesNotContain("Nandito kami");
  }

  @Test
  void whatNoLetterMayPrintIsRefusedInThePreviewAndWhenItIsKept() {
    for (String words :
        List.of(
            "We deny it if the victim has a criminal history.",
            "Bring your passport.",
            "The victim was drunk.",
            "There are not enough officers.",
            "Покажите ваш паспорт.",
            "請帶上您的護照。")) {
      var body = Bodies.json("{\"closing\": \"" + words + "\"}");
      for (String way : List.of("", "/preview")) {
        var refused = admin.post(path("DENIAL", "vi") + way, body);
        assertThat(refused.statusCode()).as(words + refused.asString()).isEqualTo(422);
        assertThat(refused.asString()).contains("your paragraphs").doesNotContain(words);
      }
    }
    assertThat(admin.get(path("DENIAL", "vi")).<Integer>path("now.version")).isZero();
    var tooLong = Bodies.json("{}").put("closing", "x".repeat(1001));
    assertThat(admin.post(path("DENIAL", "vi"), tooLong).statusCode()).isEqualTo(400);
    assertThat(admin.post(path("DENIAL", "tlh"), "{}").statusCode()).isEqualTo(404);
    assertThat(admin.post(path("WITHDRAWAL_STATEMENT", "en"), "{}").statusCode()).isEqualTo(404);
    assertThat(admin.get("/api/agencies/sfpd/letters").statusCode()).isEqualTo(404);
  }

  @Test
  void muchToDoMayBeToldWhereNothingIsDeniedAndMannersNowhere() {
    var busy = Bodies.json("{\"closing\": \"There are not enough officers this month.\"}");
    assertThat(admin.post(path("ACKNOWLEDGEMENT", "en") + "/preview", busy).statusCode())
        .isEqualTo(200);
    for (String kind : List.of("ACKNOWLEDGEMENT", "APPEAL_ANSWER", "DELAY_NOTICE")) {
      var rude = Bodies.json("{\"closing\": \"We do not sign U visa certifications.\"}");
      var refused = admin.post(path(kind, "en"), rude);
      assertThat(refused.statusCode()).as(kind + refused.asString()).isEqualTo(422);
    }
  }

  @Test
  void whatIsNoPlainTextIsPrintedAsItIsAndForgesNoHeading() {
    var preview =
        admin.post(
            path("TRANSFER", "en") + "/preview",
            Bodies.json(
                "{\"opening\": \"<script>x</script> {agency}\\n\\nWhy\\n---\\n\\n- one\"}"));
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.asString())
        .contains("&lt;script&gt;x&lt;/script&gt; {agency}", "<p>Why ---</p>", "<p>one</p>")
        .doesNotContain("<script>x");
  }

  /** RFC 5646: a tag may name a region or a script, and of some languages there are two. */
  @ParameterizedTest
  @CsvSource({
    "es-MX, Hola:",
    "ru-RU, Здравствуйте!",
    "zh, 您好：",
    "zh-TW, 您好：",
    "zh-Hant-HK, 您好：",
    "yue, 您好：",
    "tl, Magandang araw po",
    "vi-VN, Kính chào quý vị"
  })
  void whoeverNamesARegionGetsLettersInTheirLanguage(String tag, String greeting) {
    assertThat(acknowledgement(request(tag)))
        .contains(greeting)
        .doesNotContain("a translation of this letter");
  }

  @Test
  void whoSpeaksALanguageThatWeDoNotWriteIsOfferedATranslation() {
    assertThat(acknowledgement(request("ko-KR")))
        .contains("Hello,", "You can ask us for a translation of this letter into your language.");
  }

  @Test
  void aLetterEndsWithTheContactInItsLanguageElseInEnglish() {
    admin.post(
        LETTERS + "/contacts/ru",
        "{\"contact\": \"Отдел помощи\\n--- 415-555-0142\", \"hotline\": \" Приют\\n555-0111 \"}");
    assertThat(admin.get(LETTERS).<String>path("contacts.find { it.language == 'ru' }.hotline"))
        .isEqualTo("Приют 555-0111");

    assertThat(acknowledgement(request("ru")))
        .contains("Как с нами связаться --- Отдел помощи 415-555-0142 Когда пишете");
    String english = admin.get(LETTERS).path("contacts.find { it.language == 'en' }.printed");
    assertThat(acknowledgement(request("vi"))).contains(english.replaceAll("\\s+", " "));
    var walk = request("ru");
    assertThat(
            PageCaller.as("admin", Caller.PASSWORD, null)
                .post("/track", Map.of("code", walk.code(), "_lang", "ru"))
                .asString())
        .as("the tracker names whom the letters name")
        .contains("Отдел помощи", "415-555-0142");
    assertThat(walk.track().<String>path("contact")).isEqualTo(english);
    assertThat(admin.post(LETTERS + "/contacts/ru", "{\"contact\": \" \"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theHeadOfALetterHasTheAgencysAddress() {
    var head =
        admin.post(
            "/api/agencies/bayside/supplement-b-entries/letterhead",
            Bodies.json(
                """
                {"street": "2 Harbor Way", "unitType": "STE", "unit": "9", "city": "Bayside",
                 "state": "CA", "zip": "94000", "phone": "415-555-0150",
                 "secondLine": "Family Unit", "tty": "711", "email": "unit@bayside.example"}
                """));
    assertThat(head.statusCode()).as(head.asString()).isEqualTo(200);

    assertThat(acknowledgement(request("zh-Hant")))
        .contains("Family Unit 2 Harbor Way, Ste. 9 Bayside, CA 94000 電話：415-555-0150 · 聽障專線")
        .contains("聽障專線 (TTY)：711 電子郵件：unit@bayside.example");
  }

  @Test
  void theEnglishTextFollowsUntilTheLettersWereReviewed() throws IOException {
    var unread = request("vi");
    assertThat(paper(unread)).contains("chưa được ai duyệt", "English text");
    var shown = reader().get(unread.at("/api/cases/%s/letters/") + letter(unread));
    assertThat(shown.asString()).contains("Nobody has reviewed this translation yet");

    String version = admin.get(TRANSLATIONS).path("letters.find { it.language == 'vi' }.version");
    String review = "{\"version\":\"%s\",\"reviewer\":\"Example Reviewer\",\"reviewedOn\":\"%s\"}";
    var taken =
        admin.post(TRANSLATIONS + "/vi/letters-review", review.formatted(version, Bodies.today()));
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    assertThat(
            admin.get(TRANSLATIONS).<Boolean>path("translations.find{it.language=='vi'}.reviewed"))
        .as("the notice is another text")
        .isFalse();

    var read = request("vi");
    assertThat(paper(read)).contains("Kính chào quý vị").doesNotContain("duyệt", "English text");
    assertThat(reader().get(read.at("/api/cases/%s/letters/") + letter(read)).asString())
        .doesNotContain("Nobody has reviewed");
    assertThat(paper(unread)).as("what was sent stays").contains("English text");
  }

  @Test
  void theAdministratorWritesAndLooksOnAPage() {
    String session = session();
    assertThat(page(session).get("/agency/letters").asString())
        .contains("Denial", "Printed now:", "Chinese (traditional)");
    String at = "/agency/letters/DELAY_NOTICE/es";
    String token = page(session).get(at).asString().split("name=\"_token\" value=\"")[1];
    token = token.split("\"")[0];

    var preview = sent(session, token, "Lo sentimos.").post(at + "/preview");
    var refused = sent(session, token, "Traiga su pasaporte.").post(at + "/preview");
    var kept = sent(session, token, "Lo sentimos.").post(at);

    assertThat(preview.asString()).contains("<p>Lo sentimos.</p>", "Nothing was sent");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Traiga su pasaporte.", "role=\"alert\"");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(page(session).get(at).asString()).contains(">Lo sentimos.</textarea>", "Versions");
    assertThat(page(session).get("/agency/translations").asString())
        .contains("The letters", "Record the review of the letters");
  }

  @Test
  void aRefusedContactIsToldAtItsOwnLanguageAndKeepsWhatWasTyped() {
    var refused =
        PageCaller.as("admin", Caller.PASSWORD, null)
            .post(
                "/agency/letters/contacts/vi",
                Map.of("contact", "Đơn vị, 555-0123", "hotline", "9".repeat(121)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString())
        .contains("href=\"#f-vi.hotline\"", "id=\"f-vi.hotline\"", "id=\"e-vi.hotline\"")
        .doesNotContain("id=\"e-es.hotline\"")
        .containsOnlyOnce(">Đơn vị, 555-0123</textarea>")
        .containsOnlyOnce("value=\"" + "9".repeat(121) + "\"");
  }

  private static RequestSpecification sent(String session, String token, String opening) {
    return page(session)
        .formParam("_token", token)
        .formParam("version", "0")
        .formParam("opening", opening);
  }

  private void write(String kind, String language, String opening, String closing, Integer seen) {
    var body = Bodies.json("{}");
    Optional.ofNullable(opening).ifPresent(text -> body.put("opening", text));
    Optional.ofNullable(closing).ifPresent(text -> body.put("closing", text));
    Optional.ofNullable(seen).ifPresent(version -> body.put("version", version));
    var kept = admin.post(path(kind, language), body);
    assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(200);
  }

  private static String path(String kind, String language) {
    return LETTERS + "/" + kind + "/" + language;
  }

  private static CaseWalk request(String language) {
    var body = Bodies.requestOfAVictim();
    ((ObjectNode) body.path("victim")).put("preferredLanguage", language);
    return CaseWalk.at(reader().post("/api/requests", body));
  }

  private static Caller reader() {
    return Caller.wearing("lettersreader", "bayside", Role.DV_UNIT);
  }

  private static String letter(CaseWalk walk) {
    return reader()
        .get(walk.at("/api/cases/%s/documents"))
        .path("documents.find { it.kind == 'LETTER' && it.mediaType == 'text/plain' }.id");
  }

  private static String acknowledgement(CaseWalk walk) {
    return reader()
        .get(walk.at("/api/cases/%s/documents/") + letter(walk))
        .asString()
        .replaceAll("\\s+", " ");
  }

  private static String paper(CaseWalk walk) throws IOException {
    Response pdf = reader().get(walk.at("/api/cases/%s/letters/" + letter(walk) + "/pdf"));
    try (var document = Loader.loadPDF(pdf.asByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String session() {
    return page("")
        .formParam("username", "admin")
        .formParam("password", Caller.PASSWORD)
        .post("/sign-in")
        .cookie("amparo-session");
  }

  private static RequestSpecification page(String session) {
    return Caller.stranger()
        .call()
        .urlEncodingEnabled(true)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .cookie("amparo-session", session)
        .redirects()
        .follow(false);
  }
}
