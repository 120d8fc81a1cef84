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

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.http.PageForm;
import org.amparo.http.Routes;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** Who may open which page, and that no form from elsewhere makes one act. */
@QuarkusTest
class PageAccessTest {

  static final Set<String> FOR_ANYONE =
      Set.of(
          "GET /sign-in",
          "POST /sign-in",
          "POST /sign-in/again",
          "GET /sign-in/provider",
          "GET /sign-in/provider/callback",
          "POST /sign-out",
          "POST /language",
          "GET /track",
          "POST /track",
          "POST /track/revocation",
          "GET /verify",
          "POST /verify",
          "GET /published-reports/{id}",
          "GET /published-reports/{id}/{report}/csv",
          "GET /notices/{language}",
          "GET /notices/{language}/pdf",
          "GET /notices/{language}/cards");

  private static final Set<Role> STAFF =
      Set.of(DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL);
  private static final Set<Role> CASES =
      Set.of(PATROL_OFFICER, DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL, ADVOCATE);
  private static final Set<Role> DRAFTS = Set.of(DV_UNIT, DV_SUPERVISOR, CERTIFYING_OFFICIAL);
  private static final Set<Role> UNIT_OR_ADVOCATE = Set.of(DV_UNIT, ADVOCATE);

  /** A file comes in parts, of which one is the token. */
  private static final Set<String> UPLOADS =
      Set.of("POST /cases/{caseNumber}/documents", "POST /agency/blanks", "POST /backlog");

  static final Map<String, Set<Role>> MATRIX = matrix();

  private static Map<String, Set<Role>> matrix() {
    var may = new LinkedHashMap<String, Set<Role>>();
    may.put("GET /", Set.of(Role.values()));
    may.put("GET /session", Set.of(Role.values()));
    may.put("POST /session", Set.of(Role.values()));
    // whoever has no session, but a token, is told to sign in: not by a 403
    may.put("POST /confirmation", Set.of(Role.values()));
    may.put("GET /confirmation/provider", Set.of(Role.values()));
    may.put("GET /organizations", Set.of(ADMINISTRATOR));
    may.put("POST /organizations", Set.of(ADMINISTRATOR));
    may.put("POST /organizations/{id}/members", Set.of(ADMINISTRATOR));
    may.put("POST /organizations/{id}/members/{username}/end", Set.of(ADMINISTRATOR));
    may.put("GET /views", STAFF);
    may.put("POST /views", STAFF);
    may.put("POST /views/{id}", STAFF);
    may.put("POST /views/{id}/end", STAFF);
    // the queue that the test asks for is the unit's
    may.put("GET /queues/{role}", Set.of(DV_UNIT));
    may.put("POST /queues/{role}/next", Set.of(DV_UNIT));
    may.put("GET /map", Set.of(DV_SUPERVISOR));
    may.put("GET /cases/{caseNumber}/map", STAFF);
    may.put("GET /break-glass", Set.of(DV_SUPERVISOR));
    may.put("POST /break-glass/{id}/review", Set.of(DV_SUPERVISOR));
    may.put("POST /cases/{caseNumber}/break-glass", STAFF);
    may.put("GET /tasks", Set.of(DV_SUPERVISOR));
    may.put("POST /queues/{role}/claims", STAFF);
    may.put("POST /reassignments", Set.of(DV_SUPERVISOR));
    may.put("POST /tasks/{id}/claim", STAFF);
    may.put("POST /tasks/{id}/release", STAFF);
    may.put("GET /tasks/{id}/reassignment", Set.of(DV_SUPERVISOR));
    may.put("POST /tasks/{id}/reassignment", Set.of(DV_SUPERVISOR));
    may.put("GET /referrals/new", Set.of(PATROL_OFFICER));
    may.put("POST /referrals", Set.of(PATROL_OFFICER));
    may.put("POST /referrals/{caseNumber}/contact", Set.of(DV_UNIT));
    may.put("GET /requests/new", UNIT_OR_ADVOCATE);
    may.put("POST /requests", UNIT_OR_ADVOCATE);
    may.put("POST /requests/{caseNumber}/facts", UNIT_OR_ADVOCATE);
    may.put("GET /grants/new", Set.of(ADVOCATE));
    may.put("POST /grants", Set.of(ADVOCATE));
    may.put("POST /reviews/{caseNumber}/screening", Set.of(DV_UNIT));
    may.put("POST /reviews/{caseNumber}/transfer", Set.of(DV_UNIT));
    may.put("POST /reviews/{caseNumber}/records", Set.of(RECORDS_CLERK));
    may.put("POST /reviews/{caseNumber}/report-copy", Set.of(RECORDS_CLERK, DV_UNIT));
    may.put("POST /reviews/{caseNumber}/information-requests", Set.of(DV_UNIT));
    may.put("POST /reviews/{caseNumber}/information", UNIT_OR_ADVOCATE);
    may.put("POST /reviews/{caseNumber}/recommendation", Set.of(DV_UNIT));
    may.put("POST /reviews/{caseNumber}/second-review", Set.of(DV_SUPERVISOR));
    may.put("GET /supplement-b/{caseNumber}", DRAFTS);
    may.put("POST /supplement-b/{caseNumber}", Set.of(DV_UNIT));
    may.put("GET /supplement-b/{caseNumber}/pdf", DRAFTS);
    may.put("GET /supplement-b/{caseNumber}/versions", DRAFTS);
    may.put("GET /supplement-b/{caseNumber}/pages/{page}", DRAFTS);
    may.put("GET /supplement-b/{caseNumber}/previews/{page}", DRAFTS);
    may.put("GET /certifications", Set.of(DV_SUPERVISOR, CERTIFYING_OFFICIAL, AUDITOR));
    may.put("GET /signing-stack", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /signing-stack", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /signing-stack/print", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/prints", Set.of(DV_UNIT, CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/decision", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/signature", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/delivery", Set.of(RECORDS_CLERK, DV_UNIT));
    may.put("POST /certifications/{caseNumber}/filing", UNIT_OR_ADVOCATE);
    may.put("POST /certifications/{caseNumber}/cancellation", UNIT_OR_ADVOCATE);
    may.put("POST /certifications/{caseNumber}/reissue-offer", Set.of(DV_UNIT));
    may.put("POST /certifications/{caseNumber}/appeal", UNIT_OR_ADVOCATE);
    may.put("POST /certifications/{caseNumber}/appeal-decision", Set.of(CERTIFYING_OFFICIAL));
    may.put("GET /signing-stack/progress", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/signature-return", Set.of(DV_SUPERVISOR));
    may.put("POST /certifications/{caseNumber}/delay-notice", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/reissue", UNIT_OR_ADVOCATE);
    may.put("POST /certifications/{caseNumber}/reissue-preparation", Set.of(DV_UNIT));
    may.put("POST /certifications/{caseNumber}/withdrawal", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /certifications/{caseNumber}/withdrawal-review", Set.of(DV_SUPERVISOR));
    may.put("GET /cases", CASES);
    may.put("POST /cases/search", STAFF);
    may.put("GET /cases/{caseNumber}", CASES);
    may.put("POST /cases/{caseNumber}/documents", CASES);
    may.put("GET /cases/{caseNumber}/documents/{id}", CASES);
    may.put("GET /cases/{caseNumber}/letters/{id}", STAFF);
    may.put("GET /cases/{caseNumber}/letters/{id}/pdf", STAFF);
    may.put("POST /cases/{caseNumber}/letters/previews/decision", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /cases/{caseNumber}/letters/previews/recommendation", Set.of(DV_UNIT));
    may.put("POST /cases/{caseNumber}/letters/previews/information-requests", Set.of(DV_UNIT));
    may.put("GET /letters", Set.of(RECORDS_CLERK, DV_UNIT, DV_SUPERVISOR));
    may.put("POST /cases/{caseNumber}/letters/previews/delay-notice", Set.of(CERTIFYING_OFFICIAL));
    may.put(
        "POST /cases/{caseNumber}/letters/previews/appeal-decision", Set.of(CERTIFYING_OFFICIAL));
    may.put("POST /letters/{caseNumber}/dispatch", Set.of(RECORDS_CLERK));
    may.put("POST /letters/{caseNumber}/handover", Set.of(RECORDS_CLERK, DV_UNIT));
    may.put("POST /letters/{caseNumber}/not-sent", Set.of(RECORDS_CLERK));
    may.put("GET /accounts", Set.of(ADMINISTRATOR));
    may.put("POST /accounts", Set.of(ADMINISTRATOR));
    may.put("GET /accounts/provider", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/provider", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/{username}/release", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/{username}/sign-out", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/{username}/closure", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/{username}/reopening", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/{username}/password", Set.of(ADMINISTRATOR));
    may.put("POST /accounts/{username}/second-factor-removal", Set.of(ADMINISTRATOR));
    may.put("GET /account", Set.of(Role.values()));
    may.put("POST /account/password", Set.of(Role.values()));
    may.put("POST /account/second-factor", Set.of(Role.values()));
    may.put("POST /account/second-factor/confirmation", Set.of(Role.values()));
    may.put("POST /account/second-factor/removal", Set.of(Role.values()));
    may.put("POST /account/recovery-codes", Set.of(Role.values()));
    may.put("GET /agency", Set.of(ADMINISTRATOR));
    may.put("POST /agency/head", Set.of(ADMINISTRATOR));
    may.put("POST /agency/profile-confirmations", Set.of(ADMINISTRATOR));
    may.put("GET /agency/keys", Set.of(ADMINISTRATOR));
    may.put("GET /agency/entries", Set.of(ADMINISTRATOR));
    may.put("POST /agency/entries/letterhead", Set.of(ADMINISTRATOR));
    may.put("POST /agency/entries/officials", Set.of(ADMINISTRATOR));
    may.put("GET /agency/blanks", Set.of(ADMINISTRATOR));
    may.put("POST /agency/blanks", Set.of(ADMINISTRATOR));
    may.put("POST /agency/blanks/{blank}/confirmation", Set.of(ADMINISTRATOR));
    may.put("POST /agency/blanks/{blank}/removal", Set.of(ADMINISTRATOR));
    may.put("POST /agency/designations", Set.of(ADMINISTRATOR));
    may.put("POST /agency/designations/{designation}/revocation", Set.of(ADMINISTRATOR));
    may.put(
        "GET /handouts/{language}",
        Set.of(PATROL_OFFICER, DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL));
    may.put("GET /agency/translations", Set.of(ADMINISTRATOR));
    may.put("POST /agency/translations/{language}/review", Set.of(ADMINISTRATOR));
    may.put("POST /agency/translations/{language}/letters-review", Set.of(ADMINISTRATOR));
    may.put("GET /agency/letters", Set.of(ADMINISTRATOR));
    may.put("POST /supplement-b/{caseNumber}/not-applicable", Set.of(DV_UNIT));
    may.put("POST /agency/letters/contacts/{language}", Set.of(ADMINISTRATOR));
    may.put("GET /agency/letters/{kind}/{language}", Set.of(ADMINISTRATOR));
    may.put("POST /agency/letters/{kind}/{language}", Set.of(ADMINISTRATOR));
    may.put("POST /agency/letters/{kind}/{language}/preview", Set.of(ADMINISTRATOR));
    var keepers = Set.of(ADMINISTRATOR, DV_SUPERVISOR, AUDITOR);
    may.put("GET /reports", keepers);
    may.put("GET /reports/draft", keepers);
    may.put("GET /reports/filings/{id}", keepers);
    may.put("GET /reports/filings/{id}/csv", keepers);
    may.put("GET /reports/filings/{id}/pdf", keepers);
    may.put("POST /reports/filings", Set.of(DV_SUPERVISOR));
    may.put("POST /reports/tasks/{id}/claim", Set.of(DV_SUPERVISOR));
    may.put("POST /reports/tasks/{id}/release", Set.of(DV_SUPERVISOR));
    may.put("POST /reports/tasks/{id}/taking-over", Set.of(DV_SUPERVISOR));
    may.put("POST /reports/suppression", Set.of(ADMINISTRATOR));
    may.put("GET /reports/work", Set.of(DV_SUPERVISOR));
    may.put("GET /reports/mandate-claim", Set.of(DV_SUPERVISOR));
    may.put("POST /reports/mandate-claim", Set.of(DV_SUPERVISOR));
    may.put("GET /reports/mandate-claim/csv", Set.of(DV_SUPERVISOR));
    may.put("GET /reports/mandate-claim/tasks/csv", Set.of(DV_SUPERVISOR));
    may.put("GET /agency-record", Set.of(ADMINISTRATOR));
    may.put("POST /agency-record", Set.of(ADMINISTRATOR));
    may.put("GET /backlog", Set.of(DV_SUPERVISOR));
    may.put("POST /backlog", Set.of(DV_SUPERVISOR));
    may.put("GET /backlog/template", Set.of(DV_SUPERVISOR));
    may.put("GET /backlog/{id}", Set.of(DV_SUPERVISOR));
    may.put("GET /backlog/{id}/progress", Set.of(DV_SUPERVISOR));
    may.put("GET /backlog/{id}/held-back", Set.of(DV_SUPERVISOR));
    may.put("POST /backlog/{id}/confirmation", Set.of(DV_SUPERVISOR));
    may.put("POST /backlog/{id}/closure", Set.of(DV_SUPERVISOR));
    may.put("GET /partners", Set.of(ADMINISTRATOR));
    may.put("POST /partners", Set.of(ADMINISTRATOR));
    may.put("GET /partners/{id}", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/terms", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/secret", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/pause", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/resumption", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/end", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/replays", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/replays/days", Set.of(ADMINISTRATOR));
    may.put("POST /partners/{id}/test", Set.of(ADMINISTRATOR));
    may.put("GET /retention", keepers);
    may.put("GET /retention/purges/{id}", keepers);
    may.put("POST /retention/schedule", Set.of(ADMINISTRATOR));
    may.put("POST /retention/holds", Set.of(DV_SUPERVISOR));
    may.put("POST /retention/holds/{id}/lifting", Set.of(DV_SUPERVISOR));
    may.put("POST /retention/purges", Set.of(ADMINISTRATOR));
    may.put("POST /retention/purges/{id}/confirmation", Set.of(DV_SUPERVISOR));
    may.put("GET /legal-demands", Set.of(RECORDS_CLERK, DV_SUPERVISOR, AUDITOR));
    may.put("POST /legal-demands", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("GET /legal-demands/{id}", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("POST /legal-demands/{id}/decision", Set.of(DV_SUPERVISOR));
    may.put("POST /legal-demands/{id}/victim-notice", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("POST /legal-demands/{id}/export", Set.of(RECORDS_CLERK, DV_SUPERVISOR));
    may.put("POST /retention/purges/{id}/refusal", Set.of(DV_SUPERVISOR, ADMINISTRATOR));
    may.put("GET /audit", Set.of(AUDITOR));
    may.put("GET /audit/unusual-access", Set.of(AUDITOR));
    may.put("GET /audit/case", Set.of(AUDITOR));
    may.put("POST /audit/verification", Set.of(AUDITOR));
    return may;
  }

  @Test
  void everyPageIsInTheTable() {
    var known = new java.util.HashSet<>(MATRIX.keySet());
    known.addAll(FOR_ANYONE);
    assertThat(pages().keySet()).isEqualTo(known);
  }

  /** A method that changes something reads a form, whose token is checked while it is read. */
  @Test
  void everyPageThatActsTakesAFormOfItsOwnSession() {
    pages()
        .forEach(
            (route, method) -> {
              if (route.startsWith("POST") && !UPLOADS.contains(route)) {
                assertThat(method.getRawParameterTypes().stream().map(t -> t.getName()))
                    .as(route)
                    .contains(PageForm.class.getName());
              }
            });
  }

  private static Map<String, JavaMethod> pages() {
    var pages = new LinkedHashMap<String, JavaMethod>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.amparo")
            .stream()
            .filter(c -> c.isAnnotatedWith(Path.class) && !isApi(c.getAnnotationOfType(Path.class)))
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.isAnnotatedWith(GET.class) || m.isAnnotatedWith(POST.class))
            .forEach(m -> pages.put(Routes.of(m.reflect()), m));
    return pages;
  }

  private static boolean isApi(Path path) {
    return path.value().startsWith("/api/") || path.value().startsWith("/problems/");
  }

  @Test
  void whoeverIsNotSignedInIsSentToSignIn() {
    assertSoftly(
        softly ->
            MATRIX
                .keySet()
                .forEach(
                    page -> {
                      var answer = call(Caller.stranger().call(), page);
                      softly.assertThat(answer.statusCode()).as(page).isEqualTo(303);
                      softly.assertThat(answer.header("Location")).as(page).contains("/sign-in");
                    }));
  }

  @Test
  void everyRoleMayOpenWhatTheTableSaysAndNothingElse() {
    assertSoftly(
        softly ->
            MATRIX.forEach(
                (page, allowed) -> {
                  for (Role role : Role.values()) {
                    var caller = Caller.wearing("visitor", "bayside", role);
                    int status = call(caller.call(), page).statusCode();
                    var outcome = softly.assertThat(status).as("%s as %s", page, role);
                    if (allowed.contains(role)) {
                      outcome.isNotIn(401, 403).isLessThan(500);
                    } else {
                      outcome.isEqualTo(403);
                    }
                  }
                }));
  }

  @Test
  void aFormWithoutItsSessionsTokenDoesNothing() {
    var walk = CaseWalk.referral();
    String session = session("reviewer");
    String claim = "/tasks/%s/claim".formatted(walk.task("CONTACT_VICTIM"));

    var bare = page().cookie("amparo-session", session).formParam("x", "y").post(claim);
    var stolen =
        page()
            .cookie("amparo-session", session)
            .formParam("_token", token(session("reviewer2")))
            .post(claim);
    var elsewhere =
        page()
            .cookie("amparo-session", session)
            .header("Sec-Fetch-Site", "cross-site")
            .formParam("_token", token(session))
            .post(claim);

    assertThat(List.of(bare.statusCode(), stolen.statusCode(), elsewhere.statusCode()))
        .containsOnly(403);
    assertThat(bare.asString()).contains("does not belong to your present session");
    var own =
        page().cookie("amparo-session", session).formParam("_token", token(session)).post(claim);
    assertThat(own.statusCode()).isEqualTo(303);
  }

  @Test
  void anUnknownChoiceInAnAddressIsRefusedAndAnEmptyOneIsNone() {
    for (String page : List.of("/certifications?state=", "/queues/dv-unit?step=")) {
      String session = session(page.startsWith("/c") ? "supervisor" : "reviewer");
      assertThat(page().cookie("amparo-session", session).get(page).statusCode()).isEqualTo(200);
      assertThat(page().cookie("amparo-session", session).get(page + "BOGUS").statusCode())
          .as(page)
          .isEqualTo(400);
    }
  }

  @Test
  void theApiDoesNotLookAtTheSessionsCookie() {
    var answer =
        Caller.stranger().call().cookie("amparo-session", session("reviewer")).get("/api/cases");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void pagesAreNotKeptAndRunNothingThatStandsInThem() {
    var walk = CaseWalk.referral();
    var answer = page().cookie("amparo-session", session("reviewer")).get(walk.at("/cases/%s"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .contains("style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.asString()).doesNotContain("<script>").doesNotContain("style=");
  }

  /** Pages, refusals, and whoever asks from another site. */
  @Test
  void everyPageAndEveryRefusalHasTheHeadersThatKeepItToItself() {
    var all = new java.util.ArrayList<String>(MATRIX.keySet());
    all.addAll(FOR_ANYONE);
    all.add("GET /there-is-no-such-page");
    assertSoftly(
        softly -> {
          for (String page : all) {
            var may = MATRIX.getOrDefault(page, Set.of());
            var caller =
                may.isEmpty()
                    ? Caller.stranger()
                    : Caller.wearing("visitor", "bayside", may.iterator().next());
            for (var asking : List.of(Caller.stranger(), caller)) {
              var from = asking.call().header("Origin", "https://elsewhere.example");
              judgeHeaders(softly, call(from, page), page);
            }
          }
        });
  }

  private static void judgeHeaders(
      org.assertj.core.api.SoftAssertions softly, Response answer, String page) {
    softly.assertThat(answer.header("X-Content-Type-Options")).as(page).isEqualTo("nosniff");
    softly.assertThat(answer.header("X-Frame-Options")).as(page).isEqualTo("DENY");
    softly.assertThat(answer.header("Referrer-Policy")).as(page).isEqualTo("no-referrer");
    softly.assertThat(answer.header("Cache-Control")).as(page).contains("no-store");
    softly
        .assertThat(answer.header("Content-Security-Policy"))
        .as(page)
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    softly.assertThat(answer.header("Access-Control-Allow-Origin")).as(page).isNull();
    softly.assertThat(answer.header("Server")).as(page).isNull();
  }

  @Test
  void aSettledCaseNoLongerShowsWhatKeepsItFromASignature() {
    var open = CaseWalk.inReview();
    var denied = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    denied.secondReviewed(Bodies.agree(true));

    assertThat(screen(open)).contains("Before it can be signed");
    assertThat(screen(denied)).contains("/supplement-b/").doesNotContain("Before it can be signed");
    denied.decided(Bodies.deny());
    assertThat(screen(denied)).doesNotContain("Before it can be signed", "to settle");
  }

  private static String screen(CaseWalk walk) {
    return page()
        .cookie("amparo-session", session("reviewer"))
        .get(walk.at("/cases/%s"))
        .asString();
  }

  /** A page holds a form's secret beside what somebody typed: its length must not tell of it. */
  @Test
  void onlyWhatIsTheSameForEverybodyIsCompressed() {
    assertThat(encoding("/assets/amparo.css")).isEqualTo("gzip");
    assertThat(encoding("/assets/amparo.js")).isEqualTo("gzip");
    assertThat(encoding("/sign-in")).isNull();
    assertThat(encoding("/track")).isNull();
  }

  private static String encoding(String path) {
    var undecoded =
        RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    return page()
        .config(undecoded)
        .header("Accept-Encoding", "gzip")
        .get(path)
        .header("Content-Encoding");
  }

  @Test
  void theSessionsCookieIsForThisSiteOnlyAndGoesWithTheSignOut() {
    var answer = signIn("reviewer", "/cases");

    assertThat(answer.header("Set-Cookie"))
        .contains("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
    assertThat(answer.header("Location")).endsWith("/cases");
    assertThat(signIn("reviewer", "//elsewhere.example").header("Location")).endsWith("/");
    var out = page().formParam("x", "y").post("/sign-out");
    assertThat(out.header("Clear-Site-Data")).contains("cookies");
    assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsRefusedByItsName() {
    String session = session("officer");
    var answer =
        page()
            .cookie("amparo-session", session)
            .formParam("_token", token(session))
            .formParam("victim.immigrationStatus", "x")
            .post("/referrals");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("Immigration status: Not known here.");
  }

  @Test
  void oneSendingOfAFormIsDoneOnce() {
    String session = session("officer");
    var form =
        Map.ofEntries(
            Map.entry("_token", token(session)),
            Map.entry("_key", UUID.randomUUID().toString()),
            Map.entry("victim.givenName", "Ana"),
            Map.entry("victim.familyName", "Example"),
            Map.entry("victim.preferredLanguage", "es"),
            Map.entry("victim.safeContact.method", "PHONE"),
            Map.entry("victim.safeContact.value", "415-555-0100"),
            Map.entry("incident.reportNumber", "260000001"),
            Map.entry("incident.occurredOn", "2026-01-02"),
            Map.entry("notice.language", "es"),
            Map.entry("notice.givenOn", "2026-01-02"));

    var first = page().cookie("amparo-session", session).formParams(form).post("/referrals");
    var second = page().cookie("amparo-session", session).formParams(form).post("/referrals");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(code(second)).isEqualTo(code(first));
  }

  private static String code(Response receipt) {
    return receipt.htmlPath().getString("**.find { it.@class == 'code' }");
  }

  private static Response call(RequestSpecification caller, String page) {
    String[] parts = page.split(" ");
    String path =
        parts[1]
            .replace("{role}", "dv-unit")
            .replace("{caseNumber}", "BPD-26-999999")
            .replace("{id}", UUID.randomUUID().toString())
            .replace("{designation}", UUID.randomUUID().toString())
            .replace("{language}", "es")
            .replace("{kind}", "DENIAL")
            .replace("{blank}", UUID.randomUUID().toString())
            .replace("{page}", "1")
            .replace("{report}", UUID.randomUUID().toString())
            .replace("{username}", "nobody-here");
    var request = caller.accept("text/html, */*").redirects().follow(false);
    if (parts[0].equals("GET")) {
      return request.get(path);
    }
    return UPLOADS.contains(page)
        ? request
            .multiPart("file", "a.txt", "words".getBytes(), "text/plain")
            .multiPart("kind", "OTHER")
            .post(path)
        : request.contentType("application/x-www-form-urlencoded").body("x=y").post(path);
  }

  private static RequestSpecification page() {
    return Caller.stranger()
        .call()
        .urlEncodingEnabled(true)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .redirects()
        .follow(false);
  }

  private static Response signIn(String username, String next) {
    return page()
        .formParam("username", username)
        .formParam("password", Caller.PASSWORD)
        .formParam("_next", next)
        .post("/sign-in");
  }

  private static String session(String username) {
    return signIn(username, "/").cookie("amparo-session");
  }

  private static String token(String session) {
    String html = page().cookie("amparo-session", session).get("/cases").asString();
    return html.split("name=\"_token\" value=\"")[1].split("\"")[0];
  }
}
