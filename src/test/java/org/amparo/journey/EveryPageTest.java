package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.PageCaller;
import org.amparo.identity.Role;
import org.amparo.supplementb.BlankMaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page with something on it, and where it can be, with nothing: looked at by axe, on a light
 * and a dark screen, narrow and enlarged, and kept as a picture. Refused forms are looked at by
 * {@link FormWalks}.
 */
@OnlyInFullRun
@QuarkusTest
class EveryPageTest {

  /** No pages: files, pictures, parts of a page, and what only leads elsewhere. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/",
          "/session",
          "/sign-in/provider",
          "/sign-in/provider/callback",
          "/confirmation/provider",
          "/published-reports/{}/{}/csv",
          "/notices/{}/pdf",
          "/notices/{}/cards",
          "/handouts/{}",
          "/supplement-b/{}/pdf",
          "/supplement-b/{}/pages/{}",
          "/supplement-b/{}/previews/{}",
          "/signing-stack/progress",
          "/cases/{}/documents/{}",
          "/cases/{}/letters/{}/pdf",
          "/reports/filings/{}/csv",
          "/reports/filings/{}/pdf",
          "/reports/mandate-claim/csv",
          "/reports/mandate-claim/tasks/csv",
          "/backlog/template",
          "/backlog/{}/progress",
          "/backlog/{}/held-back");

  /** Need more than a click, and are looked at where that is done. */
  private static final Set<String> ELSEWHERE = Set.of("/partners/{}", "/reports/filings/{}");

  private static final String PASSWORD = "four plain words do";

  private static final Set<String> SEEN = new LinkedHashSet<>();

  private static Browser browser;

  @Inject BehindTheWall wall;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void noPageIsForgotten() {
    browser.close();
    if (System.getProperty("test", "").contains("#")) {
      return;
    }
    var pages =
        Stream.concat(PageAccessTest.MATRIX.keySet().stream(), PageAccessTest.FOR_ANYONE.stream())
            .filter(page -> page.startsWith("GET "))
            .map(page -> page.substring("GET ".length()).replaceAll("\\{[^}]+}", "{}"))
            .filter(page -> !NO_PAGES.contains(page) && !ELSEWHERE.contains(page))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(SEEN)).isEqualTo(pages);
  }

  @AfterEach
  void nothingBrokeInAPage() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whatAnybodyOpens() {
    var page = browser.desktop();
    look(page, "/sign-in");
    look(page, "/track");
    look(page, "/verify");
    look(page, "/published-reports/{}", "sfpd");
    look(page, "/notices/{}", "es");
  }

  @Test
  void theOfficersAndTheAdvocates() {
    CaseWalk.referral();
    look("officer", "/referrals/new");
    look("officer", "/account");
    look("advocate", "/grants/new");
    look("advocate", "/requests/new");
  }

  @Test
  void theUnits() {
    var walk = CaseWalk.withOfficial();
    walk.claim(Caller.as("official"), "DECIDE");
    var open = CaseWalk.referral();
    var reviewer = Browser.signIn(browser.desktop(), "reviewer");
    look(reviewer, "/queues/{}", "dv-unit");
    look(reviewer, "/views");
    look(reviewer, "/cases");
    look(reviewer, "/letters");
    look(reviewer, "/cases/{}", walk.number());
    look(reviewer, "/cases/{}/map", walk.number());
    look(reviewer, "/supplement-b/{}", walk.number());
    look(reviewer, "/supplement-b/{}/versions", walk.number());
    String letter =
        Caller.as("records").get(walk.at("/api/letters/%s")).path("letters[0].id").toString();
    look("records", "/cases/{}/letters/{}", walk.number(), letter);
    var supervisor = Browser.signIn(browser.desktop(), "supervisor");
    look(supervisor, "/tasks");
    look(supervisor, "/tasks/{}/reassignment", open.task("CONTACT_VICTIM"));
    look(supervisor, "/map");
    look(supervisor, "/break-glass");
  }

  @Test
  void theSupervisorsRecords() {
    var walk = CaseWalk.certified();
    var supervisor = Browser.signIn(browser.desktop(), "supervisor");
    look(supervisor, "/certifications");
    look(supervisor, "/reports");
    look(supervisor, "/reports/work");
    look(supervisor, "/reports/mandate-claim");
    supervisor.navigate("/reports/draft?on=2025-05-05");
    judged(supervisor, "/reports/draft", "every-reports-draft");
    look(supervisor, "/retention");
    look(supervisor, "/legal-demands");
    var demand =
        Caller.as("records")
            .post(
                "/api/legal-demands",
                Bodies.json(
                        """
                        {"instrument": "SUBPOENA", "receivedOn": "$0", "demandedBy": "A defender",
                         "asks": "all that is known", "hold": false}
                        """)
                    .put("caseNumber", walk.number()));
    look(supervisor, "/legal-demands/{}", demand.path("id").toString());
    look(supervisor, "/backlog");
    String brought =
        PageCaller.as("supervisor", Caller.PASSWORD, null)
            .upload("/backlog", paper())
            .header("Location");
    look(supervisor, "/backlog/{}", brought.substring(brought.lastIndexOf('/') + 1));
    look("official", "/signing-stack");
  }

  /** Proposed, confirmed with a wrong number, and stopped. */
  @Test
  void aPurge() throws SQLException {
    Caller.as("admin")
        .post(
            "/api/retention/schedule",
            "{\"outcome\": \"CANCELLED\", \"years\": 5, \"months\": 0, \"source\": \"12-3\"}");
    var walk = CaseWalk.referral();
    walk.does(
        "reviewer",
        "/api/certifications/%s/cancellation",
        Bodies.json("{\"on\": \"$0\", \"reason\": \"moved away\"}"));
    walk.posted();
    wall.asOwner(
        "update case_file set state_since = state_since - interval '6 years' where case_number = '%s'"
            .formatted(walk.number()));
    String run =
        PageCaller.as("admin", Caller.PASSWORD, null)
            .post("/retention/purges", Map.of())
            .header("Location");
    String id = run.substring(run.lastIndexOf('/') + 1);

    var supervisor = Browser.signIn(browser.desktop(), "supervisor");
    look(supervisor, "/retention/purges/{}", id);
    supervisor.locator("main input[name=cases]").fill("987654");
    supervisor.locator("main form[action$=confirmation] button").click();
    browser.judgeInEveryWay(supervisor, "every-retention-purge-refused");
    supervisor.locator("main form[action$=refusal] button").click();
    supervisor.navigate("/retention/purges/" + id);
    browser.judgeInEveryWay(supervisor, "every-retention-purge-stopped");
  }

  /** A line that is in order and one that is not. */
  private static byte[] paper() {
    String heading =
        "fileNumber,receivedOn,familyName,givenName,birthDate,preferredLanguage,contactMethod,"
            + "contact,contactSafe,reportNumber,occurredOn,crimes,requester";
    String line = "%s,%s,Papel,Ana,1991-06-06,Spanish,PHONE,415-555-0100,yes,1,2/3/2024,%s,VICTIM";
    String day = Bodies.today().minusDays(200).toString();
    return String.join(
            "\n",
            heading,
            line.formatted(UUID.randomUUID(), day, "RAPE"),
            line.formatted(UUID.randomUUID(), day, "NO SUCH CRIME"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theAdministratorsAndTheAuditors() {
    var walk = CaseWalk.referral();
    PageCaller.as("admin", Caller.PASSWORD, null)
        .upload("/agency/blanks", BlankMaker.blank().make());
    var admin = Browser.signIn(browser.desktop(), "admin");
    for (String page :
        Set.of(
            "/organizations",
            "/accounts",
            "/accounts/provider",
            "/agency",
            "/agency/keys",
            "/agency/entries",
            "/agency/blanks",
            "/agency/translations",
            "/agency/letters",
            "/agency-record",
            "/partners")) {
      look(admin, page);
    }
    look(admin, "/agency/letters/{}/{}", "DENIAL", "es");
    var auditor = Browser.signIn(browser.desktop(), "auditor");
    look(auditor, "/audit");
    look(auditor, "/audit/unusual-access");
    auditor.navigate("/audit/case?caseNumber=" + walk.number());
    judged(auditor, "/audit/case", "every-audit-case");
    auditor.navigate("/audit/case?caseNumber=no+number");
    browser.judge(auditor, "every-audit-case-wrong");
  }

  /** An agency that has just begun. */
  @Test
  void whatIsEmpty() {
    var ours = Caller.wearing("hill-chief", "hillside", Role.ADMINISTRATOR);
    for (Role role : Role.values()) {
      ours.post(
          "/api/accounts",
          Bodies.json("{}")
              .put("username", "empty-" + role.groupName())
              .put("password", PASSWORD)
              .set("roles", Bodies.json("{\"r\": [\"%s\"]}".formatted(role.groupName())).get("r")));
    }
    empty(Role.DV_UNIT, "/queues/dv-unit", "/letters", "/views", "/cases");
    empty(Role.RECORDS_CLERK, "/queues/records-clerk", "/legal-demands");
    empty(
        Role.DV_SUPERVISOR,
        "/queues/dv-supervisor",
        "/tasks",
        "/map",
        "/break-glass",
        "/backlog",
        "/certifications",
        "/retention",
        "/reports",
        "/reports/work",
        "/reports/mandate-claim");
    empty(Role.CERTIFYING_OFFICIAL, "/queues/certifying-official", "/signing-stack");
    empty(Role.ADVOCATE, "/cases");
    empty(Role.PATROL_OFFICER, "/cases");
    empty(Role.AUDITOR, "/audit", "/audit/unusual-access");
    empty(Role.ADMINISTRATOR, "/agency", "/agency/blanks", "/organizations", "/partners");
  }

  private static void empty(Role role, String... addresses) {
    var page = browser.phone();
    page.navigate("/sign-in");
    page.getByLabel("Name").fill("empty-" + role.groupName());
    page.getByLabel("Password").fill(PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    for (String address : addresses) {
      page.navigate(address);
      browser.judge(page, "empty" + address.replace('/', '-') + "-" + role.groupName());
    }
  }

  private static void look(String who, String route, String... parts) {
    look(Browser.signIn(browser.desktop(), who), route, parts);
  }

  private static void look(Page page, String route, String... parts) {
    String address = route;
    for (String part : parts) {
      address = address.replaceFirst("\\{}", part);
    }
    var answer = page.navigate(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    judged(page, route, "every" + route.replace("/{}", "-one").replace('/', '-'));
  }

  private static void judged(Page page, String route, String name) {
    browser.judgeInEveryWay(page, name);
    SEEN.add(route);
  }
}
