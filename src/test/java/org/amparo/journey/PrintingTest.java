package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Bombs;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.Paper;
import org.amparo.supplementb.BlankMaker;
import org.junit.jupiter.api.Test;

/** An approved form on its way through the printer and back through the scanner. */
@QuarkusTest
class PrintingTest {

  private static final String PRINTS = "/api/certifications/%s/prints";
  private static final String SIGNATURE = "/api/certifications/%s/signature";
  private static final String WHOSE =
      "The scan shows the case number, or somebody reads off the paper whose form it is";

  @Test
  void eachPrintIsOnRecordWithWhatLeftThePrinter() throws Exception {
    var walk = approved();

    var printed = print(walk);

    assertThat(printed.header("Amparo-Paper")).isEqualTo("WORKSHEET");
    byte[] pdf = printed.asByteArray();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    assertThat(printed.header("Amparo-Sha256")).isEqualTo(hash);
    assertThat(printed.header("Amparo-Pages")).isEqualTo(String.valueOf(Paper.pages(pdf)));
    var record = Caller.as("supervisor").get(walk.at(PRINTS));
    assertThat(record.<List<String>>path("prints.sha256")).containsExactly(hash);
    assertThat(record.<String>path("prints[0].printedBy")).isEqualTo("official");
    assertThat(record.<String>path("prints[0].edition")).isEqualTo("01/20/25");
    assertThat(record.<Boolean>path("prints[0].signed")).isFalse();
    String audit = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).asString();
    assertThat(audit).contains("FORM_PRINTED", hash).doesNotContain(Paper.code(pdf));
  }

  @Test
  void theCoverSheetTellsWhenToFileAndWhoSignsAndNamesNoVictim() {
    var walk = approved();

    String cover = Paper.text(print(walk).asByteArray(), 1, 1).replaceAll("\\s+", " ");

    assertThat(cover)
        .contains("Case " + walk.number(), "the day before the six-month anniversary")
        .contains("Doe, Pat", "designated by ", " on 01/02/2024", "Demo memorandum 1")
        .contains("named in Part 2 of the form, tells its address")
        .doesNotContain("Zarzamora", "Lucía");
  }

  @Test
  void aFormIsNotPrintedForThePenBeforeTheOfficialDecidedToSign() {
    assertThat(Caller.as("official").post(CaseWalk.withOfficial().at(PRINTS)).statusCode())
        .isEqualTo(409);
    assertThat(Caller.as("official").post(CaseWalk.certified().at(PRINTS)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void anotherAgencysFormIsNotPrinted() {
    var walk = approved();

    assertThat(Caller.as("outsider").post(walk.at(PRINTS)).statusCode()).isEqualTo(404);
  }

  @Test
  void theCaseNumberIsReadFromAScanThatHasText() {
    var walk = approved();
    print(walk);

    var taken = sign(walk, Paper.scan(6, "Case " + walk.number()), null);

    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    assertThat(registered(walk, "scanCompared")).isEqualTo("NUMBER_READ");
    assertThat(Caller.as("supervisor").get(walk.at(PRINTS)).<Boolean>path("prints[0].signed"))
        .isTrue();
  }

  @Test
  void aScanOfAnotherCaseIsRefusedWhateverAPersonSays() {
    var walk = approved();
    print(walk);
    String another = walk.number().replaceFirst("\\d{6}$", "987654");

    var refused = sign(walk, Paper.scan(5, "Case " + another), walk.number());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(failed(refused)).containsExactly("The scan is not of another case");
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
  }

  @Test
  void aScanOfAnotherVictimOfTheSameIncidentIsRefused() {
    var walk = approved();
    print(walk);
    byte[] sister = print(approvedSister()).asByteArray();
    byte[] smudged = Paper.scan(6, "9. Case Number 261100123  " + Paper.code(sister));

    for (byte[] scan : List.of(sister, smudged)) {
      var refused = sign(walk, scan, "261100123");

      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
      assertThat(failed(refused)).contains("The scan is not of another case");
    }
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
  }

  @Test
  void picturesOfTheSistersFormAreRefusedThoughBothHaveTheReportsNumber() {
    var walk = approved();
    print(walk);
    byte[] pictures = Paper.scan(5, " ");

    var bare = sign(walk, pictures, "261100123");
    var sister = sign(walk, pictures, "261100123", "Zarzamora, Ana");

    assertThat(failed(bare)).containsExactly(WHOSE);
    assertThat(bare.<String>path("detail")).contains("scanName", "victims of one report");
    assertThat(failed(sister))
        .containsExactly("The name that was read off the paper is the victim's", WHOSE);
    assertThat(sister.asString()).doesNotContain("Lucía");
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
    assertThat(sign(walk, pictures, "261100123", "lucia zarzamora").statusCode()).isEqualTo(200);
    assertThat(registered(walk, "scanCompared")).isEqualTo("NUMBER_READ_BACK");
  }

  @Test
  void theOwnCoverSheetAndFormAreTaken() {
    var walk = approved();
    byte[] own = print(walk).asByteArray();

    byte[] scan = Paper.scan(6, "Case " + walk.number() + " " + Paper.code(own) + " 261100123");

    assertThat(sign(walk, scan, null).statusCode()).isEqualTo(200);
  }

  @Test
  void whereOnlyTheReportsNumberCanBeReadSomebodyReadsTheVictimsName() {
    var walk = approved();
    print(walk);
    byte[] scan = Paper.scan(5, "9. Case Number 261100123");

    assertThat(failed(sign(walk, scan, null))).containsExactly(WHOSE);
    var taken = sign(walk, scan, null, "Zarzamora, Lucía");

    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
    assertThat(registered(walk, "scanCompared")).isEqualTo("NUMBER_READ_BACK");
  }

  @Test
  void whatAPersonReadsOffAScanWithoutTextIsComparedAndTheRegisterKeepsThatTheyDid() {
    var walk = approved();
    print(walk);
    byte[] picture = Paper.scan(5, " ");

    assertThat(failed(sign(walk, picture, null))).containsExactly(WHOSE);
    var another = sign(walk, picture, "261100124");
    assertThat(failed(another)).contains("The number that was read off the paper is this case's");
    assertThat(another.asString()).doesNotContain("261100123");
    String own = walk.number().replace("-", " ");
    assertThat(sign(walk, picture, own).statusCode()).isEqualTo(200);
    assertThat(registered(walk, "scanCompared")).isEqualTo("NUMBER_READ_BACK");
  }

  @Test
  void aScanWithMorePagesThanWerePrintedIsRefused() {
    var walk = approved();
    print(walk);

    assertThat(failed(sign(walk, Paper.scan(7, "Case " + walk.number()), null)))
        .containsExactly("The scan shows no more than was printed");
  }

  @Test
  void aPaperOfAnotherKindIsNoScanOfTheForm() {
    var walk = approved();
    String report = added(walk, Paper.scan(5, "Case " + walk.number()), "POLICE_REPORT").path("id");

    var refused =
        walk.claimAnd(
            "official", "RECORD_SIGNATURE", SIGNATURE, Bodies.signature().put("scan", report));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(failed(refused)).containsExactly("The scan was added as the signed form");
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
  }

  @Test
  void whatCannotBeReadPageByPageIsNotAddedAsTheSignedForm() {
    var walk = approved();
    byte[] words = "I signed it.".getBytes(StandardCharsets.UTF_8);
    byte[] broken = "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8);

    byte[] whole = BlankMaker.blank().make();
    byte[] torn = Arrays.copyOf(whole, whole.length / 2);

    for (byte[] file : List.of(words, broken, torn)) {
      assertThat(added(walk, file, "SIGNED_SUPPLEMENT_B").statusCode()).isEqualTo(422);
    }
    assertThat(added(walk, words, "OTHER").statusCode()).isEqualTo(201);
    assertThat(added(walk, broken, "OTHER").statusCode()).isEqualTo(415);
    assertThat(added(walk, whole, "OTHER").statusCode()).isEqualTo(201);
    assertThat(added(walk, Bombs.picture(), "OTHER").statusCode()).isEqualTo(413);
  }

  @Test
  void aFormInTheStackIsAPrintTooAndHasACodeOfItsOwn() {
    var walk = approved();
    byte[] alone = print(walk).asByteArray();

    String stack = Paper.text(Caller.as("official").get("/api/signing-stack").asByteArray());

    assertThat(stack).contains("Case " + walk.number()).doesNotContain(Paper.code(alone));
    assertThat(Caller.as("official").get(walk.at(PRINTS)).<List<String>>path("prints.sha256"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  private static CaseWalk approved() {
    return CaseWalk.withOfficial().decided(Bodies.sign());
  }

  /** Another victim of the same incident: the report has one number. */
  private static CaseWalk approvedSister() {
    var referral = Bodies.referral();
    referral.withObject("/victim").put("givenName", "Ana");
    var form = Bodies.supplementB();
    form.withObject("/part1/name").put("givenName", "Ana");
    return CaseWalk.referral(referral)
        .requested()
        .screened()
        .recordsFound()
        .drafted(form)
        .recommended(Bodies.certify())
        .decided(Bodies.sign());
  }

  private static Response print(CaseWalk walk) {
    var printed = Caller.as("official").post(walk.at(PRINTS));
    assertThat(printed.statusCode()).as(printed.asString()).isEqualTo(200);
    return printed;
  }

  private static Response sign(CaseWalk walk, byte[] scan, String readBack) {
    return sign(walk, scan, readBack, null);
  }

  private static Response sign(CaseWalk walk, byte[] scan, String readBack, String name) {
    String id = added(walk, scan, "SIGNED_SUPPLEMENT_B").path("id");
    var body = Bodies.signature().put("scan", id);
    if (readBack != null) {
      body.put("scanCaseNumber", readBack);
    }
    if (name != null) {
      body.put("scanName", name);
    }
    return walk.claimAnd("official", "RECORD_SIGNATURE", SIGNATURE, body);
  }

  private static Response added(CaseWalk walk, byte[] file, String kind) {
    return Caller.as("reviewer")
        .call()
        .multiPart("file", "scan.pdf", file)
        .multiPart("kind", kind)
        .post(walk.at("/api/cases/%s/documents"));
  }

  private static List<String> failed(Response refused) {
    return refused.path("checklist.findAll { it.verdict == 'FAIL' }.rule");
  }

  private static String registered(CaseWalk walk, String field) {
    return Caller.as("auditor")
        .get("/api/certifications?size=200")
        .path("certifications.find { it.caseNumber == '%s' }.%s".formatted(walk.number(), field));
  }
}
