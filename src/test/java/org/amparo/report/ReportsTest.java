package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportsTest {

  private static final String TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles")).toString();

  @Test
  void countsWhatBecameOfTheRequestsOfAPeriod() {
    var before = report(TODAY, TODAY);
    CaseWalk.referral();
    CaseWalk.inReview();
    CaseWalk.certified();
    CaseWalk.denied();

    var after = report(TODAY, TODAY);

    assertThat(grown(before, after, "received")).as("a referral is no request").isEqualTo(3);
    assertThat(grown(before, after, "outcomes.PENDING")).isEqualTo(1);
    assertThat(grown(before, after, "outcomes.CERTIFIED")).isEqualTo(1);
    assertThat(grown(before, after, "outcomes.DENIED")).isEqualTo(1);
    assertThat(grown(before, after, "outsideTime")).isZero();
    assertThat(after.<Map<String, Integer>>path("denialReasons")).isNotEmpty();
  }

  @Test
  void showsNothingOfAnotherAgency() {
    CaseWalk.inReview();

    var other =
        Caller.wearing("far-auditor", "hillside", org.amparo.identity.Role.AUDITOR)
            .get("/api/reports/requests?from=2026-01-01&to=" + TODAY);

    assertThat(other.<Integer>path("received")).isZero();
  }

  @Test
  void refusesAPeriodThatCannotBe() {
    assertThat(report("2026-02-01", "2026-01-31").asString()).contains("ends before it begins");
    assertThat(report("2026-02-01", "%2B999999999-12-31").asString()).contains("too far ahead");
    assertThat(report("-999999999-01-01", "2026-01-31").asString()).contains("2007-10-17");
    assertThat(report("1999-01-01", "1999-12-31").asString()).contains("2007-10-17");
    assertThat(report("2026-02-30", TODAY).statusCode()).isEqualTo(400);
    assertThat(Caller.as("auditor").get("/api/reports/requests").statusCode()).isEqualTo(400);
  }

  @Test
  void aDeclarationIsCountedApart() {
    var before = ofDeclarations();
    var usual = report(TODAY, TODAY);

    var filed =
        Caller.as("reviewer")
            .post("/api/requests", Bodies.requestOfAVictim().put("kind", "T_I914B"));

    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    assertThat(grown(before, ofDeclarations(), "received")).isEqualTo(1);
    assertThat(grown(usual, report(TODAY, TODAY), "received")).isZero();
  }

  private static Response ofDeclarations() {
    return Caller.as("auditor")
        .get("/api/reports/requests?from=%s&to=%s&kind=T_I914B".formatted(TODAY, TODAY));
  }

  private static Response report(String from, String to) {
    return Caller.as("auditor").get("/api/reports/requests?from=%s&to=%s".formatted(from, to));
  }

  private static int grown(Response before, Response after, String figure) {
    return after.<Integer>path(figure) - before.<Integer>path(figure);
  }
}
