package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** Writing the draft form: what is offered, what is kept, and the blanks. */
@QuarkusTest
class DraftingTest {

  @Inject BehindTheWall database;

  @Test
  void everyVersionIsKeptWithWhoWroteItAndWhen() {
    var walk = CaseWalk.referral().requested().screened().recordsFound();
    var writer = Caller.as("reviewer");
    walk.claim(writer, "REVIEW");
    var first = Bodies.supplementB();
    var second = Bodies.supplementB();
    second.withObject("/part3").put("injury", "Bruises and a broken arm.");
    String draft = walk.at("/api/supplement-b/%s");

    assertThat(writer.put(draft, "\"0\"", first).statusCode()).isEqualTo(200);
    assertThat(writer.put(draft, "\"1\"", second).statusCode()).isEqualTo(200);
    assertThat(writer.put(draft, "\"1\"", first).statusCode()).isEqualTo(412);

    var versions = Caller.as("supervisor").get(draft + "/versions");
    assertThat(versions.<List<Integer>>path("versions.version")).containsExactly(2, 1);
    assertThat(versions.<List<String>>path("versions.by")).containsOnly("reviewer");
    assertThat(versions.<List<String>>path("versions.at")).doesNotContainNull();
    assertThat(versions.asString()).doesNotContain("Bruises");
    assertThat(writer.get(draft + "/versions/1").<String>path("part3.injury"))
        .isEqualTo("Bruises.");
    assertThat(writer.get(draft + "/versions/9").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverDecidesAgainSeesWhatChangedSinceTheLastRecommendation() {
    var walk = CaseWalk.withOfficial();
    String changes = walk.at("/api/supplement-b/%s/changes");
    var official = Caller.as("official");

    var wroteAnew = official.get(changes);
    assertThat(wroteAnew.<Integer>path("from")).isZero();
    assertThat(wroteAnew.<List<String>>path("changes.item"))
        .contains("Part 3, item 7 (Known or documented injury to the petitioner)")
        .doesNotContain("Part 1, item 2.a (Family name (last name))");

    walk.decided(Bodies.returned());
    var corrected = Bodies.supplementB();
    corrected.withObject("/part3").put("injury", "Bruises and a broken arm.");
    walk.drafted(corrected).recommended(Bodies.certify());

    var changed = official.get(changes);
    assertThat(changed.<Integer>path("from")).isEqualTo(1);
    assertThat(changed.<Integer>path("to")).isEqualTo(2);
    assertThat(changed.<List<String>>path("changes.before")).containsExactly("Bruises.");
    assertThat(changed.<List<String>>path("changes.after"))
        .containsExactly("Bruises and a broken arm.");
    assertThat(official.get(changes + "?from=2&to=2").<List<Object>>path("changes")).isEmpty();
    assertThat(official.get(changes + "?from=7").statusCode()).isEqualTo(404);
    assertThat(official.get(changes + "?from=-1").statusCode()).isEqualTo(400);
  }

  @Test
  void aPictureOfAPageIsALookOfWhoeverDidNotJustWriteIt() throws Exception {
    var walk = CaseWalk.withOfficial();
    String first = walk.at("/api/supplement-b/%s/pages/1");
    int before = looks(walk);

    var drawn = Caller.as("reviewer").get(first);
    assertThat(drawn.statusCode()).isEqualTo(200);
    assertThat(drawn.asByteArray()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(looks(walk)).as("the writer sees what they wrote").isEqualTo(before);

    assertThat(Caller.as("official").get(first).statusCode()).isEqualTo(200);
    assertThat(looks(walk)).isEqualTo(before + 1);
    assertThat(Caller.as("reviewer").get(walk.at("/api/supplement-b/%s/pages/99")).statusCode())
        .isEqualTo(404);
    assertThat(Caller.as("reviewer").get(walk.at("/api/supplement-b/%s/pages/0")).statusCode())
        .isEqualTo(404);

    database.asOwner(
        "update supplement_b_version set written_at = written_at - interval '11 minutes'"
            + " where case_id = (select case_id from case_file where case_number = '%s')"
                .formatted(walk.number()));
    assertThat(Caller.as("reviewer").get(first).statusCode()).isEqualTo(200);
    assertThat(looks(walk)).as("who wrote it looks again later").isEqualTo(before + 2);
  }

  private static int looks(CaseWalk walk) {
    return Caller.as("auditor")
        .get(walk.at("/api/audit/%s?size=200"))
        .<List<Object>>path("entries.findAll { it.act == 'SUPPLEMENT_B' }")
        .size();
  }

  @Test
  void whatIsOnRecordIsOfferedAndNothingIsAppliedByItself() {
    var walk = CaseWalk.referral().requested().screened().recordsFound();
    String draft = walk.at("/api/supplement-b/%s");

    Response offer = Caller.as("reviewer").get(draft + "/suggestions");

    assertThat(offer.<String>path("form.part1.name.familyName")).isEqualTo("Zarzamora");
    assertThat(offer.<String>path("form.part2.agencyName"))
        .isEqualTo("San Francisco Police Department");
    assertThat(offer.<String>path("form.part2.caseNumber")).isEqualTo("261100123");
    assertThat(offer.<List<String>>path("crimes.crime")).containsExactly("DOMESTIC_VIOLENCE");
    assertThat(offer.<List<String>>path("crimes.section")).containsExactly("Cal. Penal Code 273.5");
    var still = Caller.as("reviewer").get(draft);
    assertThat(still.<Object>path("part1.name")).isNull();
    assertThat(still.<List<String>>path("part3.crimes")).isEmpty();
  }

  @Test
  void oneCallWritesNotApplicableAndAStaleOneChangesNothing() {
    var walk = CaseWalk.referral().requested().screened().recordsFound();
    var writer = Caller.as("reviewer");
    walk.claim(writer, "REVIEW");
    String draft = walk.at("/api/supplement-b/%s");
    writer.put(draft, "\"0\"", Bodies.supplementB());

    assertThat(fillBlanks(writer, draft, "\"0\"").statusCode()).isEqualTo(412);
    var filled = fillBlanks(writer, draft, "\"1\"");

    assertThat(filled.statusCode()).as(filled.asString()).isEqualTo(200);
    assertThat(filled.<String>path("part1.name.middleName")).isEqualTo("N/A");
    assertThat(filled.<String>path("part6.fax")).isEqualTo("N/A");
    assertThat(filled.header("ETag")).isEqualTo("\"2\"");
    var blanks =
        writer
            .get(draft + "/checklist")
            .<List<String>>path(
                "rules.findAll { it.verdict == 'WARN' && it.rule.endsWith('is answered') }.rule");
    assertThat(blanks)
        .as("where it happened is for a person to say")
        .containsExactly("Part 3, item 4.b (Where the criminal activity occurred) is answered");
  }

  private static Response fillBlanks(Caller by, String draft, String etag) {
    return by.call().header("If-Match", etag).post(draft + "/not-applicable");
  }
}
