package org.amparo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;
import org.amparo.workflow.embedded.BareEngine;

/** A case from the referral to the recorded signature, on the service and on the bare engine. */
final class Journey {

  /**
   * A human step.
   *
   * @param startsThen the process that the engine starts after it, or empty
   */
  private record Step(
      String name,
      String user,
      String role,
      String path,
      String body,
      Map<String, ?> decisions,
      String startsThen) {}

  static final String[] USERS = {"officer", "reviewer", "records", "official"};

  private static final List<Step> STEPS =
      List.of(
          new Step(
              "CONTACT_VICTIM",
              "reviewer",
              "dv-unit",
              "/api/referrals/%s/contact",
              """
              {"outcome": "REQUESTED", "on": "%1$s", "method": "PHONE",
                "request": {"receivedOn": "%1$s", "requester": {"capacity": "VICTIM"},
                  "asserted": {"inRemovalProceedings": false}}}"""
                  .formatted(Bodies.today()),
              Map.of("contactOutcome", "REQUESTED"),
              "u-visa-certification"),
          new Step(
              "SCREEN",
              "reviewer",
              "dv-unit",
              "/api/reviews/%s/screening",
              "{\"ours\": true}",
              Map.of("ours", true),
              ""),
          new Step(
              "ASSEMBLE_RECORDS",
              "records",
              "records-clerk",
              "/api/reviews/%s/records",
              "{\"reports\": [{\"number\": \"261100123\", \"kind\": \"INCIDENT\"}]}",
              Map.of(),
              ""),
          new Step(
              "REVIEW",
              "reviewer",
              "dv-unit",
              "/api/reviews/%s/recommendation",
              "{\"recommendation\": \"CERTIFY\", \"note\": \"All found.\"}",
              Map.of("reviewOutcome", "CERTIFY"),
              ""),
          new Step(
              "DECIDE",
              "official",
              "certifying-official",
              "/api/certifications/%s/decision",
              "{\"decision\": \"SIGN\"}",
              Map.of("decision", "SIGN"),
              ""),
          new Step(
              "RECORD_SIGNATURE",
              "official",
              "certifying-official",
              "/api/certifications/%s/signature",
              "{\"signedOn\": \"%s\"}".formatted(Bodies.today()),
              Map.of(),
              ""));

  private static final String DRAFT =
      """
      {"edition": "01/20/25",
        "part1": {"name": {"familyName": "Zarzamora", "givenName": "Lucía"}, "otherNames": [],
          "birthDate": "1990-05-05", "sex": "FEMALE"},
        "part2": {"agencyName": "San Francisco Police Department",
          "official": {"familyName": "Doe", "givenName": "Pat"}, "title": "Captain",
          "head": {"familyName": "Roe", "givenName": "Sam"},
          "address": {"street": "1 Main", "city": "San Francisco", "state": "CA", "zip": "94103",
            "country": "USA"},
          "agencyType": "LOCAL", "caseStatus": "ON_GOING", "category": "LAW_ENFORCEMENT",
          "caseNumber": "261100123"},
        "part3": {"crimes": ["DOMESTIC_VIOLENCE"], "dates": ["2026-11-20"],
          "citations": ["PC 273.5"], "inUnitedStates": true, "extraterritorial": false,
          "activity": "What happened to the victim, told at the length of a report.", "injury": "Bruises."},
        "part4": {"possessesInformation": true, "helpful": true, "refused": false,
          "other": "She called for help and told the officer what had happened."},
        "part5": {"culpable": false, "culpableFamily": []}, "part6": {"phone": "415-555-0000"}}""";

  private Journey() {}

  /** The number of the case. */
  static String on(ServiceClient service) throws Exception {
    var answer = service.post("officer", "/api/referrals", Referral.BODY).expect(201).json();
    String number = answer.get("caseNumber").asText();
    for (var step : STEPS) {
      service.get(step.user(), "/api/queues/" + step.role() + "/tasks").expect(200);
      String task = task(answer, step.name());
      service.post(step.user(), "/api/tasks/" + task + "/claim", "").expect(200);
      if (step.name().equals("REVIEW")) {
        draft(service, step.user(), "/api/supplement-b/" + number);
      }
      answer =
          service.post(step.user(), step.path().formatted(number), step.body()).expect(200).json();
    }
    return number;
  }

  private static void draft(ServiceClient service, String user, String path) throws Exception {
    var tag = service.get(user, path).expect(200).headers().firstValue("ETag").orElseThrow();
    service.send(user, "PUT", path, DRAFT, "If-Match", tag).expect(200);
  }

  private static String task(JsonNode answer, String step) {
    return StreamSupport.stream(answer.get("tasks").spliterator(), false)
        .filter(task -> task.get("step").asText().equals(step))
        .map(task -> task.get("id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " is not open"));
  }

  static void on(BareEngine engine) {
    var caseId = engine.refer();
    for (var step : STEPS) {
      engine.step(caseId, step.role(), step.decisions(), step.startsThen());
    }
  }
}
