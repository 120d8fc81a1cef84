package org.amparo.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.amparo.fixture.Browser;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.PartnerDouble;
import org.amparo.fixture.WebhookCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator's way with a partner system, in a real browser. */
@QuarkusTest
@OnlyInFullRun
class PartnerPagesTest {

  @Inject Rounds rounds;

  private Browser browser;
  private PartnerDouble partner;

  @BeforeEach
  void open() throws IOException {
    browser = Browser.open();
    partner = PartnerDouble.start();
  }

  @AfterEach
  void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
    partner.close();
  }

  @Test
  void anAdministratorAddsASystemTriesItSeesWhatArrivedAndEndsIt() throws Exception {
    var page = Browser.signIn(browser.desktop(), "admin");
    page.getByRole(AriaRole.LINK, named("Partner systems")).click();
    browser.judge(page, "partners-none");

    add(page, "http://10.0.0.1:8080/");
    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("The address is on the public internet");
    assertThat(page.getByLabel("Name")).hasValue("District attorney");
    assertThat(page.getByLabel("A case came to another stage")).isChecked();
    browser.judge(page, "partners-refused");
    page.getByLabel("Address").fill(partner.url());
    page.getByLabel("Which decision").fill("General order 7.2");
    // by the keyboard alone from here to the trial
    page.getByRole(AriaRole.BUTTON, named("Add the system")).focus();
    page.keyboard().press("Enter");
    var secret = page.locator(".usa-alert code").innerText();
    assertThat(page.getByText("It is shown this once.")).isVisible();
    browser.judge(page, "partner-secret");
    page.getByRole(AriaRole.BUTTON, named("Send a trial")).focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Waits").first()).isVisible();
    assertThat(page.content()).doesNotContain("whsec_");

    var walk = CaseWalk.referral();
    drain();
    assertThat(WebhookCheck.isSigned(partner.next(), secret)).isTrue();
    page.reload();
    assertThat(page.getByText("Arrived")).hasCount(2);
    assertThat(page.getByText(walk.number())).isVisible();
    browser.judge(page, "partner-log");
    page.getByRole(AriaRole.BUTTON, named("Send again: number 2")).click();
    drain();
    assertThat(partner.about(walk.number())).hasSize(2);

    page.getByRole(AriaRole.BUTTON, named("Send them again")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    partner.answering(410);
    CaseWalk.referral();
    drain();
    page.navigate("/partners");
    assertThat(page.getByText("is sent nothing any more")).isVisible();
    browser.judge(page, "partners-stopped");
    page.getByRole(AriaRole.LINK, named("District attorney")).first().click();
    assertThat(page.getByText("It answered that it wants no more messages.")).isVisible();
    browser.judge(page, "partner-stopped");
    page.getByLabel("The present one stays good").selectOption("0");
    page.getByRole(AriaRole.BUTTON, named("Make a new secret")).click();
    assertThat(page.locator(".usa-alert code").innerText()).isNotEqualTo(secret);
    page.getByRole(AriaRole.BUTTON, named("End it for good")).click();
    assertThat(page.locator("h1")).containsText("Ended");
    browser.judge(page, "partner-ended");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void add(Page page, String url) {
    page.getByLabel("Name").fill("District attorney");
    page.getByLabel("What it is").selectOption("PROSECUTOR");
    page.getByLabel("Address").fill(url);
    check(page.locator("input[name=events][value=CASE_STAGE]"));
    page.getByLabel("Which decision").fill("x");
    page.getByLabel("Decided on").fill("2026-01-15");
    page.getByRole(AriaRole.BUTTON, named("Add the system")).click();
  }

  private static void check(Locator box) {
    box.focus();
    box.press("Space");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void drain() {
    for (var begun = rounds.turn(); !begun.isEmpty(); begun = rounds.turn()) {
      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    }
  }
}
