package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OfficialNames;
import org.amparo.fixture.OtherStates;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Part 2 says of the agency, from its administrator's record to the signature. */
@QuarkusTest
class PartTwoTest {

  private static final String ENTRIES = "/api/agencies/sfpd/supplement-b-entries";
  private static final String MAY_SIGN =
      "The official whom Part 2 names may sign for the agency on that day";
  private static final String SIGNS = "Part 2 names the official who signs";

  private static final String FORGET = "delete from official_name where agency_id = 'sfpd'";

  @Inject BehindTheWall wall;
  @Inject OtherStates states;
  @Inject AuditLog log;

  /** Other tests sign for the same agency. */
  @AfterEach
  void putTheDemosNamesBack() throws SQLException {
    wall.asOwner(
        FORGET,
        "update agency set address_street = null, address_unit_type = null, address_unit = null,"
            + " address_city = null, address_state = null, address_zip = null, phone = null,"
            + " fax = null where agency_id = 'sfpd'");
    OfficialNames.asInTheDemo();
  }

  @Test
  void aDraftBeginsWithWhatTheAgencyHasOnRecord() {
    var admin = Caller.as("admin");
    String head = admin.get("/api/agencies/sfpd").path("head.user");
    var settled =
        admin.post(
            ENTRIES + "/letterhead",
            """
            {"street": "1 Main Street", "unitType": "STE", "unit": "200", "city": "San Francisco",
             "state": "CA", "zip": "94103", "phone": "415-555-0190"}
            """);
    assertThat(settled.statusCode()).as(settled.asString()).isEqualTo(200);
    named(head, "Roe", "Sam", "Chief of Police", false);
    named("official", "Doe", "Pat", "Captain, Domestic Violence Unit", true);

    var walk = CaseWalk.referral().requested();
    var offer = Caller.as("reviewer").get(walk.at("/api/supplement-b/%s/suggestions"));

    assertThat(offer.<String>path("form.part2.official.familyName")).isEqualTo("Doe");
    assertThat(offer.<String>path("form.part2.title")).isEqualTo("Captain, Domestic Violence Unit");
    assertThat(offer.<String>path("form.part2.head.givenName")).isEqualTo("Sam");
    assertThat(offer.<String>path("form.part2.address.unitType")).isEqualTo("STE");
    assertThat(offer.<String>path("form.part2.address.zip")).isEqualTo("94103");
    assertThat(offer.<String>path("form.part6.phone")).isEqualTo("415-555-0190");
    assertThat(wall.in("sfpd", () -> log.entries(new AgencyId("sfpd"), 0, 1000)))
        .extracting(Entry::act)
        .contains("LETTERHEAD_RECORDED", "OFFICIAL_NAMED");
  }

  /** Letters print it at once, and the form's checklist would stop at it later. */
  @ParameterizedTest
  @CsvSource({"state, ZZ", "phone, abc", "fax, x", "tty, zzz", "zip, 9410"})
  void aLetterheadHasAStateAndNumbersThatCanBe(String field, String wrong) {
    var body =
        Bodies.json(
            """
            {"street": "1 Main Street", "city": "San Francisco", "state": "CA", "zip": "94103",
             "phone": "415-555-0190"}
            """);

    var refused = Caller.as("admin").post(ENTRIES + "/letterhead", body.put(field, wrong));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    assertThat(refused.asString()).contains(field).doesNotContain("must match");
  }

  /** The form has Latin letters only: later its checklist would stop at each draft. */
  @ParameterizedTest
  @CsvSource({"secondLine, 張", "street, 主街 1", "city, Москва"})
  void aLetterheadThatTheFormCannotPrintIsRefused(String field, String other) {
    var body =
        Bodies.json(
            """
            {"street": "1 Main Street", "city": "San Francisco", "state": "CA", "zip": "94103",
             "phone": "415-555-0190"}
            """);

    var refused = Caller.as("admin").post(ENTRIES + "/letterhead", body.put(field, other));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("detail")).contains("as it is written in English");
    assertThat(name("official", "張", "明", "Captain", true).statusCode()).isEqualTo(422);
    assertThat(name("official", "Nuñez-O'Šea", "Đỗ", "Captain", true).statusCode()).isEqualTo(200);
  }

  @Test
  void draftsBeginWithOneOfficialOnly() {
    named("official", "Doe", "Pat", "Captain", true);
    named("official2", "Poe", "Alex", "Lieutenant", true);

    var entries = Caller.as("admin").get(ENTRIES);

    assertThat(entries.<List<String>>path("officials.findAll { it.usual }.official"))
        .containsExactly("official2");
  }

  @Test
  void aFormThatNamesSomebodyWhoMayNotSignIsNotSigned() throws SQLException {
    states.official("sfpd", "undesignated");
    named("undesignated", "Lone", "Una", "Sergeant", false);
    var walk = CaseWalk.referral().requested().screened().recordsFound().drafted(naming("Lone"));
    assertThat(walk.recommend("reviewer", Bodies.certify()).statusCode()).isEqualTo(422);
    walk.recommended(Bodies.recommendDenial()).secondReviewed(Bodies.agree(true));

    assertThat(verdict(walk, MAY_SIGN)).isEqualTo("FAIL");
    var refused = walk.decide("official", Bodies.sign());
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .contains(MAY_SIGN);
  }

  @Test
  void aFormThatNamesOneOfficialIsNotSignedByAnother() {
    named("official", "Doe", "Pat", "Captain", false);
    var walk = CaseWalk.withOfficial();
    assertThat(verdict(walk, MAY_SIGN)).isEqualTo("PASS");

    var refused = walk.decide("official2", Bodies.sign());

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly(SIGNS);
    Caller.as("official2").post("/api/tasks/%s/release".formatted(walk.task("DECIDE")));
    assertThat(walk.decided(Bodies.sign()).signed().state()).isEqualTo("SIGNED");
  }

  @Test
  void anOfficialWhoDoesNotExistIsNotSignedFor() {
    var form = naming("Nobody");
    var walk = CaseWalk.referral().requested().screened().recordsFound().drafted(form);
    walk.recommended(Bodies.recommendDenial()).secondReviewed(Bodies.agree(true));

    var refused = walk.decide("official", Bodies.sign());

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly(MAY_SIGN, SIGNS);
  }

  @Test
  void withoutNamesOnRecordNothingIsSignedAndTheChecklistTellsWhoseTurnItIs() throws SQLException {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());
    wall.asOwner(FORGET);

    assertThat(verdict(walk, MAY_SIGN)).isEqualTo("FAIL");
    var refused =
        walk.claimAnd(
            "official", "RECORD_SIGNATURE", "/api/certifications/%s/signature", Bodies.signature());

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("no official's name on record", "Have the administrator record");
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
  }

  @Test
  void onlyTheHeadOrACertifyingOfficialIsNamedAndOnlyOfTheOwnAgency() {
    assertThat(name("reviewer", "Roe", "Kim", "Officer", false).statusCode()).isEqualTo(422);
    var elsewhere =
        Caller.wearing("visitor", "bayside", Role.ADMINISTRATOR)
            .post(ENTRIES + "/officials", body("official", "Doe", "Pat", "Captain", false));
    assertThat(elsewhere.statusCode()).isEqualTo(404);
  }

  private static Object naming(String familyName) {
    var form = Bodies.supplementB();
    form.withObject("/part2/official").put("familyName", familyName).put("givenName", "Una");
    return form;
  }

  private static String verdict(CaseWalk walk, String rule) {
    return Caller.as("reviewer")
        .get(walk.at("/api/supplement-b/%s/checklist"))
        .path("rules.find { it.rule == '%s' }.verdict".formatted(rule));
  }

  private static void named(String user, String family, String given, String title, boolean usual) {
    var answer = name(user, family, given, title, usual);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private static Response name(
      String user, String family, String given, String title, boolean usual) {
    return Caller.as("admin").post(ENTRIES + "/officials", body(user, family, given, title, usual));
  }

  private static String body(
      String user, String family, String given, String title, boolean usual) {
    return """
        {"official": "%s", "familyName": "%s", "givenName": "%s", "title": "%s", "usual": %s}
        """
        .formatted(user, family, given, title, usual);
  }
}
