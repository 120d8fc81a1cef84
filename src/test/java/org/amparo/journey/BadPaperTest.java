package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Bombs;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.Paper;
import org.amparo.supplementb.BlankMaker;
import org.junit.jupiter.api.Test;

/** Files and words that nobody would want to meet: a clear problem, and nothing half done. */
@OnlyInFullRun
@QuarkusTest
class BadPaperTest {

  private static final String BLANKS = "/api/agencies/sfpd/supplement-b-blanks";
  private static final String SIGNATURE = "/api/certifications/%s/signature";

  private static final int MEGABYTE = 1024 * 1024;

  @TestHTTPResource("/")
  URI service;

  @Test
  void aBlankThatSwellsIsRefusedHoweverItHidesThat() {
    int before = blanks();
    var bombs = new LinkedHashMap<String, byte[]>();
    bombs.put("a page", Bombs.page());
    bombs.put("deflated twice", Bombs.twice());
    bombs.put("locked", Bombs.locked());
    bombs.put("many objects in one part", Bombs.objects());

    bombs.forEach(
        (what, file) -> {
          assertThat(file).as(what).hasSizeLessThan(200_000);
          var refused = Caller.as("admin").call().multiPart("file", "a.pdf", file).post(BLANKS);
          assertThat(refused.statusCode()).as(what + refused.asString()).isEqualTo(413);
          assertThat(refused.<String>path("detail")).as(what).contains("swells beyond 100 MB");
        });

    assertThat(blanks()).isEqualTo(before);
  }

  @Test
  void aScanThatIsNoneIsRefusedWithItsReasonAndTheSignatureIsNotRecorded() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());
    byte[] locked = BlankMaker.blank().lockedWith("secret").make();
    var scans =
        Map.of(
            "swells beyond 100 MB", Bombs.page(),
            "opens only with a password", locked,
            "cannot be read page by page", Arrays.copyOf(Paper.scan(5, "torn"), 90),
            "more than 200 million dots", Bombs.picture());

    scans.forEach(
        (reason, scan) -> {
          var refused = sign(walk, scan);
          assertThat(refused.statusCode()).as(refused.asString()).isIn(413, 422);
          assertThat(refused.<String>path("detail")).contains(reason);
        });
    var endless = sign(walk, Bombs.endlessTiff());
    assertThat(endless.statusCode()).as(endless.asString()).isEqualTo(415);

    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
    assertThat(sign(walk, Paper.scan(5, walk.number())).statusCode()).isEqualTo(200);
  }

  @Test
  void anUploadOf200MegabytesIsRefusedBeforeItIsTaken() throws IOException {
    var walk = CaseWalk.referral();
    var url = service.resolve(walk.at("/api/cases/%s/documents")).toURL();
    var upload = (HttpURLConnection) url.openConnection();
    upload.setRequestMethod("POST");
    upload.setDoOutput(true);
    upload.setFixedLengthStreamingMode(200 * MEGABYTE);
    upload.setRequestProperty("Authorization", "Bearer " + Caller.as("reviewer").token());
    upload.setRequestProperty("Content-Type", "multipart/form-data; boundary=x");
    sendAll(upload);
    assertThat(upload.getResponseCode()).isEqualTo(413);
    assertThat(
            Caller.as("reviewer")
                .get(walk.at("/api/cases/%s/documents"))
                .<List<String>>path("documents.kind"))
        .doesNotContain("SUBMISSION");
  }

  @Test
  void aLongStoryIsPrintedToItsLastWordWithBlanksAndWithout() {
    var words = new StringBuilder();
    for (int i = 1000; words.length() < 9_990; i++) {
      words.append('w').append(i).append(' ');
    }
    String solid = words.toString().replace(" ", "").repeat(2).substring(0, 10_000);
    var walk = CaseWalk.referral().requested().screened();
    for (String story : List.of(words.toString().strip(), solid)) {
      var form = Bodies.supplementB();
      form.withObject("/part3").put("activity", story);
      walk.drafted(form);

      var pdf = Caller.as("reviewer").get(walk.at("/api/supplement-b/%s/pdf"));

      assertThat(pdf.statusCode()).isEqualTo(200);
      String printed = Paper.text(pdf.asByteArray()).replaceAll("\\s+", "");
      String wanted = story.replace(" ", "");
      assertThat(printed).contains(wanted.substring(0, 60), wanted.substring(9_990 - 1_800, 8_250));
      assertThat(letters(printed)).isGreaterThanOrEqualTo(letters(wanted));
    }
  }

  @Test
  void namesInManyScriptsAreKeptAsTheyAreAndWhatCannotBePrintedIsSaid() {
    var drawn =
        List.of("Nguyễn", "Nguye\u0302\u0303n", "Щербаков", "Παπάς", "כהן", "O’Neill-Ñandú");
    var coded = List.of("王", "محمد", "कुमार");
    var walk = CaseWalk.referral().requested().screened();
    for (String name : drawn) {
      assertThat(warnings(walk, name)).as(name).noneMatch(w -> w.contains("[U+"));
    }
    for (String name : coded) {
      warnings(walk, name);
      assertThat(failures(walk)).as(name).anyMatch(w -> w.contains("Latin letters"));
    }
  }

  private static void sendAll(HttpURLConnection upload) throws IOException {
    try (var out = upload.getOutputStream()) {
      for (int i = 0; i < 200; i++) {
        out.write(new byte[MEGABYTE]);
      }
    }
  }

  private static List<String> warnings(CaseWalk walk, String family) {
    var form = Bodies.supplementB();
    form.withObject("/part1/name").put("familyName", family);
    walk.drafted(form);
    var reviewer = Caller.as("reviewer");
    assertThat(reviewer.get(walk.at("/api/supplement-b/%s")).<String>path("part1.name.familyName"))
        .isEqualTo(family);
    assertThat(reviewer.get(walk.at("/api/supplement-b/%s/pdf")).statusCode()).isEqualTo(200);
    return advice(walk, "WARN");
  }

  private static List<String> failures(CaseWalk walk) {
    return advice(walk, "FAIL");
  }

  private static List<String> advice(CaseWalk walk, String verdict) {
    return Caller.as("reviewer")
        .get(walk.at("/api/supplement-b/%s/checklist"))
        .path("rules.findAll { it.verdict == '%s' }.todo".formatted(verdict));
  }

  private static long letters(String text) {
    return text.chars().filter(c -> c == 'w').count();
  }

  private static Response sign(CaseWalk walk, byte[] scan) {
    var stored =
        Caller.as("reviewer")
            .call()
            .multiPart("file", "scan", scan)
            .multiPart("kind", "SIGNED_SUPPLEMENT_B")
            .post(walk.at("/api/cases/%s/documents"));
    if (stored.statusCode() != 201) {
      return stored;
    }
    walk.claim(Caller.as("official"), "RECORD_SIGNATURE");
    var body = Bodies.signature().put("scan", stored.<String>path("id"));
    return Caller.as("official").post(walk.at(SIGNATURE), body);
  }

  private static int blanks() {
    return Caller.as("admin").get(BLANKS).<List<Object>>path("blanks").size();
  }
}
