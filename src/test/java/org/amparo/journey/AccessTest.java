package org.amparo.journey;

import static org.amparo.identity.Role.ADMINISTRATOR;
import static org.amparo.identity.Role.ADVOCATE;
import static org.amparo.identity.Role.AUDITOR;
import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.amparo.identity.Role.RECORDS_CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.identity.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Who may call what, and what a case looks like to whoever asks. */
@QuarkusTest
class AccessTest {

  static final Set<String> FOR_ANYONE =
      Set.of(
          "POST /api/sign-in",
          "POST /api/provider/sign-out",
          "POST /api/track",
          "POST /api/track/revocation",
          "POST /api/verify",
          "GET /api/published-reports/{id}",
          "GET /api/published-reports/{id}/{report}/csv",
          "GET /api/catalog/{catalog}",
          "GET /api/jurisdictions",
          "GET /api/jurisdictions/{id}",
          "POST /api/jurisdictions/{id}/deadlines",
          "GET /problems/{slug}");

  private static final Set<Role> QUEUES =
      Set.of(DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL);
  private static final Set<Role> CASES =
      Set.of(PATROL_OFFICER, DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL, ADVOCATE);
  private static final Set<Role> DRAFTS = Set.of(DV_UNIT, DV_SUPERVISOR, CERTIFYING_OFFICIAL);

  static final Map<String, Set<Role>> MATRIX = matrix();

  private static Map<String, Set<Role>> matrix() {
    var may = new LinkedHashMap<String, Set<Role>>();
    may.put("POST /api/referrals", Set.of(PATROL_OFFICER));
    may.put("POST /api/referrals/{caseNumber}/contact", Set.of(DV_UNIT));
    may.put("POST /api/requests", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/requests/{caseNumber}/renewal", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/requests/{caseNumber}/facts", Set.of(DV_UNIT, ADVOCATE));
    may.put("GET /api/accounts", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts/{username}/closure", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts/{username}/reopening", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts/{username}/release", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts/{username}/sign-out", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts/{username}/provider", Set.of(ADMINISTRATOR));
    may.put("POST /api/sign-out", Set.of(Role.values()));
    may.put("POST /api/accounts/{username}/password", Set.of(ADMINISTRATOR));
    may.put("POST /api/accounts/{username}/second-factor-removal", Set.of(ADMINISTRATOR));
    may.put("POST /api/password", Set.of(Role.values()));
    may.put("GET /api/queues", QUEUES);
    may.put("GET /api/queues/escalated", Set.of(DV_SUPERVISOR));
    may.put("GET /api/organizations", Set.of(ADMINISTRATOR, DV_UNIT, ADVOCATE));
    may.put("POST /api/organizations", Set.of(ADMINISTRATOR));
    may.put("POST /api/organizations/{id}/members", Set.of(ADMINISTRATOR));
    may.put("DELETE /api/organizations/{id}/members/{username}", Set.of(ADMINISTRATOR));
    may.put("GET /api/views", QUEUES);
    // the view that the test saves is of the unit's queue, and nobody else's is there
    may.put("POST /api/views", QUEUES);
    may.put("PUT /api/views/{id}", QUEUES);
    may.put("DELETE /api/views/{id}", QUEUES);
    // the queue that the test asks for is the unit's
    may.put("GET /api/queues/{role}/tasks", Set.of(DV_UNIT));
    may.put("POST /api/queues/{role}/next", Set.of(DV_UNIT));
    may.put("GET /api/tasks", QUEUES);
    may.put("GET /api/tasks/{id}", QUEUES);
    may.put("POST /api/tasks/claims", QUEUES);
    may.put("POST /api/tasks/reassignments", Set.of(DV_SUPERVISOR));
    may.put("POST /api/tasks/{id}/claim", QUEUES);
    may.put("POST /api/tasks/{id}/release", QUEUES);
    may.put("POST /api/tasks/{id}/reassignment", Set.of(DV_SUPERVISOR));
    may.put("POST /api/reviews/{caseNumber}/screening", Set.of(DV_UNIT));
    may.put("POST /api/reviews/{caseNumber}/transfer", Set.of(DV_UNIT));
    may.put("POST /api/reviews/{caseNumber}/records", Set.of(RECORDS_CLERK));
    may.put("POST /api/reviews/{caseNumber}/information-requests", Set.of(DV_UNIT));
    may.put("POST /api/reviews/{caseNumber}/report-copy", Set.of(RECORDS_CLERK, DV_UNIT));
    may.put("POST /api/reviews/{caseNumber}/information", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/reviews/{caseNumber}/recommendation", Set.of(DV_UNIT));
    may.put("POST /api/reviews/{caseNumber}/second-review", Set.of(DV_SUPERVISOR));
    may.put("GET /api/supplement-b/{caseNumber}", DRAFTS);
    may.put("PUT /api/supplement-b/{caseNumber}", Set.of(DV_UNIT));
    may.put("GET /api/supplement-b/{caseNumber}/checklist", DRAFTS);
    may.put("GET /api/supplement-b/{caseNumber}/pdf", DRAFTS);
    may.put("POST /api/supplement-b/{caseNumber}/not-applicable", Set.of(DV_UNIT));
    may.put("GET /api/supplement-b/{caseNumber}/suggestions", DRAFTS);
    may.put("GET /api/supplement-b/{caseNumber}/versions", DRAFTS);
    may.put("GET /api/supplement-b/{caseNumber}/versions/{version}", DRAFTS);
    may.put("GET /api/supplement-b/{caseNumber}/changes", DRAFTS);
    may.put("GET /api/supplement-b/{caseNumber}/pages/{page}", DRAFTS);
    may.put("GET /api/signing-stack", Set.of(CERTIFYING_OFFICIAL));
    may.put("GET /api/certifications", Set.of(DV_SUPERVISOR, CERTIFYING_OFFICIAL, AUDITOR));
    may.put("POST /api/certifications/signatures", Set.of(CERTIFYING_OFFICIAL));
    may.put("GET /api/certifications/{caseNumber}/prints", DRAFTS);
    may.put("POST /api/certifications/{caseNumber}/prints", Set.of(DV_UNIT, CERTIFYING_OFFICIAL));
    may.put("POST /api/certifications/{caseNumber}/decision", Set.of(CERTIFYING_OFFICIAL));
    may.put(
        "GET /api/certifications/{caseNumber}/denial", Set.of(DV_SUPERVISOR, CERTIFYING_OFFICIAL));
    may.put("POST /api/certifications/{caseNumber}/signature", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /api/certifications/{caseNumber}/delivery", Set.of(RECORDS_CLERK, DV_UNIT));
    may.put("POST /api/certifications/{caseNumber}/filing", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/certifications/{caseNumber}/cancellation", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/certifications/{caseNumber}/withdrawal", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /api/certifications/{caseNumber}/withdrawal-review", Set.of(DV_SUPERVISOR));
    may.put("POST /api/certifications/{caseNumber}/appeal", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/certifications/{caseNumber}/appeal-decision", Set.of(CERTIFYING_OFFICIAL));
    may.put("GET /api/signing-stack/progress", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /api/certifications/{caseNumber}/signature-return", Set.of(DV_SUPERVISOR));
    may.put("POST /api/certifications/{caseNumber}/delay-notice", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /api/certifications/{caseNumber}/reissue", Set.of(DV_UNIT, ADVOCATE));
    may.put("POST /api/certifications/{caseNumber}/reissue-preparation", Set.of(DV_UNIT));
    may.put("POST /api/certifications/{caseNumber}/reissue-offer", Set.of(DV_UNIT));
    may.put("GET /api/events", CASES);
    may.put("GET /api/cases", CASES);
    may.put("POST /api/cases/search", QUEUES);
    may.put("GET /api/cases/{caseNumber}", CASES);
    may.put("GET /api/cases/{caseNumber}/timeline", CASES);
    may.put("GET /api/cases/{caseNumber}/documents", CASES);
    may.put("POST /api/cases/{caseNumber}/documents", CASES);
    may.put("GET /api/cases/{caseNumber}/documents/{id}", CASES);
    may.put("GET /api/cases/{caseNumber}/letters/{id}", QUEUES);
    may.put("GET /api/cases/{caseNumber}/letters/{id}/pdf", QUEUES);
    may.put("POST /api/cases/{caseNumber}/letters/previews/denial", DRAFTS);
    may.put("POST /api/cases/{caseNumber}/letters/previews/information-request", Set.of(DV_UNIT));
    may.put("GET /api/letters", Set.of(RECORDS_CLERK, DV_UNIT, DV_SUPERVISOR));
    may.put(
        "POST /api/cases/{caseNumber}/letters/previews/delay-notice", Set.of(CERTIFYING_OFFICIAL));
    may.put(
        "POST /api/cases/{caseNumber}/letters/previews/appeal-decision",
        Set.of(CERTIFYING_OFFICIAL));
    may.put("GET /api/letters/{caseNumber}", QUEUES);
    may.put("POST /api/letters/{caseNumber}/dispatch", Set.of(RECORDS_CLERK));
    may.put("POST /api/letters/{caseNumber}/handover", Set.of(RECORDS_CLERK, DV_UNIT));
    may.put("POST /api/letters/{caseNumber}/not-sent", Set.of(RECORDS_CLERK));
    may.put("POST /api/cases/{caseNumber}/receipts", Set.of(DV_UNIT));
    may.put("DELETE /api/cases/{caseNumber}/receipts/{holder}", Set.of(DV_UNIT));
    may.put("POST /api/cases/{caseNumber}/break-glass", QUEUES);
    may.put("GET /api/break-glass", Set.of(DV_SUPERVISOR));
    may.put("POST /api/break-glass/{id}/review", Set.of(DV_SUPERVISOR));
    may.put("POST /api/grants", Set.of(ADVOCATE, DV_UNIT));
    may.put("DELETE /api/grants/{id}", Set.of(ADVOCATE, DV_UNIT));
    may.put("GET /api/agencies/{id}", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/head", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/profile-confirmations", Set.of(ADMINISTRATOR));
    may.put("GET /api/agencies/{id}/profiles", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/profiles/dry-run", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/exceptions", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/judges", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/judges/{judge}/end", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/designations", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/designations/{designation}/revocation", Set.of(ADMINISTRATOR));
    may.put("GET /api/agencies/{id}/supplement-b-entries", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/supplement-b-entries/letterhead", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/supplement-b-entries/officials", Set.of(ADMINISTRATOR));
    may.put("GET /api/agencies/{id}/supplement-b-blanks", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/supplement-b-blanks", Set.of(ADMINISTRATOR));
    may.put(
        "POST /api/agencies/{id}/supplement-b-blanks/{blank}/confirmation", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/supplement-b-blanks/{blank}/removal", Set.of(ADMINISTRATOR));
    may.put("GET /api/agencies/{id}/translations", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/translations/{language}/review", Set.of(ADMINISTRATOR));
    may.put(
        "POST /api/agencies/{id}/translations/{language}/letters-review", Set.of(ADMINISTRATOR));
    may.put("GET /api/agencies/{id}/letters", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/letters/contacts/{language}", Set.of(ADMINISTRATOR));
    may.put("GET /api/agencies/{id}/letters/{kind}/{language}", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/letters/{kind}/{language}", Set.of(ADMINISTRATOR));
    may.put("POST /api/agencies/{id}/letters/{kind}/{language}/preview", Set.of(ADMINISTRATOR));
    may.put("GET /api/audit/{caseNumber}", Set.of(AUDITOR));
    may.put("GET /api/audit/unusual-access", Set.of(AUDITOR));
    var keepers = Set.of(ADMINISTRATOR, DV_SUPERVISOR, AUDITOR);
    may.put("POST /api/agency-record", Set.of(ADMINISTRATOR));
    may.put("GET /api/backlog", Set.of(DV_SUPERVISOR));
    may.put("POST /api/backlog", Set.of(DV_SUPERVISOR));
    may.put("GET /api/backlog/{id}", Set.of(DV_SUPERVISOR));
    may.put("GET /api/backlog/{id}/lines", Set.of(DV_SUPERVISOR));
    may.put("GET /api/backlog/{id}/held-back", Set.of(DV_SUPERVISOR));
    may.put("POST /api/backlog/{id}/confirmation", Set.of(DV_SUPERVISOR));
    may.put("DELETE /api/backlog/{id}", Set.of(DV_SUPERVISOR));
    may.put("GET /api/partners", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners", Set.of(ADMINISTRATOR));
    may.put("GET /api/partners/{id}", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/terms", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/secret", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/pause", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/resumption", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/end", Set.of(ADMINISTRATOR));
    may.put("GET /api/partners/{id}/deliveries", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/replays", Set.of(ADMINISTRATOR));
    may.put("POST /api/partners/{id}/test", Set.of(ADMINISTRATOR));
    may.put("GET /api/retention/schedule", keepers);
    may.put("POST /api/retention/schedule", Set.of(ADMINISTRATOR));
    may.put("GET /api/retention/dry-run", keepers);
    may.put("GET /api/retention/purges", keepers);
    may.put("GET /api/retention/purges/{id}", keepers);
    may.put("POST /api/retention/purges", Set.of(ADMINISTRATOR));
    may.put("POST /api/retention/purges/{id}/confirmation", Set.of(DV_SUPERVISOR));
    may.put("POST /api/retention/purges/{id}/refusal", Set.of(DV_SUPERVISOR, ADMINISTRATOR));
    may.put("GET /api/retention/holds", keepers);
    may.put("GET /api/retention/holds/of/{caseNumber}", Set.of(DV_SUPERVISOR));
    may.put("POST /api/retention/holds", Set.of(DV_SUPERVISOR));
    may.put("POST /api/retention/holds/{id}/lifting", Set.of(DV_SUPERVISOR));
    may.put("GET /api/legal-demands", Set.of(RECORDS_CLERK, DV_SUPERVISOR, AUDITOR));
    may.put("POST /api/legal-demands", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("GET /api/legal-demands/{id}", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("POST /api/legal-demands/{id}/decision", Set.of(DV_SUPERVISOR));
    may.put("POST /api/legal-demands/{id}/victim-notice", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("POST /api/legal-demands/{id}/export", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("GET /api/reports/requests", Set.of(DV_SUPERVISOR, AUDITOR, ADMINISTRATOR));
    for (String report :
        List.of(
            "owed",
            "statutory",
            "filings",
            "filings/{id}",
            "filings/{id}/content",
            "filings/{id}/csv",
            "filings/{id}/pdf",
            "suppression")) {
      may.put("GET /api/reports/" + report, keepers);
    }
    may.put("POST /api/reports/filings", Set.of(DV_SUPERVISOR));
    may.put("POST /api/reports/tasks/{id}/claim", Set.of(DV_SUPERVISOR));
    may.put("POST /api/reports/tasks/{id}/release", Set.of(DV_SUPERVISOR));
    may.put("POST /api/reports/tasks/{id}/taking-over", Set.of(DV_SUPERVISOR));
    may.put("POST /api/reports/suppression", Set.of(ADMINISTRATOR));
    may.put("GET /api/reports/work", Set.of(DV_SUPERVISOR));
    may.put("GET /api/reports/mandate-claim", Set.of(DV_SUPERVISOR));
    may.put("GET /api/reports/mandate-claim/csv", Set.of(DV_SUPERVISOR));
    may.put("GET /api/reports/mandate-claim/tasks/csv", Set.of(DV_SUPERVISOR));
    may.put("POST /api/reports/mandate-claim/corrections", Set.of(DV_SUPERVISOR));
    may.put("POST /api/audit/checkpoints", Set.of(AUDITOR));
    may.put("POST /api/audit/checkpoints/comparison", Set.of(AUDITOR));
    may.put("POST /api/audit/verification", Set.of(AUDITOR));
    may.put("GET /api/keys", Set.of(ADMINISTRATOR));
    may.put("GET /api/engine", Set.of(ADMINISTRATOR));
    may.put("POST /api/engine/redrive", Set.of(ADMINISTRATOR));
    return may;
  }

  @Test
  void everyCallOfTheContractIsInTheTable() {
    var documented = new ArrayList<String>();
    Map<String, Map<String, Object>> paths =
        Caller.stranger().get("/q/openapi?format=json").path("paths");
    paths.forEach(
        (path, calls) ->
            calls.keySet().stream()
                .filter(Set.of("get", "post", "put", "delete", "patch")::contains)
                // calls that other tests add to the service are not of the contract
                .filter(method -> !path.matches("/api/(trials|requests-for-trouble).*"))
                .forEach(method -> documented.add(method.toUpperCase() + " " + path)));
    var known = new ArrayList<>(MATRIX.keySet());
    known.addAll(FOR_ANYONE);

    assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    assertSoftly(
        softly ->
            MATRIX
                .keySet()
                .forEach(
                    call -> {
                      softly.assertThat(status(Caller.stranger(), call)).as(call).isEqualTo(401);
                      softly
                          .assertThat(status(Caller.withToken("no.token.atall"), call))
                          .as(call)
                          .isEqualTo(401);
                    }));
  }

  @Test
  void whatIsForAnyoneNeedsNoToken() {
    assertSoftly(
        softly ->
            FOR_ANYONE.forEach(
                call ->
                    softly
                        .assertThat(status(Caller.stranger(), call))
                        .as(call)
                        .isNotIn(401, 403, 500)));
  }

  @Test
  void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
    assertSoftly(
        softly ->
            MATRIX.forEach(
                (call, allowed) -> {
                  for (Role role : Role.values()) {
                    int status = status(Caller.wearing("visitor", "bayside", role), call);
                    var outcome = softly.assertThat(status).as("%s as %s", call, role);
                    if (allowed.contains(role)) {
                      outcome.isNotIn(401, 403).isLessThan(500);
                    } else {
                      outcome.isEqualTo(403);
                    }
                  }
                }));
  }

  @Test
  void anotherAgencysCaseIsNotThere() {
    var walk = CaseWalk.inReview();
    var outsider = Caller.as("outsider");

    assertSoftly(
        softly -> {
          for (String path :
              List.of(
                  "/api/cases/%s",
                  "/api/cases/%s/timeline",
                  "/api/cases/%s/documents",
                  "/api/supplement-b/%s",
                  "/api/supplement-b/%s/checklist",
                  "/api/supplement-b/%s/suggestions",
                  "/api/supplement-b/%s/versions",
                  "/api/supplement-b/%s/versions/1",
                  "/api/supplement-b/%s/changes",
                  "/api/supplement-b/%s/pages/1",
                  "/api/supplement-b/%s/pdf")) {
            softly.assertThat(outsider.get(walk.at(path)).statusCode()).as(path).isEqualTo(404);
          }
          String task = "/api/tasks/" + walk.task("REVIEW");
          softly.assertThat(outsider.get(task).statusCode()).isEqualTo(404);
          softly.assertThat(outsider.post(task + "/claim").statusCode()).isEqualTo(404);
          softly.assertThat(outsider.post(task + "/release").statusCode()).isEqualTo(404);
          var acts =
              Map.of(
                  "/api/reviews/%s/screening", Bodies.ours(),
                  "/api/reviews/%s/recommendation", Bodies.certify(),
                  "/api/referrals/%s/contact", Bodies.victimAsks(),
                  "/api/certifications/%s/delivery", Bodies.delivery(),
                  "/api/certifications/%s/filing", Bodies.filing());
          acts.forEach(
              (path, body) ->
                  softly
                      .assertThat(outsider.post(walk.at(path), body).statusCode())
                      .as(path)
                      .isEqualTo(404));
          softly
              .assertThat(
                  outsider
                      .put(walk.at("/api/supplement-b/%s"), "\"1\"", Bodies.supplementB())
                      .statusCode())
              .isEqualTo(404);
        });
    assertThat(outsider.get("/api/cases?size=200").asString()).doesNotContain(walk.number());
    assertThat(outsider.get("/api/queues/dv-unit/tasks?size=200").asString())
        .doesNotContain(walk.number());
    assertThat(search(outsider)).doesNotContain(walk.number());
    assertThat(search(Caller.as("reviewer"))).contains(walk.number());
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
  }

  /** Every call that names a case, by whoever may make it for their own cases. */
  @Test
  void whatIsNotOnesOwnAnswersLikeACaseThatNeverWasOnEveryCall() {
    var walk = CaseWalk.inReview();
    var strangers = new LinkedHashMap<Role, Caller>();
    for (Role role : Role.values()) {
      strangers.put(role, Caller.wearing("visitor", "bayside", role));
    }
    var others =
        Map.of(
            ADVOCATE, Caller.wearing("advocate9", "sfpd", ADVOCATE),
            PATROL_OFFICER, Caller.wearing("officer9", "sfpd", PATROL_OFFICER));

    assertSoftly(
        softly ->
            MATRIX.forEach(
                (call, roles) -> {
                  // the administrator's and the auditor's calls on cases have tests of their own
                  if (call.contains("{caseNumber}")) {
                    for (Role role : roles) {
                      judge(softly, call, strangers.get(role), walk, "foreign " + role);
                      if (others.containsKey(role)) {
                        judge(softly, call, others.get(role), walk, "another's " + role);
                      }
                    }
                  }
                }));
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
  }

  /** Whoever works for the agency and has no tie to the case; BreakGlassTest has their acts. */
  @Test
  void noCallShowsAnotherColleaguesVictimToWhoeverHasNoTieToTheCase() {
    var walk = CaseWalk.denied().posted();
    var untied =
        Map.of(
            DV_UNIT, Caller.wearing("unit9", "sfpd", DV_UNIT),
            RECORDS_CLERK, Caller.wearing("records9", "sfpd", RECORDS_CLERK),
            CERTIFYING_OFFICIAL, Caller.wearing("official9", "sfpd", CERTIFYING_OFFICIAL));
    assertThat(seen(Caller.as("reviewer"), "GET /api/cases/{caseNumber}", walk))
        .as("what to look for")
        .contains("Zarzamora");

    assertSoftly(
        softly ->
            MATRIX.forEach(
                (call, roles) ->
                    untied.forEach(
                        (role, caller) -> {
                          if (call.contains("{caseNumber}") && roles.contains(role)) {
                            softly
                                .assertThat(seen(caller, call, walk))
                                .as("%s %s", call, role)
                                .doesNotContain("/problems/internal")
                                .doesNotContain("Zarzamora", "Lucía", "415-555-0100");
                          }
                        })));
    assertThat(walk.state()).isEqualTo("DENIED");
  }

  private static String seen(Caller caller, String call, CaseWalk walk) {
    String path =
        path(call.substring(call.indexOf(' ') + 1).replace("{caseNumber}", walk.number()));
    return call.startsWith("GET ")
        ? caller.call().header("Amparo-Purpose", "CASEWORK").get(path).asString()
        : answer(caller, call.replace("{caseNumber}", walk.number())).asString();
  }

  private static void judge(
      SoftAssertions softly, String call, Caller caller, CaseWalk walk, String who) {
    var real = answer(caller, call.replace("{caseNumber}", walk.number()));
    var absent = answer(caller, call.replace("{caseNumber}", "SFPD-26-999999"));
    softly.assertThat(real.statusCode()).as("%s %s", call, who).isEqualTo(absent.statusCode());
    softly.assertThat(real.statusCode()).as("%s %s", call, who).isBetween(400, 499);
    softly.assertThat(said(real)).as("%s %s", call, who).isEqualTo(said(absent));
  }

  private static String said(Response answer) {
    return answer
        .asString()
        .replaceAll("urn:amparo:request:[0-9a-f-]+", "")
        .replaceAll("SFPD-26-\\d{6}", "");
  }

  @Test
  void anotherAgencysCaseAnswersLikeOneThatNeverWas() {
    var walk = CaseWalk.referral();
    var outsider = Caller.as("outsider");

    Response foreign = outsider.get(walk.at("/api/cases/%s"));
    Response absent = outsider.get("/api/cases/SFPD-26-999999");

    assertThat(foreign.<String>path("detail")).isEqualTo(absent.path("detail"));
    assertThat(foreign.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
  }

  @Test
  void anAdvocateSeesCoarseStagesWhileTheGrantStands() {
    var walk = CaseWalk.inReview();
    var advocate = Caller.as("advocate");
    assertThat(advocate.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
    assertThat(advocate.get(walk.at("/api/cases/%s/timeline")).statusCode()).isEqualTo(404);

    String grant = advocate.post("/api/grants", Bodies.grant(walk.code())).path("id");

    var seen = advocate.call().header("Amparo-Purpose", "CASEWORK").get(walk.at("/api/cases/%s"));
    Map<String, Object> view = seen.path("");
    assertThat(view.get("stage")).isEqualTo("IN_REVIEW");
    assertThat(view).doesNotContainKeys("state", "victim", "requester", "tasks", "clocks");
    assertThat(advocate.get(walk.at("/api/cases/%s/timeline")).<List<String>>path("entries.act"))
        .containsExactly("REFERRAL_FILED", "REQUEST_RECEIVED");
    assertThat(advocate.get(walk.at("/api/supplement-b/%s")).statusCode()).isEqualTo(403);
    assertThat(Caller.as("advocate2").get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
    assertThat(Caller.as("advocate2").delete("/api/grants/" + grant).statusCode()).isEqualTo(404);

    assertThat(advocate.delete("/api/grants/" + grant).statusCode()).isEqualTo(204);
    assertThat(advocate.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
    assertThat(advocate.get(walk.at("/api/cases/%s/timeline")).statusCode()).isEqualTo(404);
    assertThat(advocate.get("/api/cases?size=200").asString()).doesNotContain(walk.number());
  }

  @Test
  void aVictimTakesEveryConsentBackByTheirOwnCodeAtOnce() {
    var filer = Caller.as("advocate2");
    var filed = filer.post("/api/requests", Bodies.request());
    var walk = CaseWalk.at(filed);
    String own = filed.path("receipts.find { it.for == 'VICTIM' }.code");
    String advocates = filed.path("receipts.find { it.for == 'ADVOCATE' }.code");
    var other = Caller.as("advocate");
    assertThat(other.post("/api/grants", Bodies.grant(own)).statusCode()).isEqualTo(201);
    assertThat(other.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(200);

    var dead = takeBack("AAAA-BBBB-CCCC");
    for (var refused : List.of(takeBack(advocates), dead)) {
      assertThat(refused.statusCode()).isEqualTo(404);
      assertThat(refused.asString()).isEqualTo(dead.asString());
    }
    assertThat(filer.post("/api/track/revocation", "{\"code\":\"%s\"}".formatted(own)).statusCode())
        .as("whoever has an account has the grant's id")
        .isEqualTo(403);
    assertThat(other.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(200);

    assertThat(takeBack(own).statusCode()).isEqualTo(204);

    for (var advocate : List.of(filer, other)) {
      assertThat(advocate.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
      assertThat(advocate.get("/api/cases?size=200").asString()).doesNotContain(walk.number());
    }
    assertThat(track(advocates)).isEqualTo(404);
    assertThat(track(own)).isEqualTo(200);
    assertThat(takeBack(own).statusCode()).as("again").isEqualTo(204);
    var acts =
        Caller.as("auditor")
            .get(walk.at("/api/audit/%s?size=200"))
            .<List<String>>path("entries.act");
    assertThat(acts).contains("CONSENTS_TAKEN_BACK", "RECEIPT_REVOKED");
    assertThat(acts.stream().filter("ACCESS_REVOKED"::equals)).hasSize(2);
    assertThat(acts.stream().filter("CONSENTS_TAKEN_BACK"::equals)).hasSize(1);
  }

  @Test
  void whatTheUnitAsksIsShownToAnAdvocateOnRecord() {
    var walk = CaseWalk.referral().requested().screened().recordsFound().asked();
    var page = PageCaller.as("advocate", Caller.PASSWORD, null);
    String read = "entries.findAll { it.act == 'INFORMATION_REQUEST' }.actor";
    Caller.as("advocate").post("/api/grants", Bodies.grant(walk.code()));

    assertThat(page.get(walk.at("/cases/%s")).asString()).contains("Which hospital?");

    var record = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200"));
    assertThat(record.<List<String>>path(read)).containsExactly("advocate");
  }

  private static Response takeBack(String code) {
    return Caller.stranger().post("/api/track/revocation", "{\"code\":\"%s\"}".formatted(code));
  }

  @Test
  void aGrantNeedsAConsentThatWasGivenAndADayOnWhichItIsGood() {
    var walk = CaseWalk.inReview();
    var advocate = Caller.as("advocate");
    var tomorrow = Bodies.today().plusDays(1).toString();
    var early = Bodies.grant(walk.code());
    early.withObject("/consent").put("on", tomorrow);
    var over = Bodies.grant(walk.code()).put("until", Bodies.today().minusDays(1).toString());
    var unit =
        Bodies.grant(walk.code()).put("caseNumber", walk.number()).put("advocate", "officer");
    unit.remove("code");

    refusesGrant(advocate.post("/api/grants", early), "The consent was given on or before today");
    refusesGrant(advocate.post("/api/grants", over), "A grant is good today or longer");
    refusesGrant(
        Caller.as("reviewer").post("/api/grants", unit),
        "A grant is for an advocate with an account in this agency");
    assertThat(advocate.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);

    var lastDay = Bodies.grant(walk.code()).put("until", Bodies.today().toString());
    assertThat(advocate.post("/api/grants", lastDay).statusCode()).isEqualTo(201);
    assertThat(advocate.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(200);
  }

  private static void refusesGrant(Response answer, String rule) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly(rule);
  }

  @Test
  void aNewReceiptEndsTheOldAndARevokedOneShowsNothing() {
    var walk = CaseWalk.referral();
    var unit = Caller.as("reviewer");
    String receipts = walk.at("/api/cases/%s/receipts");
    // nobody of the unit works on a referral before its request
    unit.post(walk.at("/api/cases/%s/break-glass"), Bodies.breakGlass());
    assertThat(Caller.as("reviewer").post(receipts, "{}").statusCode()).isEqualTo(400);

    String renewed = unit.post(receipts, "{\"for\":\"VICTIM\"}").path("code");

    assertThat(track(walk.code())).isEqualTo(404);
    assertThat(track(renewed)).isEqualTo(200);
    assertThat(unit.delete(receipts + "/VICTIM").statusCode()).isEqualTo(204);
    assertThat(track(renewed)).isEqualTo(404);
    assertThat(unit.delete(receipts + "/VICTIM").statusCode()).isEqualTo(404);
    assertThat(unit.delete(receipts + "/NEIGHBOR").statusCode()).isEqualTo(404);
    assertThat(unit.post(receipts, "{\"for\":\"NEIGHBOR\"}").statusCode()).isEqualTo(400);
    assertThat(Caller.as("outsider").post(receipts, "{\"for\":\"VICTIM\"}").statusCode())
        .isEqualTo(404);
    assertThat(unit.get(walk.at("/api/cases/%s/timeline")).<List<String>>path("entries.act"))
        .contains("RECEIPT_RENEWED", "RECEIPT_REVOKED");
  }

  private static int track(String code) {
    return Caller.stranger().post("/api/track", "{\"code\":\"%s\"}".formatted(code)).statusCode();
  }

  @Test
  void aCodeThatIsNotLiveGrantsNothing() {
    var refused = Caller.as("advocate").post("/api/grants", Bodies.grant("AAAA-BBBB-CCCC"));

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.asString())
        .as("as the tracker says it")
        .isEqualTo(
            Caller.stranger().post("/api/track", "{\"code\":\"AAAA-BBBB-CCCC\"}").asString());
  }

  @Test
  void anAdvocateSeesTheRequestThatTheyFiled() {
    var walk = CaseWalk.request(Caller.as("advocate2"));

    var seen = Caller.as("advocate2").get(walk.at("/api/cases/%s"));

    assertThat(seen.<String>path("stage")).isEqualTo("RECEIVED");
    assertThat(Caller.as("advocate").get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
  }

  @Test
  void anOfficerSeesTheirOwnReferralsCoarselyAndNoOthers() {
    var walk = CaseWalk.referral();
    var own = Caller.as("officer").get(walk.at("/api/cases/%s"));

    assertThat(own.<String>path("stage")).isEqualTo("RECEIVED");
    assertThat(own.asString()).doesNotContain("Zarzamora");
    assertThat(Caller.as("officer").get("/api/cases?size=200").asString()).contains(walk.number());
    assertThat(Caller.as("officer2").get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
    assertThat(Caller.as("officer2").get("/api/cases?size=200").asString())
        .doesNotContain(walk.number());
  }

  @Test
  void auditorsAndAdministratorsSeeNoCaseContent() {
    var walk = CaseWalk.inReview();

    for (String person : List.of("auditor", "admin")) {
      for (String path :
          List.of(
              "/api/cases/%s",
              "/api/cases/%s/timeline", "/api/cases/%s/documents", "/api/supplement-b/%s")) {
        assertThat(Caller.as(person).get(walk.at(path)).statusCode()).as(path).isEqualTo(403);
      }
    }
    var record = Caller.as("auditor").get(walk.at("/api/audit/%s"));
    assertThat(record.statusCode()).isEqualTo(200);
    assertThat(record.asString())
        .contains("REFERRAL_FILED")
        .doesNotContain("Zarzamora", "Lucía", "415-555-0100", "Mission Street", "261100123");
  }

  @Test
  void theVictimIsShownOnlyForAPurposeAndEachReadIsOnRecord() {
    var walk = CaseWalk.referral();
    var clerk = Caller.as("records");

    assertThat(clerk.get(walk.at("/api/cases/%s")).<Object>path("victim")).isNull();
    clerk.post(walk.at("/api/cases/%s/break-glass"), Bodies.breakGlass());
    var seen = clerk.call().header("Amparo-Purpose", "RECORDS").get(walk.at("/api/cases/%s"));
    assertThat(seen.<String>path("victim.familyName")).isEqualTo("Zarzamora");

    List<Map<String, Object>> reads =
        Caller.as("auditor")
            .get(walk.at("/api/audit/%s"))
            .path("entries.findAll { it.kind == 'READ' }");
    assertThat(reads)
        .singleElement()
        .satisfies(read -> assertThat(read.get("actor")).isEqualTo("records"))
        .satisfies(
            read ->
                assertThat(read.get("details")).hasToString("{purpose=RECORDS, tie=BROKE_GLASS}"));
  }

  private static String search(Caller caller) {
    return caller.post("/api/cases/search", "{\"familyName\": \"zarzamora\"}").asString();
  }

  private static int status(Caller caller, String call) {
    return answer(caller, call).statusCode();
  }

  private static Response answer(Caller caller, String call) {
    String method = call.substring(0, call.indexOf(' '));
    String path = path(call.substring(method.length() + 1));
    var request = caller.call();
    if (path.equals("/api/backlog") && method.equals("POST")) {
      request.multiPart("file", "backlog.csv", "no backlog".getBytes());
    } else if (path.endsWith("/documents") && method.equals("POST")) {
      request.multiPart("file", "paper.txt", "a paper".getBytes()).multiPart("kind", "OTHER");
    } else if (path.endsWith("-blanks") && method.equals("POST")) {
      request.multiPart("file", "blank.pdf", "no blank".getBytes());
    } else if (!method.equals("GET") && !method.equals("DELETE")) {
      request.contentType("application/json").body("{}");
    }
    if (path.equals("/api/events")) {
      // who may listen is refused for this instead, and no stream stays open
      request.header("Last-Event-ID", "none");
    }
    return request.request(method, path);
  }

  private static String path(String template) {
    return template
        .replace("/agencies/{id}", "/agencies/bayside")
        .replace("/jurisdictions/{id}", "/jurisdictions/us-ca")
        .replace("{caseNumber}", "BAY-26-999999")
        .replace("{report}", UUID.randomUUID().toString())
        .replace("/published-reports/{id}", "/published-reports/bayside")
        .replace("{role}", "dv-unit")
        .replace("{username}", "nobody")
        .replace("{holder}", "VICTIM")
        .replace("{catalog}", "crimes")
        .replace("{slug}", "forbidden")
        .replace("{id}", UUID.randomUUID().toString())
        .replace("{version}", "1")
        .replace("{page}", "1")
        .replace("{language}", "es")
        .replace("{kind}", "DENIAL")
        .replace("{blank}", UUID.randomUUID().toString())
        .replace("{judge}", UUID.randomUUID().toString())
        .replace("{designation}", UUID.randomUUID().toString());
  }
}
