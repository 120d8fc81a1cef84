package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Browser;
import org.amparo.fixture.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The packaged service beside a real Keycloak, with the realm that we ship. */
@EnabledIfSystemProperty(named = "amparo.keycloak", matches = ".+")
@Timeout(600)
class KeycloakIT {

  /** Long enough to come back from Keycloak on a machine that is busy, short enough to wait for. */
  private static final int FRESH_SECONDS = 40;

  private static Path directory;
  private static Keycloak keycloak;
  private static PackagedService service;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.open();
    directory = Scratch.directory();
    int port = PackagedService.freePort();
    var address = URI.create("http://localhost:" + port);
    keycloak = Keycloak.start(Path.of(System.getProperty("amparo.keycloak")), address);
    var environment = new HashMap<>(keycloak.settings(address));
    environment.put("AMPARO_PORT", String.valueOf(port));
    environment.put("AMPARO_IDENTITY_FRESH_SIGN_IN", "PT%dS".formatted(FRESH_SECONDS));
    service = PackagedService.start(directory, environment);
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    RestAssured.port = port;
  }

  @AfterAll
  static void stop() throws Exception {
    if (service != null) {
      service.terminate();
    }
    if (keycloak != null) {
      keycloak.close();
    }
    if (browser != null) {
      browser.close();
    }
    if (directory != null) {
      DeleteTree.at(directory);
    }
  }

  @Test
  void somebodySignsInAtKeycloakAndOutOfBoth() throws Exception {
    Page page = browser.desktop();
    page.navigate("/queues/dv-unit");
    browser.judge(page, "provider-sign-in");
    signIn(page, "kc-reviewer");
    page.waitForURL("**/queues/dv-unit");
    assertThat(page.textContent("header")).contains("kc-reviewer");
    browser.judge(page, "provider-queue");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    page.waitForURL("**/sign-in");
    page.getByRole(AriaRole.LINK, ours()).click();
    // whom Keycloak knew still would come back without being asked
    page.waitForURL("**/protocol/openid-connect/auth**");
    page.locator("input[name=password]").waitFor();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whoeverHasNoRoleOrAgencyIsToldSoOnAPage() {
    for (var who :
        Map.of("kc-newcomer", "no role here", "kc-homeless", "no agency that works here")
            .entrySet()) {
      Page page = browser.desktop();
      page.navigate("/sign-in");
      signIn(page, who.getKey());
      page.waitForURL("**/sign-in/provider/callback**");
      assertThat(page.textContent("main")).contains(who.getValue());
      browser.judge(page, "provider-" + who.getKey());
    }
  }

  @Test
  void aTokenOfKeycloakOpensTheApiUntilItsSessionEndsThere() throws Exception {
    var tokens = keycloak.tokens("kc-reviewer");
    var caller = Caller.withToken(tokens.path("access_token").asText());
    assertThat(caller.get("/api/queues/dv-unit/tasks").statusCode()).isEqualTo(200);
    assertThat(caller.get("/api/accounts").statusCode()).isEqualTo(403);
    for (String other : new String[] {"id_token", "refresh_token"}) {
      var wrong = Caller.withToken(tokens.path(other).asText());
      assertThat(wrong.get("/api/queues").statusCode()).as(other).isEqualTo(401);
    }
    Page page = browser.desktop();
    page.navigate("/queues/dv-unit");
    signIn(page, "kc-reviewer");
    page.waitForURL("**/queues/dv-unit");

    keycloak.signOut("kc-reviewer");

    page.navigate("/cases");
    assertThat(page.url()).contains("/sign-in");
    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(401);
  }

  @Test
  void whatBindsTheAgencyTakesAnotherSignInAtKeycloak() throws Exception {
    String number =
        Caller.as("officer").post("/api/referrals", Bodies.referral()).path("caseNumber");
    Page page = browser.desktop();
    page.navigate("/cases");
    signIn(page, "kc-records");
    page.waitForURL("**/cases");
    page.navigate("/cases/" + number);
    TimeUnit.SECONDS.sleep(FRESH_SECONDS);
    page.getByLabel("Why must you open this case?").fill("The victim is on the telephone now.");
    page.locator("form[action$='/break-glass'] button[type=submit]").click();
    page.getByText("your organisation asks you once more").waitFor();
    browser.judge(page, "provider-confirmation");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on")).click();
    page.getByText("You have not signed in again yet").waitFor();

    Page tab = page.waitForPopup(() -> page.getByRole(AriaRole.LINK, again()).click());
    tab.locator("input[name=password]").fill(Keycloak.PASSWORD);
    tab.locator("[name=login]").click();
    tab.waitForURL("**/sign-in/provider/callback**");
    assertThat(tab.textContent("main")).contains("You have shown that it is you");
    browser.judge(tab, "provider-shown");
    tab.close();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on")).click();
    page.waitForURL("**/cases/" + number + "**");
    assertThat(page.textContent("main")).contains("kc-records: Victim, for casework, not assigned");
  }

  @Test
  void noSecretStandsInTheLog() throws Exception {
    var tokens = keycloak.tokens("kc-reviewer");
    Caller.withToken(tokens.path("access_token").asText()).get("/api/queues");
    assertThat(service.output())
        .doesNotContain("eyJ")
        .doesNotContain("not-a-secret")
        .doesNotContain("code=")
        .doesNotContain("@police.example");
  }

  private static Page.GetByRoleOptions ours() {
    return new Page.GetByRoleOptions().setName("Sign in with your organisation's account");
  }

  private static Page.GetByRoleOptions again() {
    return new Page.GetByRoleOptions().setName("Sign in again at your organisation");
  }

  /** On Keycloak's own page. */
  private static void signIn(Page page, String user) {
    page.getByRole(AriaRole.LINK, ours()).click();
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(Keycloak.PASSWORD);
    page.locator("[name=login]").click();
  }
}
