package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.Paper;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.supplementb.BlankMaker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The official blank from its upload to a filled form and back to the worksheet. */
@QuarkusTest
class OfficialBlankTest {

  private static final String BLANKS = "/api/agencies/sfpd/supplement-b-blanks";

  @Inject BehindTheWall wall;
  @Inject AuditLog log;

  @Test
  void aConfirmedBlankIsFilledAndARemovedOneIsNot() throws IOException {
    var walk = CaseWalk.inReview().drafted();
    var proposed = upload(BlankMaker.blank().make());
    assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
    assertThat(proposed.<String>path("blank.state")).isEqualTo("PROPOSED");
    assertThat(proposed.<List<String>>path("report.verdict"))
        .contains("PASS", "WARN")
        .doesNotContain("FAIL");
    assertThat(pdf(walk).header("Amparo-Paper")).isEqualTo("WORKSHEET");

    String blank = BLANKS + "/" + proposed.path("blank.id");
    assertThat(confirm(blank, "04/01/24").statusCode()).isEqualTo(422);
    assertThat(confirm(blank, "01/20/25").<String>path("state")).isEqualTo("INSTALLED");
    assertThat(confirm(blank, "01/20/25").statusCode()).isEqualTo(409);

    var form = pdf(walk);
    assertThat(form.header("Amparo-Paper")).isEqualTo("OFFICIAL_FORM");
    try (var document = Loader.loadPDF(form.asByteArray())) {
      var field =
          document
              .getDocumentCatalog()
              .getAcroForm()
              .getField("form1[0].#subform[0].Pt1Line2a_FamilyName[0]");
      assertThat(field.getValueAsString()).isEqualTo("Zarzamora");
    }

    assertThat(Caller.as("admin").post(blank + "/removal").<String>path("state"))
        .isEqualTo("REMOVED");
    assertThat(pdf(walk).header("Amparo-Paper")).isEqualTo("WORKSHEET");
    assertThat(wall.in("sfpd", () -> log.entries(new AgencyId("sfpd"), 0, 1000)))
        .extracting(Entry::act)
        .containsSubsequence(
            "FORM_BLANK_UPLOADED",
            "FORM_BLANK_CONFIRMED",
            "FORM_BLANK_INSTALLED",
            "FORM_BLANK_REMOVED");
  }

  @Test
  void thePagesOfTheBlankItselfTellWhetherItsScanHasTheCoverSheet() throws IOException {
    String blank = BLANKS + "/" + upload(withOnePageMore()).path("blank.id");
    assertThat(confirm(blank, "01/20/25").<String>path("state")).isEqualTo("INSTALLED");
    try {
      var walk = CaseWalk.withOfficial().decided(Bodies.sign());
      var printed = Caller.as("official").post(walk.at("/api/certifications/%s/prints"));
      assertThat(printed.header("Amparo-Paper")).isEqualTo("OFFICIAL_FORM");
      assertThat(printed.header("Amparo-Pages")).isEqualTo("7");

      var bare = sign(walk, Paper.scan(6, " "));

      assertThat(bare.statusCode()).as(bare.asString()).isEqualTo(422);
      assertThat(bare.<String>path("detail")).contains("Its pages have no number of the case");
      assertThat(sign(walk, Paper.scan(5, " ")).<String>path("detail")).contains("all 6 pages");
      assertThat(sign(walk, Paper.scan(7, " ")).statusCode()).isEqualTo(200);
    } finally {
      Caller.as("admin").post(blank + "/removal");
    }
  }

  private static byte[] withOnePageMore() throws IOException {
    try (var document = Loader.loadPDF(BlankMaker.blank().make())) {
      document.setAllSecurityToBeRemoved(true);
      document.addPage(new PDPage());
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** Whoever looks at the scan gives the number of the case, as if they saw a cover sheet. */
  private static Response sign(CaseWalk walk, byte[] scan) {
    String id =
        Caller.as("reviewer")
            .call()
            .multiPart("file", "scan.pdf", scan)
            .multiPart("kind", "SIGNED_SUPPLEMENT_B")
            .post(walk.at("/api/cases/%s/documents"))
            .path("id");
    var body = Bodies.signature().put("scan", id).put("scanCaseNumber", walk.number());
    return walk.claimAnd("official", "RECORD_SIGNATURE", "/api/certifications/%s/signature", body);
  }

  @Test
  void aFileThatCannotBeFilledIsRefusedAndNothingIsKept() {
    int before = kept();
    byte[] good = BlankMaker.blank().make();
    byte[] another = BlankMaker.blank().footer("Form I-765 Edition 01/20/25").make();

    var noBoxes = upload(BlankMaker.blank().without("3.1").make());
    assertThat(noBoxes.statusCode()).isEqualTo(422);
    assertThat(noBoxes.<List<String>>path("checklist.verdict")).contains("FAIL");
    assertThat(upload(another).statusCode()).isEqualTo(422);
    assertThat(upload("%PDF-1.7".getBytes()).statusCode()).isEqualTo(415);
    assertThat(upload(Arrays.copyOf(good, good.length / 2)).statusCode()).isIn(415, 422);
    assertThat(upload(BlankMaker.blank().lockedWith("secret").make()).statusCode()).isEqualTo(415);
    assertThat(upload(new byte[11 * 1024 * 1024]).statusCode()).isEqualTo(413);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void theSameFileIsNotProposedTwiceAndMayComeAgainOnceItWasTakenOutOfUse() {
    byte[] file = BlankMaker.blank().make();
    String blank = BLANKS + "/" + upload(file).path("blank.id");
    int before = kept();

    var twice = upload(file);
    confirm(blank, "01/20/25");
    var inUse = upload(file);

    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.<String>path("detail")).contains("waits to be confirmed");
    assertThat(inUse.<String>path("detail")).contains("fills the forms");
    var admin = PageCaller.as("admin", Caller.PASSWORD, null);
    assertThat(admin.upload("/agency/blanks", file).asString())
        .contains("The same file was uploaded before");
    assertThat(kept()).isEqualTo(before);
    Caller.as("admin").post(blank + "/removal");
    var again = upload(file);
    assertThat(again.statusCode()).isEqualTo(201);
    Caller.as("admin").post(BLANKS + "/" + again.path("blank.id") + "/removal");
  }

  @Test
  void thePageSumsUpWhatWasFoundAndFoldsWhatToDoAboutIt() {
    var admin = PageCaller.as("admin", Caller.PASSWORD, null);

    String taken = admin.upload("/agency/blanks", BlankMaker.blank().make()).asString();
    var refused = admin.upload("/agency/blanks", BlankMaker.blank().without("3.1").make());

    assertThat(taken)
        .containsPattern("Checks that hold: \\d+ of \\d+\\.")
        .contains("To look at before you confirm: ")
        .doesNotContain("the file cannot be used");
    String open = taken.replaceAll("(?s)<details[^>]*>.*?</details>", "");
    assertThat(open).doesNotContain("Upload the blank of this edition", "Field map");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString().split("<li>", -1)).hasSizeGreaterThan(1);
  }

  @Test
  void aRefusedConfirmationIsToldAtItsOwnBlankAndKeepsWhatWasTyped() {
    String first = upload(BlankMaker.blank().make()).path("blank.id");
    String second = upload(BlankMaker.blank().make()).path("blank.id");

    var refused =
        PageCaller.as("admin", Caller.PASSWORD, null)
            .post(
                "/agency/blanks/" + second + "/confirmation",
                Map.of("edition", "", "note", "I compared page 2."));

    assertThat(refused.statusCode()).isEqualTo(400);
    String page = refused.asString();
    assertThat(page)
        .contains("href=\"#f-" + second + ".edition\"", "id=\"f-" + second + ".edition\"")
        .containsOnlyOnce(">I compared page 2.</textarea>");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void anotherAgencysBlankIsNotThere() {
    String id = upload(BlankMaker.blank().make()).path("blank.id");
    String other = "/api/agencies/bayside/supplement-b-blanks/";
    var stranger = Caller.wearing("visitor", "bayside", Role.ADMINISTRATOR);

    assertThat(stranger.post(other + id + "/removal").statusCode()).isEqualTo(404);
    assertThat(stranger.get(BLANKS).statusCode()).isEqualTo(404);
    assertThat(stranger.get(other).asString()).doesNotContain(id);
  }

  private static int kept() {
    return Caller.as("admin").get(BLANKS).<List<Object>>path("blanks").size();
  }

  private static Response upload(byte[] file) {
    return Caller.as("admin").call().multiPart("file", "blank.pdf", file).post(BLANKS);
  }

  private static Response confirm(String blank, String edition) {
    String body = "{\"edition\": \"%s\", \"note\": \"compared page by page\"}".formatted(edition);
    return Caller.as("admin").post(blank + "/confirmation", body);
  }

  private static Response pdf(CaseWalk walk) {
    return Caller.as("reviewer").get(walk.at("/api/supplement-b/%s/pdf"));
  }
}
