package org.amparo.jurisdiction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionResourceTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final JurisdictionResource resource =
      new JurisdictionResource(
          new Jurisdictions(), Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC));

  @Test
  void answersWithEveryClockThatRunsAndTheOneThatBinds() throws JsonProcessingException {
    JsonNode answer =
        post(
            "us-ca-sf-sfpd",
            """
            {"receivedOn": "2026-11-25", "inRemovalProceedings": true,
             "familyMemberLosesEligibilityOn": "2027-01-10"}""");

    assertThat(answer.at("/clocks").findValuesAsText("id"))
        .containsExactlyInAnyOrder(
            "STANDARD", "REMOVAL", "AGE_OUT", "ACKNOWLEDGEMENT", "REPORT_COPY");
    assertThat(answer.at("/earliest/id").asText()).isEqualTo("AGE_OUT");
    assertThat(answer.at("/earliest/dueOn").asText()).isEqualTo("2026-12-02");
    assertThat(answer.at("/earliest/targetOn").asText()).isEqualTo("2026-12-01");
    assertThat(answer.at("/earliest/dueAt").asText()).isEqualTo("2026-12-03T07:59:59Z");
    assertThat(answer.at("/earliest/citation").asText()).contains("679.10");
    assertThat(answer.at("/earliest/working").toString()).contains("no proof is asked");
    assertThat(answer.has("filingWindow")).isFalse();
  }

  @Test
  void aSignatureAloneAsksForTheFilingWindow() throws JsonProcessingException {
    JsonNode answer = post("us-ca-sf-sfpd", "{\"signedOn\": \"2026-08-31\"}");

    assertThat(answer.at("/filingWindow/lastDay").asText()).isEqualTo("2027-02-28");
    assertThat(answer.at("/filingWindow/citation").asText()).isEqualTo("8 CFR 214.14(c)(2)(i)");
    assertThat(answer.at("/clocks")).isEmpty();
    assertThat(answer.has("earliest")).isFalse();
  }

  @Test
  void federalLawAloneBindsNobodyToADay() throws JsonProcessingException {
    JsonNode answer = post("us", "{\"receivedOn\": \"2026-11-25\"}");

    assertThat(answer.at("/clocks")).isEmpty();
    assertThat(answer.has("earliest")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "us-ca, 1899-12-31, , , RULE_REFUSED",
    "us-ca, 2200-01-01, , , RULE_REFUSED",
    "us-ca, 2026-11-25, 2026-11-26, , RULE_REFUSED",
    "us-ca, 2026-11-25, , 2026-11-24, RULE_REFUSED",
    "us-ca, 2019-11-25, , , RULE_REFUSED",
    "us-nj, 2026-11-25, , , RULE_REFUSED",
    "us-zz, 2026-11-25, , , NOT_FOUND",
    "us-ca, , , , MALFORMED"
  })
  void refusesWhatCannotBe(
      String id, String received, String born, String signed, Problem problem) {
    var body = JSON.createObjectNode();
    body.put("receivedOn", received).put("victimBirthDate", born).put("signedOn", signed);

    assertThatThrownBy(() -> post(id, body.toString()))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.problem()).isEqualTo(problem));
  }

  @Test
  void aMissingBodyIsMalformed() {
    assertThatThrownBy(() -> resource.deadlines("us-ca", null))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.MALFORMED));
  }

  @Test
  void showsTheProfileWithItsCitationsAndReasons() throws JsonProcessingException {
    JsonNode profile = get("us-ca-sf-sfpd", null);

    assertThat(profile.at("/verified").asBoolean()).isTrue();
    assertThat(profile.at("/denialReasons/2/needs/0").asText()).isEqualTo("requestsMade");
    assertThat(profile.at("/clocks").findValuesAsText("citation")).isNotEmpty().doesNotContain("");
    assertThat(profile.at("/clocks/0/startDayCounts").isBoolean()).isTrue();
    assertThat(profile.at("/calendars").findValuesAsText("id")).contains("us-ca-sf");
  }

  @Test
  void showsTheLawOfAnotherDay() throws JsonProcessingException {
    assertThat(get("us-ca", "2023-06-01").at("/effectiveTo").asText()).isEqualTo("2023-12-31");
    assertThatThrownBy(() -> resource.profile("us-ca", "2023-02-30", null))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.MALFORMED));
  }

  @Test
  void showsARememberedProfileAsUnverified() throws JsonProcessingException {
    assertThat(get("us-nv", null).at("/verified").asBoolean()).isFalse();
  }

  private JsonNode get(String id, String on) throws JsonProcessingException {
    return JSON.readTree(JSON.writeValueAsString(resource.profile(id, on, null)));
  }

  private JsonNode post(String id, String body) throws JsonProcessingException {
    var question = JSON.readValue(body, DeadlinesQuestion.class);
    return JSON.readTree(JSON.writeValueAsString(resource.deadlines(id, question)));
  }
}
