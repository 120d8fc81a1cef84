package org.amparo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.Paper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages around the paper, each on the narrowest screen that it must fit. */
@OnlyInFullRun
@QuarkusTest
class PaperPagesTest {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingBrokeInAPage() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void anOfficialMarksASittingWithoutScriptsAndAWrongRowStaysAndSaysWhy() {
    var right = approved();
    var wrong = approved();
    var unmarked = approved();
    var page = Browser.signIn(browser.withoutScripts(), "official");
    page.getByRole(AriaRole.LINK, named("Print and sign in one sitting")).click();

    assertThat(page.getByLabel("Date on the form of " + right.number())).hasValue("");
    page.getByText("I signed " + right.number()).click();
    page.getByLabel("Date on the form of " + right.number()).fill(Bodies.today().toString());
    page.getByText("I signed " + wrong.number()).click();
    page.getByLabel("Date on the form of " + wrong.number())
        .fill(Bodies.today().plusDays(3).toString());
    page.getByRole(AriaRole.BUTTON, named("Record the signatures")).click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 recorded.");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(wrong.number());
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The date is later than today");
    assertThat(page.getByText("I signed " + right.number())).hasCount(0);
    assertThat(page.getByText("I signed " + wrong.number())).hasCount(1);
    assertThat(right.state()).isEqualTo("SIGNED");
    assertThat(wrong.state()).isEqualTo("APPROVED_TO_SIGN");
    assertThat(unmarked.state()).isEqualTo("APPROVED_TO_SIGN");
  }

  @Test
  void theSittingFitsANarrowScreen() {
    approved();
    var page = Browser.signIn(browser.narrow(), "official");
    page.navigate("/signing-stack");
    browser.judge(page, "official-sitting-narrow");
  }

  @Test
  void theRegisterFitsANarrowScreenAndIsNarrowedToAState() {
    var walk = approved();
    Caller.as("official").post(walk.at("/api/certifications/%s/prints"));
    walk.signed();
    var page = Browser.signIn(browser.narrow(), "auditor");
    page.navigate("/certifications");
    assertThat(page.getByText(walk.number())).isVisible();
    browser.judge(page, "register-narrow");

    page.getByLabel("Show").selectOption("WITHDRAWN");
    page.getByRole(AriaRole.BUTTON, named("Show")).click();
    assertThat(page.getByText(walk.number())).hasCount(0);
    var desk = Browser.signIn(browser.desktop(), "supervisor");
    desk.navigate("/certifications?state=LIVE");
    browser.judge(desk, "register");
  }

  @Test
  void anAdjudicatorChecksACertificationWithoutSigningIn() {
    var walk = approved();
    String code =
        Paper.code(
            Caller.as("official").post(walk.at("/api/certifications/%s/prints")).asByteArray());
    walk.signed();
    var page = browser.narrow();
    page.navigate("/verify");
    browser.judge(page, "verify-narrow");

    check(page, code, "Alex Poe");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No live certification");
    assertThat(page.getByLabel("Code on the cover sheet")).hasValue("");
    browser.judge(page, "verify-nothing-narrow");
    check(page, code, "Pat Doe");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("This certification is live.");
    assertThat(page.url()).doesNotContain(code);
    browser.judge(page, "verify-live-narrow");
  }

  @Test
  void theCheckWorksWithoutScriptsAndSaysWhatIsMissing() {
    var page = browser.withoutScripts();
    page.navigate("/verify");

    check(page, "", "Pat Doe");

    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("Code on the cover sheet: This is needed.");
    assertThat(page.getByLabel("Certifying official")).hasValue("Pat Doe");
  }

  @Test
  void theScreenOfACasePrintsItsForm() {
    var walk = approved();
    var page = Browser.signIn(browser.desktop(), "official");
    page.navigate(walk.at("/cases/%s"));
    assertThat(page.getByRole(AriaRole.BUTTON, named("Print the form with its cover sheet")))
        .isVisible();
    String token = page.locator("input[name=_token]").first().inputValue();

    var printed =
        page.request()
            .post(
                walk.at("/certifications/%s/prints"),
                RequestOptions.create()
                    .setHeader("Origin", "http://localhost:" + RestAssured.port)
                    .setForm(FormData.create().set("_token", token)));

    assertThat(printed.status()).as(printed.text()).isEqualTo(200);
    assertThat(Paper.text(printed.body())).contains("Case " + walk.number());
  }

  @Test
  void anAdministratorSaysWhereTheAgencyIsAndHowAnOfficialIsNamed() {
    var page = Browser.signIn(browser.narrow(), "admin");
    page.navigate("/agency");
    page.getByRole(AriaRole.LINK, named("Address and names of officials")).click();
    browser.judge(page, "admin-entries-narrow");
    page.getByLabel("Street").fill("1 Main Street");
    page.getByRole(AriaRole.BUTTON, named("Save the address")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("City: This is needed.");
    page.getByLabel("City").fill("San Francisco");
    page.getByLabel("State", new Page.GetByLabelOptions().setExact(true)).fill("CA");
    page.getByLabel("ZIP code").fill("94103");
    page.getByLabel("Daytime phone").fill("415-555-0190");
    page.getByRole(AriaRole.BUTTON, named("Save the address")).click();
    assertThat(page.getByLabel("ZIP code")).hasValue("94103");
    page.getByLabel("Head or official").fill("official");
    page.getByLabel("Family name").fill("Doe");
    page.getByLabel("Given name").fill("Pat");
    // the name is the demo's own, which other tests sign with
    page.getByLabel("Title and division").fill("Captain, Domestic Violence Unit");
    page.getByText("Yes", new Page.GetByTextOptions().setExact(true)).click();
    page.getByRole(AriaRole.BUTTON, named("Record the name")).click();
    assertThat(page.getByText("this official", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(page.getByText("Captain, Domestic Violence Unit")).isVisible();
  }

  private static void check(Page page, String code, String official) {
    page.getByLabel("Code on the cover sheet").fill(code);
    page.getByLabel("Certifying official").fill(official);
    page.getByLabel("Date of the signature").fill(Bodies.today().toString());
    page.getByRole(AriaRole.BUTTON, named("Check")).click();
  }

  private static CaseWalk approved() {
    return CaseWalk.withOfficial().decided(Bodies.sign());
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
