package org.amparo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each role's job without a pointer: every control is come to by the tab key, and worked by keys.
 */
@OnlyInFullRun
@QuarkusTest
class KeyboardTest {

  /** More than the longest page has places to stop at. */
  private static final int STOPS = 250;

  private static final String TODAY =
      Bodies.today().format(DateTimeFormatter.ofPattern("MMddyyyy"));

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void nothingBrokeInAPage() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void anOfficerRefersAVictim() {
    var page = signIn("officer");
    type(page, page.getByLabel("Given name"), "Ana");
    type(page, page.getByLabel("Family name"), "Example");
    type(page, page.getByLabel("Number or address"), "415-555-0100");
    type(page, page.getByLabel("Report number"), "260000077");

    press(page, button(page, "File the referral"));

    assertThat(page.locator(".code")).isVisible();
  }

  @Test
  void theUnitRecordsAContact() {
    var page = at("reviewer", CaseWalk.referral());
    press(page, button(page, "Claim Contact victim"));
    choose(page, "outcome", "REQUESTED");

    press(page, button(page, "Record the contact"));

    done(page, "Record the contact");
  }

  @Test
  void aClerkRecordsTheReports() {
    var page = at("records", CaseWalk.referral().requested().screened());
    press(page, button(page, "Claim Assemble records"));
    type(page, page.getByLabel("Report number").first(), "261100123");
    type(page, page.getByLabel("Kind, for example").first(), "INCIDENT");

    press(page, button(page, "Record the reports that were found"));

    done(page, "Record the reports that were found");
  }

  @Test
  void aSupervisorGivesTheSecondWord() {
    var page = at("supervisor", CaseWalk.inReview().recommended(Bodies.recommendDenial()));
    press(page, button(page, "Claim Second review"));
    choose(page, "agree", "true");
    type(page, page.locator("#second-review").getByLabel("Why"), "Read anew.");

    press(page, button(page, "Give the second word"));

    done(page, "Give the second word");
  }

  @Test
  void anOfficialDecides() {
    var page = at("official", CaseWalk.withOfficial());
    press(page, button(page, "Claim Decide"));
    choose(page, "decision", "SIGN");

    press(page, button(page, "Decide"));

    done(page, "Decide");
  }

  @Test
  void anAdvocateEntersACode() {
    var walk = CaseWalk.referral();
    var page = signIn("advocate2");
    press(page, way(page, "Enter a code"));
    type(page, page.getByLabel("Code"), walk.code());
    type(page, page.getByLabel("The client consented on"), TODAY);
    choose(page, "consent.method", "WRITTEN");

    press(page, button(page, "See the case"));

    assertThat(page.getByText(walk.number()).first()).isVisible();
  }

  @Test
  void anAuditorReadsTheRecordOfACaseAndVerifiesIt() {
    var walk = CaseWalk.referral();
    var page = signIn("auditor");
    press(page, way(page, "Record of acts and reads"));
    type(page, page.locator("#f-caseNumber"), walk.number());
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named(walk.number()))).isVisible();

    press(page, button(page, "Verify the record"));

    assertThat(page.getByRole(AriaRole.STATUS).or(page.getByRole(AriaRole.ALERT)).first())
        .isVisible();
  }

  @Test
  void anAdministratorOpensAnAccount() {
    var page = signIn("admin");
    press(page, way(page, "Accounts"));
    String name = "keys-" + UUID.randomUUID().toString().substring(0, 8);
    type(page, page.locator("#f-username"), name);
    var role = page.locator("input[name=roles][value=auditor]");
    come(page, role);
    page.keyboard().press("Space");

    press(page, button(page, "Open the account"));

    assertThat(page.getByText(name).first()).isVisible();
  }

  private static Page signIn(String who) {
    var page = browser.desktop();
    page.navigate("/sign-in");
    type(page, page.getByLabel("Name"), who);
    type(page, page.getByLabel("Password"), Caller.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    return page;
  }

  private static Page at(String who, CaseWalk walk) {
    var page = signIn(who);
    page.navigate("/cases/" + walk.number());
    return page;
  }

  /** By the tab key alone, as often as it takes. */
  private static void come(Page page, Locator place) {
    assertThat(place).isVisible();
    for (int stop = 0; stop < STOPS; stop++) {
      if (Boolean.TRUE.equals(place.evaluate("place => place === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The tab key does not come to " + place);
  }

  private static void type(Page page, Locator field, String text) {
    come(page, field);
    page.keyboard().type(text);
  }

  private static void press(Page page, Locator control) {
    come(page, control);
    page.keyboard().press("Enter");
  }

  /** The tab key comes to a question once; the arrows go from answer to answer. */
  private static void choose(Page page, String question, String answer) {
    var wanted = page.locator("input[name='%s'][value='%s']".formatted(question, answer));
    assertThat(wanted).isAttached();
    for (int stop = 0; stop < STOPS && !isAt(page, question); stop++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Space");
    for (int other = 0; other < 8 && !wanted.isChecked(); other++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(wanted).isChecked();
  }

  private static boolean isAt(Page page, String question) {
    return question.equals(page.evaluate("document.activeElement.name"));
  }

  private static void done(Page page, String act) {
    assertThat(page.getByText("Done: %s.".formatted(act))).isVisible();
  }

  private static Locator way(Page page, String name) {
    return page.locator("nav")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
