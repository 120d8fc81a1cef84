package org.amparo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.Paper;
import org.amparo.identity.Role;
import org.amparo.report.ReportsBrought;
import org.amparo.supplementb.BlankMaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each role's job in a real browser, each page looked at by axe and kept as a picture. Its main
 * pages always; the rest in the full run.
 */
@QuarkusTest
class PagesTest {

  private static final String TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles")).toString();

  private static final String NEXT_WEEK = LocalDate.parse(TODAY).plusDays(7).toString();

  private static Browser browser;

  @Inject BehindTheWall wall;
  @Inject ReportsBrought reports;

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
  void anOfficerRefersAVictimOnAPhoneAndADoubleTapFilesOnce() {
    var page = Browser.signIn(browser.phone(), "officer2");
    browser.judge(page, "officer-referral-phone");
    page.navigate("/cases");
    int before = page.locator("tbody tr").count();
    page.navigate("/referrals/new");

    fillReferral(page);
    page.getByRole(AriaRole.BUTTON, named("File the referral")).dblclick();

    assertThat(page.locator(".code")).isVisible();
    browser.judge(page, "officer-receipt-phone");
    String number = page.locator("h1").textContent().replace("Filed: ", "");
    page.navigate("/cases");
    assertThat(page.getByRole(AriaRole.LINK, named(number))).hasCount(1);
    assertThat(page.locator("tbody tr")).hasCount(before + 1);
    browser.judge(page, "officer-cases-phone");
    page.getByRole(AriaRole.LINK, named(number)).click();
    assertThat(page.getByText("We have received it.")).isVisible();
    browser.judge(page, "officer-case-phone");
  }

  private static void fillReferral(Page page) {
    page.getByLabel("Given name").fill("Ana");
    page.getByLabel("Family name").fill("Example");
    page.getByLabel("Number or address").fill("415-555-0100");
    page.getByLabel("Report number").fill("260000009");
  }

  @Test
  @OnlyInFullRun
  void whatWasTypedOutlastsALostConnectionAndIsReadableToTheSessionOnly() {
    var page = Browser.signIn(browser.phone(), "officer");
    fillReferral(page);
    page.getByLabel("Speaks").selectOption("vi");
    page.context().setOffline(true);
    page.getByRole(AriaRole.BUTTON, named("File the referral")).click();
    assertThat(page.getByText("There is no connection, so nothing was filed.")).isVisible();
    assertThat(page.getByLabel("Given name")).hasValue("Ana");
    page.context().setOffline(false);

    page.navigate("/referrals/new");
    assertThat(page.getByText("What you typed before and did not file is here again.")).isVisible();
    assertThat(page.getByLabel("Family name")).hasValue("Example");
    assertThat(page.getByLabel("Speaks")).hasValue("vi");
    browser.judge(page, "officer-referral-restored");
    assertThat(onDevice(page))
        .containsPattern("amparo-draft-[^\"]+-referral")
        .doesNotContain("Example");

    page.getByRole(AriaRole.BUTTON, named("File the referral")).click();
    assertThat(page.locator(".code")).isVisible();
    assertThat(onDevice(page)).isEqualTo("{}");
  }

  /** A session that ended loses nothing for whoever typed it, and shows nothing to anybody else. */
  @Test
  @OnlyInFullRun
  void whatWasTypedOutlastsASessionThatEndedForItsPersonAlone() throws SQLException {
    var page = Browser.signIn(browser.phone(), "officer2");
    fillReferral(page);
    sessionsEnd("officer2");
    page.getByRole(AriaRole.BUTTON, named("File the referral")).click();
    assertThat(page.getByText("Your session has ended, so nothing was filed.")).isVisible();
    assertThat(page.locator("#draft-ended")).isFocused();
    assertThat(page.getByLabel("Given name")).hasValue("Ana");
    browser.judge(page, "officer-session-ended");

    page.getByRole(AriaRole.LINK, named("Sign in again, and it is here.")).click();
    assertThat(page.getByText("What you typed and did not send is kept")).isVisible();
    signsIn(page, "officer2");
    assertThat(page.getByText("What you typed before and did not file is here again.")).isVisible();
    assertThat(page.getByLabel("Family name")).hasValue("Example");

    sessionsEnd("officer2");
    page.navigate("/referrals/new");
    assertThat(onDevice(page)).contains("amparo-draft-");
    signsIn(page, "officer");
    assertThat(page.getByLabel("Given name")).hasValue("");
    assertThat(onDevice(page)).isEqualTo("{}");
  }

  @Test
  @OnlyInFullRun
  void whoeverSignsOutLeavesNothingThatWasTyped() {
    var page = Browser.signIn(browser.phone(), "officer2");
    fillReferral(page);
    page.waitForTimeout(1_000);
    assertThat(onDevice(page)).contains("amparo-draft-");

    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();

    assertThat(page.getByLabel("Password")).isVisible();
    assertThat(onDevice(page)).isEqualTo("{}");
  }

  private static void signsIn(Page page, String username) {
    page.getByLabel("Name").fill(username);
    page.getByLabel("Password").fill(Caller.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Refer a victim"))).isVisible();
  }

  private void sessionsEnd(String username) throws SQLException {
    wall.asOwner(
        "update session set seen_at = seen_at - interval '1 hour' where username = '%s'"
            .formatted(username));
  }

  private static String onDevice(Page page) {
    return (String) page.evaluate("JSON.stringify({...localStorage})");
  }

  @Test
  @OnlyInFullRun
  void aRefusalKeepsWhatWasTypedAndLinksToTheField() {
    var page = Browser.signIn(browser.desktop(), "officer");
    page.getByLabel("Given name").fill("Ana");
    page.getByLabel("Date", exactly()).fill("2199-01-01");

    page.getByRole(AriaRole.BUTTON, named("File the referral")).click();

    var summary = page.getByRole(AriaRole.ALERT);
    assertThat(summary).containsText("Family name: This is needed.");
    assertThat(summary).isFocused();
    assertThat(page.getByLabel("Given name")).hasValue("Ana");
    page.getByRole(AriaRole.LINK, named("Family name: This is needed.")).click();
    assertThat(page.getByLabel("Family name")).isFocused();
    browser.judge(page, "officer-referral-refused");

    fillReferral(page);
    page.getByRole(AriaRole.BUTTON, named("File the referral")).click();
    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("This rule is not met: The incident does not lie in the future");
  }

  @Test
  void theUnitTakesACaseFromItsContactToItsRecommendation() {
    var walk = CaseWalk.referral();
    var page = Browser.signIn(browser.desktop(), "reviewer");
    assertThat(page.getByRole(AriaRole.HEADING, named("The unit's queue"))).isVisible();
    browser.judge(page, "unit-queue");
    open(page, walk);
    assertThat(page.getByText("The names are sealed.")).isVisible();

    page.getByRole(AriaRole.BUTTON, named("Claim Contact victim")).click();
    browser.judge(page, "unit-contact");
    choose(page, "The victim asks for a certification");
    page.getByRole(AriaRole.BUTTON, named("Record the contact")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done: Record the contact.");

    page.getByRole(AriaRole.BUTTON, named("Claim Screen")).click();
    choose(page, "Yes, it is ours");
    page.getByRole(AriaRole.BUTTON, named("Say whether this request is ours")).click();

    page.getByRole(AriaRole.BUTTON, named("Claim Review")).click();
    browser.judge(page, "unit-review");
    draft(page);
    page.getByRole(AriaRole.LINK, named("What changed")).click();
    assertThat(page.locator("ins")).containsText(new String[] {"Bruises.", "415-555-0000"});
    browser.judge(page, "unit-draft-changes");
    open(page, walk);
    choose(page, "To certify");
    assertThat(page.getByText("It can be recommended when none does.")).isVisible();
    browser.judge(page, "unit-recommends-too-early");
    walk.drafted();
    page.reload();
    choose(page, "To certify");
    page.locator("#recommendation").getByLabel("Why").fill("The report shows it.");
    page.getByRole(AriaRole.BUTTON, named("Recommend")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done: Recommend.");
    browser.judge(page, "unit-case");
  }

  /** What is changed is saved by itself, and the rules beside it follow. */
  private void draft(Page page) {
    page.getByRole(AriaRole.LINK, named("Write Supplement B")).click();
    browser.judge(page, "unit-draft");
    page.getByRole(AriaRole.LINK, named("Show the page as it would be printed")).click();
    assertThat(page.locator("#preview")).containsText("Page 1 of 3");
    page.getByRole(AriaRole.LINK, named("The page after")).click();
    var picture = page.locator("#preview img");
    assertThat(picture).hasAttribute("src", Pattern.compile("/pages/2\\?version=0"));
    page.getByLabel("Known or documented injury").fill("Bruises.");
    page.getByLabel("Daytime phone").fill("415-555-0000");
    page.getByLabel("Fax").focus();
    assertThat(page.locator("#side")).containsText("Saved.");
    assertThat(picture).hasAttribute("src", Pattern.compile("/pages/2\\?version=[1-9]"));
    assertThat(picture).hasJSProperty("complete", true);
    browser.judge(page, "unit-draft-printed");
    page.reload();
    assertThat(page.getByLabel("Known or documented injury")).hasValue("Bruises.");
  }

  @Test
  void aSupervisorsMenuIsOneLineAndOpensByTheKeyboard() {
    var page = Browser.signIn(browser.desktop(), "supervisor");
    int line = (int) page.evaluate("document.querySelector('.bar nav a').offsetHeight");
    int head = (int) page.evaluate("document.querySelector('.bar nav').offsetHeight");
    assertThat(head).as("one line").isLessThan(2 * line);
    assertThat(Math.abs(wordsAt(page, ".bar nav a") - wordsAt(page, ".bar__me a")))
        .as("the words of the head stand at one height")
        .isLessThan(2);

    page.locator(".further summary").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LINK, named("Reports"))).isVisible();
    browser.judge(page, "supervisor-menu");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.LINK, named("Reports"))).isHidden();

    var plain = Browser.signIn(browser.withoutScripts(), "supervisor");
    plain.locator(".further summary").click();
    plain.locator(".further a[href='/cases']").click();
    plain.waitForURL("**/cases");

    page.navigate("/reports/mandate-claim");
    browser.judge(page, "mandate-claim");
  }

  private static double wordsAt(Page page, String place) {
    return ((Number)
            page.evaluate(
                """
                place => {
                  const words = document.createRange();
                  words.selectNodeContents(document.querySelector(place));
                  const box = words.getBoundingClientRect();
                  return (box.top + box.bottom) / 2;
                }
                """,
                place))
        .doubleValue();
  }

  @Test
  void aViewIsSavedByTheKeyboardAndOrganizationsAreKept() {
    CaseWalk.referral();
    var page = Browser.signIn(browser.desktop(), "reviewer2");
    page.navigate("/queues/dv-unit?language=es");
    page.locator(".save-view summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("Ours in Spanish");
    browser.judge(page, "unit-queue-save-view");
    page.keyboard().press("Enter");
    assertThat(page.locator(".views a[aria-current]")).hasText("Ours in Spanish");
    browser.judge(page, "unit-queue-view");
    page.getByRole(AriaRole.LINK, named("Change the views")).click();
    browser.judge(page, "views");
    page.getByLabel("Name of the view").fill("");
    page.locator("button:has-text('Keep the change')").click();
    assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
    browser.judge(page, "views-refused");
    page.locator("button:has-text('Delete the view')").click();
    assertThat(page.getByText("You have saved no view yet.")).isVisible();

    var admin = Browser.signIn(browser.desktop(), "admin");
    admin.navigate("/organizations");
    admin.getByLabel("Name of the organization").fill("A shelter");
    admin.getByRole(AriaRole.BUTTON, named("Add the organization")).click();
    admin.getByLabel("Name of the account").first().fill("officer");
    admin.locator("button:has-text('A shelter')").first().click();
    assertThat(admin.getByRole(AriaRole.ALERT)).isFocused();
    browser.judge(admin, "organizations-refused");
  }

  @Test
  void everythingWorksWithoutScripts() {
    var walk = CaseWalk.referral();
    var page = Browser.signIn(browser.withoutScripts(), "reviewer");
    open(page, walk);
    page.getByRole(AriaRole.BUTTON, named("Claim Contact victim")).click();
    choose(page, "The victim was not reached");
    page.getByLabel("Try again on").fill("2001-01-01");
    page.getByRole(AriaRole.BUTTON, named("Record the contact")).click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Another try lies ahead");
    assertThat(page.getByLabel("Try again on")).hasValue("2001-01-01");
    page.getByLabel("Try again on").fill(TODAY);
    page.getByRole(AriaRole.BUTTON, named("Record the contact")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done: Record the contact.");
  }

  @Test
  void theOfficialDecidesAndRecordsTheSignature() throws Exception {
    var walk = CaseWalk.withOfficial();
    var page = Browser.signIn(browser.desktop(), "official");
    assertThat(page.getByRole(AriaRole.HEADING, named("Signing desk"))).isVisible();
    browser.judge(page, "official-desk");
    open(page, walk);
    page.getByRole(AriaRole.BUTTON, named("Claim Decide")).click();
    assertThat(page.getByText("Nothing stands in the way.")).isVisible();
    browser.judge(page, "official-decide");
    choose(page, "I will sign");
    signedInAWhileAgo("official");
    page.getByRole(AriaRole.BUTTON, named("Decide")).click();
    browser.judge(page, "official-again");
    page.getByLabel("Password").fill("wrong");
    page.getByRole(AriaRole.BUTTON, named("Go on")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The password is wrong,");
    browser.judge(page, "official-again-wrong");
    page.getByLabel("Password").fill(Caller.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Go on")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done: Decide.");
    page.getByRole(AriaRole.BUTTON, named("Claim Record signature")).click();
    assertThat(page.getByLabel("Date written on the form")).hasValue("");
    page.getByLabel("Date written on the form").fill(TODAY);
    page.getByRole(AriaRole.BUTTON, named("Record the ink signature")).click();
    assertThat(page.getByText("The petition must be filed by")).isVisible();
    browser.judge(page, "official-signed");
  }

  private void signedInAWhileAgo(String username) throws Exception {
    wall.asOwner(
        "select set_config('amparo.agency', '*', true)",
        "update session set proved_at = now() - interval '31 minutes' where username = '%s'"
            .formatted(username));
  }

  @Test
  @OnlyInFullRun
  void anAdvocateEntersACodeAndAnswersTheUnit() {
    var walk = CaseWalk.inReview();
    walk.does(
        "reviewer",
        "REVIEW",
        "/api/reviews/%s/information-requests",
        Bodies.json("{\"asks\": [\"A date\"], \"replyBy\": \"" + NEXT_WEEK + "\"}"));
    var page = Browser.signIn(browser.phone(), "advocate2");
    browser.judge(page, "advocate-clients-phone");
    page.navigate("/grants/new");
    page.getByLabel("Code").fill(walk.code());
    page.getByLabel("The client consented on").fill(TODAY);
    choose(page, "In writing");
    page.getByRole(AriaRole.BUTTON, named("See the case")).click();

    page.getByRole(AriaRole.LINK, named(walk.number())).click();
    assertThat(page.getByText("The unit needs something from you")).isVisible();
    browser.judge(page, "advocate-case-phone");
    page.getByText("Answer what the unit asked").first().click();
    page.getByLabel("Your answer").fill("Here it is.");
    page.getByRole(AriaRole.BUTTON, named("Answer what the unit asked")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done");
  }

  @Test
  void aVictimFollowsTheirMatterAndLeavesAtOnce() {
    var walk = CaseWalk.referral();
    var page = browser.phone();
    page.navigate("/track?lang=es");
    assertThat(page).hasTitle("Estado por código");
    assertThat(page.getByText("Una máquina redactó esta traducción")).isVisible();
    browser.judge(page, "track-ask-phone");
    page.getByLabel("Código").fill("NOT-A-CODE");
    page.getByRole(AriaRole.BUTTON, named("Mostrar")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Este código no muestra nada");

    page.getByLabel("Código").fill(walk.code());
    page.getByRole(AriaRole.BUTTON, named("Mostrar")).click();
    assertThat(page.getByText("Lo hemos recibido.")).isVisible();
    assertThat(page.url()).endsWith("/track");
    assertThat(page.context().cookies()).isEmpty();
    browser.judge(page, "track-phone");

    page.getByText("Otro código").click();
    page.getByLabel("Código").fill(walk.code());
    page.getByRole(AriaRole.BUTTON, named("Que ya no lo vea nadie de fuera")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("lo ve ya aquí");
    browser.judge(page, "track-taken-back-phone");
    assertThat(page.url()).as("what was done stays in no history").endsWith("/track");
    assertThat(page.reload().status()).isEqualTo(200);

    page.route("https://**", route -> route.fulfill());
    page.keyboard().press("Escape");
    page.waitForURL("https://www.weather.gov/");
  }

  @Test
  @OnlyInFullRun
  void aCaseAndTheUnitsWorkStandOnTheMap() {
    var walk = CaseWalk.referral().requested().screened();
    var page = Browser.signIn(browser.desktop(), "reviewer");
    open(page, walk);
    page.getByRole(AriaRole.LINK, named("Where it stands on the map")).click();

    assertThat(page.locator("[data-element-id=userTask_screen].map-done")).isVisible();
    assertThat(page.locator("[data-element-id=userTask_assembleRecords].map-now")).isVisible();
    assertThat(page.locator("[data-element-id=callActivity_review].map-now")).isVisible();
    assertThat(page.getByText("Assemble the records").first()).isVisible();
    browser.judge(page, "case-map");

    var supervisor = Browser.signIn(browser.phone(), "supervisor");
    supervisor.navigate("/map");
    assertThat(supervisor.locator(".map-count").first()).isVisible();
    browser.judge(supervisor, "unit-map-phone");
  }

  @Test
  @OnlyInFullRun
  void anAdministratorComparesABlankBeforeItIsUsed() {
    var page = Browser.signIn(browser.desktop(), "admin");
    page.navigate("/agency");
    browser.judge(page, "admin-agency");
    page.getByLabel("Head since").fill("2026-01-02");
    page.getByRole(AriaRole.BUTTON, named("Change the head")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Title: This is needed.");
    page.getByRole(AriaRole.LINK, named("Blanks of Supplement B")).click();

    upload(page, "notes.pdf", "no form at all".getBytes(UTF_8));
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    upload(page, "blank.pdf", BlankMaker.blank().make());
    // the newest comes first
    assertThat(page.getByText("Its checksum is not known here.").first()).isVisible();
    browser.judge(page, "admin-blank");
    page.getByLabel("Edition, as it stands on the paper").first().fill("04/01/24");
    page.getByLabel("What you compared").first().fill("Each page with the one on the site.");
    page.getByRole(AriaRole.BUTTON, named("Confirm and use it")).first().click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

    page.getByText("Discard it").first().click();
    assertThat(page.getByText("Removed").first()).isVisible();
  }

  private static void upload(Page page, String name, byte[] content) {
    page.getByLabel("File").setInputFiles(new FilePayload(name, "application/pdf", content));
    page.getByRole(AriaRole.BUTTON, named("Upload")).click();
  }

  @Test
  @OnlyInFullRun
  void aDemandFromOutsideIsEnteredFromItsCaseByTheKeyboard() {
    String number = CaseWalk.referral().requested().number();
    var clerk = Browser.signIn(browser.desktop(), "records");
    clerk.navigate("/cases/" + number);
    clerk
        .getByRole(AriaRole.LINK, named("Somebody outside demands what is known of this case"))
        .focus();
    clerk.keyboard().press("Enter");
    clerk.waitForURL("**/legal-demands?case=*");
    assertThat(clerk.getByLabel("Case number")).hasValue(number);

    clerk.getByLabel("Case number").focus();
    clerk.keyboard().press("Tab");
    assertThat(clerk.getByLabel("It is about no case of ours")).isFocused();
    clerk.keyboard().press("Space");
    clerk.getByRole(AriaRole.BUTTON, named("Enter the demand")).focus();
    clerk.keyboard().press("Enter");
    assertThat(clerk.getByRole(AriaRole.ALERT)).isFocused();
    browser.judge(clerk, "demands-refused");

    clerk.getByLabel("It is about no case of ours").focus();
    clerk.keyboard().press("Space");
    clerk.keyboard().press("Tab");
    clerk.keyboard().type("Subpoena");
    clerk.getByLabel("Received on").fill(TODAY);
    clerk.getByLabel("Who demands it").fill("The public defender");
    clerk.getByLabel("What they demand").fill("All that is known.");
    clerk.getByRole(AriaRole.BUTTON, named("Enter the demand")).focus();
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator("h1")).containsText("Demand for " + number);
    browser.judge(clerk, "demand-waits");

    clerk.navigate("/legal-demands");
    assertThat(clerk.locator("tbody a").getByText(number).first()).isVisible();
    browser.judge(clerk, "demands");
    var supervisor = Browser.signIn(browser.phone(), "supervisor");
    supervisor.navigate("/legal-demands");
    supervisor.locator("tbody a").getByText(number).first().click();
    assertThat(supervisor.getByLabel("Who decided")).isVisible();
    browser.judge(supervisor, "demand-counsel-phone");
  }

  @Test
  @OnlyInFullRun
  void aRegisterOfDemandsWithNoneSaysSo() {
    Caller.wearing("hill-admin", "hillside", Role.ADMINISTRATOR)
        .post(
            "/api/accounts",
            "{\"username\": \"hill-clerk\", \"roles\": [\"records-clerk\"],"
                + " \"password\": \"four plain words do\"}");
    var page = browser.phone();
    page.navigate("/sign-in");
    page.getByLabel("Name").fill("hill-clerk");
    page.getByLabel("Password").fill("four plain words do");
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.endsWith("/sign-in"));

    page.navigate("/legal-demands");

    assertThat(page.getByText("None yet.")).isVisible();
    browser.judge(page, "demands-none-phone");
  }

  @Test
  @OnlyInFullRun
  void anAdministratorLooksTwiceBeforeConnectingAnAccount() {
    var page = Browser.signIn(browser.desktop(), "admin");
    page.navigate("/accounts");
    page.getByRole(AriaRole.LINK, named("Connect an account with your organisation's sign-in"))
        .click();
    browser.judge(page, "admin-connect");
    page.getByRole(AriaRole.BUTTON, named("Connect")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose the account here.");
    browser.judge(page, "admin-connect-refused");
  }

  @Test
  void theKeyboardAloneTakesTheNextTask() {
    CaseWalk.referral();
    var page = Browser.signIn(browser.desktop(), "reviewer2");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to main content")).isFocused();
    page.keyboard().press("Alt+n");
    page.waitForURL("**/cases/*");
    assertThat(page.getByText("Give", new Page.GetByTextOptions()).first()).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(back())).first().click();
  }

  @Test
  @OnlyInFullRun
  void aSupervisorIsToldOfAnOverdueYearFilesItAndSeesHowTheWorkGoes() throws SQLException {
    CaseWalk.certified();
    int year = LocalDate.parse(TODAY).getYear() - 1;
    wall.asOwner(
        "insert into case_file (case_id, agency_id, case_number, kind, state, state_since,"
            + " jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language,"
            + " version) values (gen_random_uuid(), 'sfpd', "
            + "'SFPD-%2$02d-900001', 'T_I914B', 'DENIED', now(), 'us-ca-sf-sfpd', '%1$d-05-05', '%1$d-05-05', false, 'es', 0)"
                .formatted(year, year % 100));
    reports.now();
    var page = Browser.signIn(browser.desktop(), "supervisor");
    page.navigate("/tasks");
    var told =
        new Page.GetByRoleOptions()
            .setName(Pattern.compile("^The yearly report on the T visa declaration"));
    var row =
        page.locator("#reports-due tbody tr")
            .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.LINK, told)));
    assertThat(row).containsText("Overdue by");
    assertThat(row).containsText("nobody yet");
    browser.judge(page, "report-overdue");
    page.navigate("/reports");
    assertThat(page.getByText("Overdue").first()).isVisible();
    browser.judge(page, "reports");
    page.navigate("/queues/dv-supervisor");
    row.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText("You have this report in hand.")).isVisible();
    var other = Browser.signIn(browser.desktop(), "supervisor2");
    other.navigate("/queues/dv-supervisor");
    other.getByRole(AriaRole.LINK, told).click();
    assertThat(other.getByText("supervisor has this report in hand.")).isVisible();
    assertThat(other.getByRole(AriaRole.BUTTON, named("File it"))).hasCount(0);
    browser.judge(other, "report-in-hand-of-another");
    browser.judge(page, "report-draft");
    page.getByRole(AriaRole.BUTTON, named("File it")).click();
    assertThat(page.locator("h1")).containsText("Filed: T visa declaration, January 1, " + year);
    browser.judge(page, "report-filed");
    page.navigate("/tasks");
    assertThat(page.getByRole(AriaRole.LINK, told)).hasCount(0);

    page.navigate("/reports/work");
    assertThat(page.locator("svg.chart").first()).isVisible();
    assertThat(Paper.text(page.pdf()))
        .as("the tables behind the charts are printed, opened or not")
        .contains("Open by step", "8-14", "15-30");
    page.locator("details.behind summary").first().click();
    browser.judge(page, "work");
    var phone = Browser.signIn(browser.phone(), "supervisor");
    phone.navigate("/reports/work");
    browser.judge(phone, "work-phone");

    var anybody = browser.desktop();
    anybody.navigate("/published-reports/sfpd");
    assertThat(anybody.getByText("Requests received").first()).isVisible();
    browser.judge(anybody, "published-reports");
  }

  @Test
  @OnlyInFullRun
  void whatOthersDoShowsInTheQueueWithoutTakingTheFocusAndOnTheCaseAsAWord() {
    var mine = toReview();
    var page = Browser.signIn(browser.desktop(), "supervisor2");
    page.navigate("/queues/dv-supervisor");
    var row = page.locator("#t-" + mine.task("SECOND_REVIEW"));
    var claim = row.getByRole(AriaRole.BUTTON);
    claim.focus();

    var theirs = toReview();
    assertThat(page.locator("#t-" + theirs.task("SECOND_REVIEW"))).isVisible();
    assertThat(page.locator("#live-status")).containsText("new in the queue");
    assertThat(claim).isFocused();

    mine.claim(Caller.as("supervisor"), "SECOND_REVIEW");
    assertThat(row).containsText("No longer waits");
    assertThat(claim).isFocused();
    browser.judge(page, "queue-while-others-work");

    page.navigate("/cases/" + theirs.number());
    assertThat(page.locator("#case-changed")).isHidden();
    theirs.claim(Caller.as("supervisor"), "SECOND_REVIEW");
    assertThat(page.locator("#case-changed")).containsText("This case has changed");
    browser.judge(page, "case-that-changed");
    page.getByRole(AriaRole.LINK, named("Load it again")).click();
    assertThat(page.locator("#case-changed")).isHidden();
  }

  @Test
  @OnlyInFullRun
  void whatSomebodyHasChosenAboveAQueueStaysWhileTheListBelowIsRenewed() {
    var page = Browser.signIn(browser.desktop(), "reviewer2");
    page.navigate("/queues/dv-unit?language=fil");
    assertThat(page.getByText("Nothing of this kind waits.")).isVisible();
    assertThat(page.locator("[data-count]")).containsText("0 of this kind, ");
    page.getByLabel("Language", exactly()).selectOption("");
    page.getByText("only what is late, or nearly").click();
    page.locator("h1").click();

    var told = Bodies.referral();
    told.withObject("/notice").put("language", "fil");
    told.withObject("/victim").put("preferredLanguage", "fil");
    var walk = CaseWalk.referral(told);
    assertThat(page.locator("#t-" + walk.task("CONTACT_VICTIM"))).isVisible();
    assertThat(page.locator("[data-count]")).containsText("1 of this kind, ");
    assertThat(page.getByLabel("Language", exactly())).hasValue("");
    assertThat(page.getByLabel("only what is late, or nearly")).isChecked();

    page.getByRole(AriaRole.BUTTON, named("Show these")).click();
    page.waitForURL("**/queues/dv-unit?all=true&step=&language=&crime=&late=true");
  }

  @Test
  @OnlyInFullRun
  void anAdvocateReadsEachPageInTheLanguageThatTheyChose() {
    var page = Browser.signIn(browser.phone(), "advocate");
    page.locator(".tongues summary").click();
    page.getByRole(AriaRole.BUTTON, named("Tiếng Việt")).click();

    assertThat(page.locator("html")).hasAttribute("lang", "vi");
    assertThat(page.locator("h1")).hasText("Thân chủ của tôi");
    assertThat(page.getByText("Máy đã soạn bản dịch này")).isVisible();
    browser.judge(page, "advocate-cases-vietnamese-phone");
    page.navigate("/requests/new");
    page.getByRole(AriaRole.BUTTON, named("Nộp yêu cầu")).click();
    assertThat(page.getByText("Mục này là bắt buộc.").first()).isVisible();
    browser.judge(page, "advocate-request-refused-vietnamese-phone");
    page.navigate("/grants/new");
    browser.judge(page, "advocate-grant-vietnamese-phone");
  }

  @Test
  @OnlyInFullRun
  void aReviewerReadsTheQueueTheCaseAndTheDraftInSpanish() {
    var walk = toReview();
    var page = Browser.signIn(browser.desktop(), "supervisor");
    page.getByRole(AriaRole.BUTTON, named("Español")).click();

    assertThat(page.locator("html")).hasAttribute("lang", "es");
    assertThat(page.locator("h1")).hasText("Segundas revisiones");
    browser.judge(page, "queue-spanish");
    page.navigate("/cases/" + walk.number());
    assertThat(page.getByText("Segunda revisión").first()).isVisible();
    browser.judge(page, "case-spanish");
    page.navigate("/supplement-b/" + walk.number());
    assertThat(page.getByText("Parte 2. Agencia").first()).isVisible();
    browser.judge(page, "supplement-b-spanish");
    page.navigate("/reports/work");
    browser.judge(page, "work-spanish");
  }

  @Test
  @OnlyInFullRun
  void theEditorTriesAgainByItselfAndKeepsUnfoldedWhatSomebodyReads() {
    var walk = CaseWalk.referral().requested().screened();
    walk.claim(Caller.as("reviewer"), "REVIEW");
    var page = Browser.signIn(browser.desktop(), "reviewer");
    page.clock().install();
    page.navigate(walk.at("/supplement-b/%s"));
    var warnings = page.locator("#side details[data-fold=warnings]");
    assertThat(warnings).not().hasAttribute("open", "");
    warnings.locator("summary").click();
    page.route(
        "**/supplement-b/*",
        route -> {
          if (route.request().method().equals("POST")) {
            route.abort();
          } else {
            route.resume();
          }
        });
    type(page.getByLabel("Title and division"), "Captain, alone");
    assertThat(page.locator("#unsaved")).containsText("the service did not answer");
    page.clock().runFor(5_000);
    assertThat(page.locator("#unsaved")).isVisible();
    page.unroute("**/supplement-b/*");

    page.clock().fastForward(15_000);
    assertThat(page.getByText("✔ Saved.")).isVisible();
    assertThat(warnings).hasAttribute("open", "");
  }

  @Test
  @OnlyInFullRun
  void aProcessThatIsWiderThanThePageIsShownWholeToWhoeverAsks() {
    CaseWalk.referral().requested();
    var page = Browser.signIn(browser.phone(), "supervisor");
    page.navigate("/map");
    var all = page.getByRole(AriaRole.BUTTON, named("Show all of it, small")).first();
    String over =
        "[...document.querySelectorAll('.map')][0].scrollWidth > document.querySelector('.map').clientWidth";
    assertThat(all).isVisible();
    assertThat(page.evaluate(over)).isEqualTo(true);

    all.click();

    assertThat(all).hasAttribute("aria-pressed", "true");
    assertThat(page.evaluate(over)).isEqualTo(false);
    browser.judge(page, "map-phone-whole");
  }

  @Test
  @OnlyInFullRun
  void theEditorSaysWhenNothingWasSavedAndKeepsWhatWasTyped() {
    var walk = CaseWalk.inReview();
    var page = Browser.signIn(browser.desktop(), "reviewer");
    page.navigate("/supplement-b/" + walk.number());
    var place = page.getByLabel("Title and division");
    var unsaved = page.locator("#unsaved");
    var saved = page.getByText("✔ Saved.");

    type(place, "Captain, one");
    assertThat(saved).isVisible();
    page.context().setOffline(true);
    type(place, "Captain, two");
    assertThat(unsaved).containsText("the service did not answer");
    assertThat(saved).isHidden();
    page.context().setOffline(false);
    assertThat(saved).isVisible();
    assertThat(unsaved).isHidden();
    type(page.context().newPage(), walk, "Captain, three");
    type(place, "Captain, four");
    page.getByRole(AriaRole.BUTTON, named("Save mine over it")).click();
    assertThat(place).hasValue("Captain, four");
    page.context().clearCookies();
    type(place, "Captain, five");
    assertThat(unsaved).containsText("you are signed out");
    assertThat(saved).isHidden();
    browser.judge(page, "supplement-b-unsaved");
    Browser.signIn(page.context().newPage(), "reviewer").close();
    type(place, "Captain, six");
    assertThat(saved).isVisible();
    assertThat(unsaved).isHidden();
    page.reload();
    assertThat(place).hasValue("Captain, six");
  }

  @Test
  @OnlyInFullRun
  void whatSomebodyElseSavedIsNoDeadEnd() {
    var walk = CaseWalk.inReview();
    var page = Browser.signIn(browser.desktop(), "reviewer");
    page.navigate("/supplement-b/" + walk.number());
    type(page.context().newPage(), walk, "Captain, theirs");
    var place = page.getByLabel("Title and division");
    type(place, "Captain, mine");
    var over = page.getByRole(AriaRole.BUTTON, named("Save mine over it"));
    assertThat(over).isVisible();

    // whoever leaves now is asked first, and what was typed stands there still
    page.onceDialog(Dialog::dismiss);
    page.getByRole(AriaRole.LINK, named(walk.number())).first().click();
    assertThat(place).hasValue("Captain, mine");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("Somebody saved this draft after you read it")).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named("Read what stands there now"))).isVisible();
    assertThat(place).hasValue("Captain, mine");
    browser.judge(page, "supplement-b-newer");
    over.click();
    assertThat(over).isHidden();
    page.reload();
    assertThat(place).hasValue("Captain, mine");
  }

  private static void type(Locator field, String words) {
    field.fill(words);
    field.blur();
  }

  private static void type(Page other, CaseWalk walk, String words) {
    other.navigate("/supplement-b/" + walk.number());
    type(other.getByLabel("Title and division"), words);
    assertThat(other.getByText("✔ Saved.")).isVisible();
    other.close();
  }

  /** A supervisor's queue is short, so each of its tasks stands on its first page. */
  private static CaseWalk toReview() {
    return CaseWalk.inReview().recommended(Bodies.recommendDenial());
  }

  @Test
  @OnlyInFullRun
  void aSupervisorMovesWhatTheUnitChoseAndHolds() {
    var walk = CaseWalk.referral();
    String task = walk.task("CONTACT_VICTIM");
    var unit = Browser.signIn(browser.desktop(), "reviewer");
    unit.navigate("/queues/dv-unit?step=CONTACT_VICTIM");
    browser.judge(unit, "queue-of-one-step");
    unit.navigate("/queues/dv-unit?step=SEND_WITHDRAWAL&late=true");
    browser.judge(unit, "queue-of-nothing");
    unit.navigate("/queues/dv-unit?step=CONTACT_VICTIM");
    while (unit.locator("label[for=w-" + task + "]").count() == 0) {
      unit.navigate(next(unit));
    }
    unit.locator("label[for=w-" + task + "]").click();
    unit.getByRole(AriaRole.BUTTON, named("Claim the chosen")).click();
    assertThat(unit.getByRole(AriaRole.HEADING).first()).hasText("1 of 1 claimed");
    browser.judge(unit, "claimed-many");

    var supervisor = Browser.signIn(browser.desktop(), "supervisor");
    supervisor.navigate("/tasks");
    while (supervisor.locator("label[for=held-" + task + "]").count() == 0) {
      supervisor.navigate(next(supervisor));
    }
    supervisor.locator("label[for=held-" + task + "]").click();
    supervisor.getByRole(AriaRole.BUTTON, named("Move the chosen tasks")).click();
    assertThat(supervisor.getByRole(AriaRole.ALERT)).isVisible();
    browser.judge(supervisor, "moved-without-a-word");
    supervisor.getByLabel("To", exactly()).selectOption("reviewer2");
    supervisor.getByLabel("Reason").fill("On leave.");
    supervisor.getByRole(AriaRole.BUTTON, named("Move the chosen tasks")).click();
    assertThat(supervisor.getByRole(AriaRole.HEADING).first()).hasText("1 of 1 moved");
    assertThat(Caller.as("reviewer2").get("/api/tasks/" + task).<String>path("task.claimedBy"))
        .isEqualTo("reviewer2");
  }

  private static String next(Page page) {
    return page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("The next page").setExact(true))
        .getAttribute("href");
  }

  @Test
  void whoeverSignsOutIsOutAndWrongPasswordsSayNothing() {
    var page = browser.desktop();
    page.navigate("/cases");
    assertThat(page.url()).endsWith("/sign-in?next=/cases");
    browser.judge(page, "sign-in");
    page.getByLabel("Name").fill("reviewer");
    page.getByLabel("Password").fill("wrong");
    page.locator("main button[type=submit]").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are not signed in");
    page.getByLabel("Password").fill(Caller.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.url()).endsWith("/cases");
    browser.judge(page, "cases");
    page.navigate("/account");
    page.getByRole(AriaRole.BUTTON, named("Set up an app")).click();
    assertThat(page.getByText("Or type this key into the app")).isVisible();
    browser.judge(page, "account");
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    page.navigate("/cases");
    assertThat(page.url()).contains("/sign-in");
    page.navigate("/no-such-page");
    browser.judge(page, "not-found");
  }

  private static void open(Page page, CaseWalk walk) {
    page.navigate("/cases/" + walk.number());
  }

  private static java.util.regex.Pattern back() {
    return java.util.regex.Pattern.compile("Give .* back");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** The design system draws the circle itself, beside the real one; people click its words. */
  private static void choose(Page page, String answer) {
    page.locator("label", new Page.LocatorOptions().setHasText(answer)).first().click();
  }
}
