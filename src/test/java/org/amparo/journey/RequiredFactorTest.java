package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.fixture.AppCodes;
import org.amparo.fixture.Caller;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.Test;

/** A role that must have a second factor does nothing without one. */
@OnlyInFullRun
@QuarkusTest
@TestProfile(RequiredFactorTest.ForAuditors.class)
class RequiredFactorTest {

  /** The setting that is tried. */
  public static final class ForAuditors implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("amparo.identity.totp-required", "auditor,certifying-official");
    }
  }

  private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");

  @Test
  void whoeverMustHaveASecondFactorSetsItUpBeforeAnythingElse() {
    String password = Caller.PASSWORD;
    var api =
        Caller.stranger()
            .post(
                "/api/sign-in",
                "{\"username\":\"auditor\",\"password\":\"%s\"}".formatted(password));
    assertThat(api.statusCode()).isEqualTo(403);
    assertThat(api.<String>path("type")).isEqualTo("/problems/account-unfinished");

    var in = PageCaller.as("auditor", password, null);
    assertThat(in.get("/audit").header("Location")).endsWith("/account");
    assertThat(in.get("/account").asString())
        .contains("Your role needs a second factor")
        .doesNotContain("Change your password");

    in.post("/account/second-factor", Map.of());
    assertThat(in.get("/audit").header("Location"))
        .as("set up, not confirmed")
        .endsWith("/account");
    var key = KEY.matcher(in.get("/account").asString());
    assertThat(key.find()).isTrue();
    var app = new AppCodes(key.group(1));
    var codes = in.post("/account/second-factor/confirmation", Map.of("code", app.code(0)));

    assertThat(codes.asString()).contains("Your recovery codes");
    assertThat(in.get("/audit").statusCode()).isEqualTo(200);
    assertThat(in.post("/account/second-factor/removal", Map.of()).statusCode()).isEqualTo(422);
    assertThat(PageCaller.signIn("auditor", password, app.code(1)).header("Location"))
        .endsWith("/");
  }

  @Test
  void otherRolesWorkAsBefore() {
    assertThat(Caller.as("reviewer").get("/api/cases").statusCode()).isEqualTo(200);
  }
}
