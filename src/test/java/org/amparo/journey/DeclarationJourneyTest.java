package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OtherStates;
import org.amparo.identity.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A T visa declaration goes through the machinery of the U visa certification, by its own law. */
@QuarkusTest
class DeclarationJourneyTest {

  private static final String OFFICIALS = "/api/agencies/sfpd/supplement-b-entries/officials";
  private static final String DRAFT = "/api/supplement-b/%s";

  @Inject OtherStates states;

  @Test
  void aRequestBecomesASignedDeclarationThatNobodyHasToHurryWith() throws IOException {
    var walk = requested();
    assertThat(walk.last().<String>path("kind")).isEqualTo("T_I914B");
    assertThat(walk.view().<String>path("kind")).isEqualTo("T_I914B");
    assertThat(walk.view().<List<String>>path("clocks.id"))
        .contains("STANDARD", "REMOVAL", "REPORT_COPY");
    walk.screened().recordsFound();

    walk.drafted(declaration());
    var reviewer = Caller.as("reviewer");
    var draft = reviewer.get(walk.at(DRAFT));
    assertThat(draft.<String>path("declaration.forms[0]")).isEqualTo("LABOR_TRAFFICKING");
    var checklist = reviewer.get(walk.at(DRAFT + "/checklist"));
    assertThat(checklist.<Boolean>path("signable")).as(checklist.asString()).isTrue();
    var paper = reviewer.get(walk.at(DRAFT + "/pdf"));
    assertThat(paper.header("Amparo-Paper")).isEqualTo("WORKSHEET");
    assertThat(text(paper)).contains("Form I-914 Supplement B").doesNotContain("I-918");

    walk.recommended(Bodies.certify()).decided(Bodies.sign()).signed();
    assertThat(walk.last().<Object>path("filingWindow")).isNull();
    assertThat(walk.view().<String>path("clocks.find { it.id == 'STANDARD' }.stoppedOn"))
        .isEqualTo(Bodies.today().toString());

    walk.delivered();
    assertThat(walk.state()).isEqualTo("DELIVERED");
    assertThat(walk.openSteps()).isEmpty();
    assertThat(walk.view().<Object>path("filingWindow")).isNull();
    assertThat(walk.stage()).isEqualTo("READY");
    assertThat(walk.track().<Object>path("nextBy")).isNull();
    assertThat(letters(walk)).anySatisfy(l -> assertThat(l).contains("I-914").contains("T"));
    assertThat(letters(walk)).noneSatisfy(l -> assertThat(l).contains("I-918"));

    var filed = reviewer.post(walk.at("/api/certifications/%s/filing"), Bodies.filing());
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(200);
    assertThat(walk.state()).isEqualTo("FILED");
  }

  @Test
  void aLostDeclarationIsIssuedAgainAndNoneExpires() {
    var walk = requested().screened().recordsFound().drafted(declaration());
    walk.recommended(Bodies.certify()).decided(Bodies.sign()).signed().delivered();
    String reissue = "/api/certifications/%s/reissue";
    for (String reason : List.of("EXPIRING", "EXPIRED")) {
      var refused = Caller.as("reviewer").post(walk.at(reissue), Bodies.reissue(reason));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
      assertThat(refused.asString()).contains("LOST");
    }

    walk.does("reviewer", reissue, Bodies.reissue("LOST"))
        .does(
            "reviewer",
            "PREPARE_REISSUE",
            "/api/certifications/%s/reissue-preparation",
            Bodies.reprint())
        .does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature())
        .delivered();

    assertThat(walk.state()).isEqualTo("DELIVERED");
    assertThat(walk.openSteps()).isEmpty();
  }

  @Test
  void aDenialGivesAReasonOfThatLawAndSaysThatOneMayApplyAllTheSame() throws IOException {
    var walk = requested().screened().recordsFound();
    var foreign = walk.recommend("reviewer", Bodies.recommendDenial());
    assertThat(foreign.statusCode()).as(foreign.asString()).isEqualTo(422);
    assertThat(foreign.asString()).contains("NOT_A_TRAFFICKING_VICTIM");
    var forbidden = walk.recommend("reviewer", denial("CRIMINAL_HISTORY"));
    assertThat(forbidden.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .startsWith("Cal. Penal Code 679.11");

    walk.recommended(denial("NOT_A_TRAFFICKING_VICTIM")).secondReviewed(Bodies.agree(true));
    walk.decided(
        Bodies.json("{\"decision\": \"DENY\", \"reasons\": [\"NOT_A_TRAFFICKING_VICTIM\"]}"));

    assertThat(walk.openSteps()).containsExactly("DELIVER_DENIAL");
    assertThat(letters(walk))
        .anySatisfy(
            letter ->
                assertThat(letter)
                    .contains("visa T")
                    .contains("Puede solicitar una visa T sin nuestra")
                    .doesNotContain("visa U"));
    walk.does("records", "DELIVER_DENIAL", "/api/certifications/%s/delivery", Bodies.delivery());
    assertThat(walk.state()).isEqualTo("DENIED");
  }

  @Test
  void theUnitChoosesTheFormAtTheScreeningAndTheClocksFollow() {
    var walk = CaseWalk.referral().requested();
    assertThat(walk.view().<String>path("kind")).isEqualTo("U_I918B");

    walk.does(
        "reviewer", "SCREEN", "/api/reviews/%s/screening", Bodies.ours().put("kind", "T_I914B"));

    assertThat(walk.view().<String>path("kind")).isEqualTo("T_I914B");
    assertThat(walk.view().<List<String>>path("clocks.id")).contains("STANDARD");
    walk.recordsFound().drafted(declaration());
  }

  @Test
  void thePagesTellTheFormInWordsAndAskForWhatStandsOnIt() {
    var walk = requested().screened().recordsFound();
    var reviewer = Caller.as("reviewer");
    walk.claim(reviewer, "REVIEW");

    assertThat(page(reviewer, walk.at("/cases/%s")))
        .contains("T visa declaration (Form I-914 Supplement B)")
        .doesNotContain("I-918");
    assertThat(page(reviewer, walk.at("/supplement-b/%s")))
        .contains("Statement of claim", "declaration.forms", "Cal. Penal Code 679.11")
        .doesNotContain("part3.crimes", "part2.head");
    assertThat(page(reviewer, "/queues/dv-unit")).contains("T visa");
    assertThat(page(reviewer, "/requests/new")).contains("T_I914B");
    assertThat(page(Caller.as("officer"), "/referrals/new"))
        .as("an officer chooses no visa")
        .doesNotContain("T_I914B", "T visa");
  }

  @Test
  void anOfficerChoosesNoVisa() {
    var refused =
        Caller.as("officer").post("/api/referrals", Bodies.referral().put("kind", "T_I914B"));

    assertProblem(refused, 400, "unknown-field");
    assertThat(refused.asString()).contains("kind");
  }

  @Test
  void anUnknownKindIsNoRequest() {
    for (String kind : List.of("S_I854A", "t visa", "")) {
      var refused = Caller.as("advocate").post("/api/requests", Bodies.request().put("kind", kind));
      assertThat(refused.statusCode()).as(kind + refused.asString()).isEqualTo(400);
    }
  }

  @Test
  void aRequestUnderALawThatNobodyStatedIsRefusedWithItsCitation() throws SQLException {
    states.agency("essex", "ESX", "us-md", "America/Los_Angeles");
    var unit = Caller.wearing("essex-unit", "essex", Role.DV_UNIT);

    var refused = unit.post("/api/requests", Bodies.requestOfAVictim().put("kind", "T_I914B"));

    assertProblem(refused, 422, "rule-refused");
    assertThat(refused.<String>path("checklist[0].citation")).isEqualTo("8 CFR 214.204(e)");
    assertThat(unit.post("/api/requests", Bodies.requestOfAVictim()).statusCode()).isEqualTo(201);
  }

  @Test
  void whatStandsOnTheOtherFormOnlyIsRefusedByNameAndChangesNothing() {
    var walk = requested().screened().recordsFound();
    var reviewer = Caller.as("reviewer");
    walk.claim(reviewer, "REVIEW");
    String version = reviewer.get(walk.at(DRAFT)).header("ETag");
    var mixed = declaration();
    mixed.set("part3", Bodies.supplementB().path("part3"));

    for (ObjectNode body : List.of(mixed, Bodies.supplementB())) {
      var refused = reviewer.put(walk.at(DRAFT), version, body);
      assertProblem(refused, 400, "unknown-field");
      assertThat(refused.asString()).contains("I-914");
    }
    assertThat(reviewer.get(walk.at(DRAFT)).header("ETag")).isEqualTo(version);

    var other = CaseWalk.referral().requested().screened().recordsFound();
    other.claim(reviewer, "REVIEW");
    String first = reviewer.get(other.at(DRAFT)).header("ETag");
    assertProblem(reviewer.put(other.at(DRAFT), first, declaration()), 400, "unknown-field");
  }

  @Test
  void aDesignationForOneFormDoesNotLetSignTheOther() throws SQLException {
    states.official("sfpd", "u-only-official");
    var admin = Caller.as("admin");
    var memo =
        Bodies.json(
            """
            {"official": "u-only-official", "grantedBy": "chief", "grantedOn": "$4",
             "documentRef": "Memorandum 9", "scope": "U_I918B"}
            """);
    assertThat(admin.post("/api/agencies/sfpd/designations", memo).statusCode()).isEqualTo(201);
    var unknown = admin.post("/api/agencies/sfpd/designations", memo.put("scope", "S_I854A"));
    assertThat(unknown.statusCode()).as(unknown.asString()).isEqualTo(422);
    var name =
        Bodies.json(
            """
            {"official": "u-only-official", "familyName": "Solo", "givenName": "Una",
             "title": "Sergeant"}
            """);
    assertThat(admin.post(OFFICIALS, name).statusCode()).isEqualTo(200);
    var form = declaration();
    form.withObject("/part2/official").put("familyName", "Solo").put("givenName", "Una");
    var walk = requested().screened().recordsFound().drafted(form);
    var official = Caller.wearing("u-only-official", "sfpd", Role.CERTIFYING_OFFICIAL);
    String decision = "/api/certifications/%s/decision";
    var another = requested().screened().recordsFound().drafted(declaration());
    another.recommended(Bodies.certify());

    var unsigned = another.claimAnd(official, "DECIDE", decision, Bodies.sign());
    var refused = walk.recommend("reviewer", Bodies.certify());

    assertThat(unsigned.statusCode()).as(unsigned.asString()).isEqualTo(422);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    admin.post("/api/agencies/sfpd/designations", memo.put("scope", "T_I914B"));
    walk.recommended(Bodies.certify());
    var signed = walk.claimAnd(official, "DECIDE", decision, Bodies.sign());
    assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
  }

  @Test
  void deadlinesAreToldForTheFormThatIsMeant() {
    var stranger = Caller.stranger();
    String body =
        "{\"kind\": \"%s\", \"receivedOn\": \"2026-11-25\", \"signedOn\": \"2026-12-01\"}";
    String path = "/api/jurisdictions/us-ca-sf-sfpd/deadlines";

    var declaration = stranger.post(path, body.formatted("T_I914B"));
    assertThat(declaration.<String>path("earliest.citation")).startsWith("Cal. Penal Code 679.11");
    assertThat(declaration.<Object>path("filingWindow")).isNull();
    assertThat(stranger.post(path, body.formatted("U_I918B")).<String>path("filingWindow.lastDay"))
        .isEqualTo("2027-05-31");
    assertThat(stranger.post(path, body.formatted("X")).statusCode()).isEqualTo(400);
    assertThat(stranger.get("/api/jurisdictions/us-ca?kind=X").statusCode()).isIn(400, 404);
    assertThat(
            stranger
                .get("/api/jurisdictions/us-ca-sf-sfpd?kind=T_I914B")
                .<List<String>>path("denialReasons.code"))
        .contains("NOT_A_TRAFFICKING_VICTIM");
  }

  private static CaseWalk requested() {
    return CaseWalk.at(
        Caller.as("reviewer").post("/api/requests", victimOfTrafficking().put("kind", "T_I914B")));
  }

  private static ObjectNode victimOfTrafficking() {
    return Bodies.requestOfAVictim();
  }

  private static ObjectNode declaration() {
    var body = Bodies.supplementB();
    body.remove(List.of("part3", "part4"));
    body.withObject("/part2").remove("head");
    body.set(
        "declaration",
        Bodies.json(
            """
            {"forms": ["LABOR_TRAFFICKING"], "victimization": "Made to work under threats.",
             "dates": ["$4"], "cooperation": ["COMPLIED"],
             "supervisor": {"familyName": "Doe", "givenName": "Pat"}}
            """));
    return body;
  }

  private static ObjectNode denial(String reason) {
    return Bodies.json(
        "{\"recommendation\": \"DENY\", \"reasons\": [\"%s\"], \"note\": \"a wage dispute\"}"
            .formatted(reason));
  }

  /** The letters of the case, each as it was kept. */
  private static List<String> letters(CaseWalk walk) {
    var unit = Caller.as("reviewer");
    String documents = walk.at("/api/cases/%s/documents");
    List<String> ids = unit.get(documents).path("documents.findAll { it.kind == 'LETTER' }.id");
    return ids.stream().map(id -> unit.get(documents + "/" + id).asString()).toList();
  }

  private static String page(Caller reader, String path) {
    var page = reader.call().accept("text/html").get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.asString();
  }

  private static String text(Response pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.asByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void assertProblem(Response answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug);
  }
}
