package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.amparo.fixture.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest {

  private static final String LONG = "four plain words do";

  @Test
  void anAdministratorOpensAnAccountAndItsOwnerSignsIn() {
    var opened = open("new-reviewer", "dv-unit", LONG);

    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(opened.getHeader("Location")).endsWith("/api/accounts/new-reviewer");
    assertThat(signIn("new-reviewer", LONG).statusCode()).isEqualTo(200);
    assertThat(admin().get("/api/accounts").<List<String>>path("username"))
        .contains("new-reviewer");
    assertThat(admin().get("/api/accounts").asString()).doesNotContain("argon2");
  }

  @Test
  void theFirstAdministratorComesWithTheAgencyOfTheConfiguration() {
    var first = Caller.withToken(signIn("hill-admin", LONG).path("access_token"));

    assertThat(first.get("/api/agencies/hillside").<String>path("name"))
        .isEqualTo("Hillside Police Department");
    assertThat(first.get("/api/accounts").<List<String>>path("username"))
        .containsExactly("hill-admin");
  }

  @Test
  void aClosedAccountLetsNobodyIn() {
    open("leaver", "records-clerk", LONG);

    assertThat(admin().post("/api/accounts/leaver/closure", "").<Boolean>path("active")).isFalse();
    assertThat(signIn("leaver", LONG).statusCode()).isEqualTo(401);

    admin().post("/api/accounts/leaver/reopening", "");
    assertThat(signIn("leaver", LONG).statusCode()).isEqualTo(200);
  }

  @Test
  void aPersonChangesTheirPasswordByShowingTheOldOne() {
    open("changer", "dv-unit", LONG);
    var changer = Caller.withToken(signIn("changer", LONG).path("access_token"));

    assertThat(change(changer, "not the old password", "five other plain words").statusCode())
        .isEqualTo(422);
    assertThat(change(changer, LONG, "five other plain words").statusCode()).isEqualTo(204);
    assertThat(signIn("changer", LONG).statusCode()).isEqualTo(401);
    assertThat(signIn("changer", "five other plain words").statusCode()).isEqualTo(200);
  }

  @Test
  void aForgetfulPersonGetsAPasswordThatIsForOneSignIn() {
    open("forgetful", "dv-unit", LONG);

    var reset = admin().post("/api/accounts/forgetful/password", "");

    assertThat(reset.statusCode()).isEqualTo(200);
    String given = reset.path("password");
    assertThat(signIn("forgetful", LONG).statusCode()).isEqualTo(401);
    var refused = signIn("forgetful", given);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/account-unfinished");
  }

  @Test
  void anAccountWithoutAPasswordGetsOneForTheFirstSignIn() {
    var opened =
        admin().post("/api/accounts", "{\"username\":\"newcomer\",\"roles\":[\"dv-unit\"]}");

    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(signIn("newcomer", opened.path("temporary.password")).statusCode()).isEqualTo(403);
    assertThat(admin().get("/api/accounts").asString()).doesNotContain("temporary");
  }

  @Test
  void aPasswordThatIsTriedFirstIsRefusedWithItsRule() {
    for (String common :
        List.of(
            "passwordpassword",
            "P@ssw0rdP@ssw0rd",
            "qwertyuiopasdfgh",
            "1234567890123456",
            "correct horse battery staple",
            "amparo amparo amparo",
            "x".repeat(200))) {
      var refused = open("careless", "dv-unit", common);
      assertThat(refused.statusCode()).as(common).isEqualTo(422);
      assertThat(refused.asString()).contains("tried first", "NIST SP 800-63B-4");
    }
    assertThat(open("careless", "dv-unit", "short").asString())
        .contains("15 characters or more")
        .doesNotContain("Choose one that is no common password");
    assertThat(open("careless", "dv-unit", "all small letters and no digit").statusCode())
        .isEqualTo(201);
  }

  @Test
  void aFieldThatIsNotForTheCallerToSetIsRefusedByItsName() {
    for (String field :
        List.of("agency", "active", "passwordUntil", "secondFactor", "passwordHash", "heldUntil")) {
      var refused =
          admin()
              .post(
                  "/api/accounts",
                  "{\"username\":\"more\",\"roles\":[\"dv-unit\"],\"password\":\"%s\",\"%s\":null}"
                      .formatted(LONG, field));
      assertThat(refused.statusCode()).as(field).isEqualTo(400);
      assertThat(refused.asString()).contains(field);
    }
    var roles = "{\"oldPassword\":\"x\",\"newPassword\":\"y\",\"roles\":[\"administrator\"]}";
    assertThat(Caller.as("officer").post("/api/password", roles).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsAdministratorAndAtWorkOnCases() {
    var refused =
        admin()
            .post(
                "/api/accounts",
                "{\"username\":\"both\",\"roles\":[\"administrator\",\"dv-unit\"],\"password\":\"%s\"}"
                    .formatted(LONG));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(signIn("both", LONG).statusCode()).isEqualTo(401);
  }

  @Test
  void aNameIsGivenOnceEvenAcrossAgencies() {
    var refused = open("outsider", "dv-unit", LONG);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Another account has this name");
  }

  @Test
  void anUnknownRoleIsAnsweredWithTheNamesOfAll() {
    var refused = open("nobody-yet", "sheriff", LONG);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("roles").contains("dv-unit").contains("auditor");
  }

  @Test
  void aNameThatCannotBeIsAnsweredInWords() {
    assertThat(open("Not A Name", "dv-unit", LONG).asString())
        .contains("small letters")
        .doesNotContain("[a-z");
  }

  @Test
  void anotherAgencysAccountIsNotThere() {
    assertThat(admin().post("/api/accounts/outsider/closure", "").statusCode()).isEqualTo(404);
    assertThat(admin().get("/api/accounts").<List<String>>path("username"))
        .doesNotContain("outsider");
  }

  @Test
  void anAdministratorCannotLockThemselvesOut() {
    assertThat(admin().post("/api/accounts/admin/closure", "").statusCode()).isEqualTo(422);
  }

  private static Caller admin() {
    return Caller.as("admin");
  }

  private static Response open(String username, String role, String password) {
    return admin()
        .post(
            "/api/accounts",
            "{\"username\":\"%s\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
                .formatted(username, role, password));
  }

  private static Response change(Caller person, String old, String wanted) {
    return person.post(
        "/api/password", "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(old, wanted));
  }

  private static Response signIn(String username, String password) {
    return Caller.stranger()
        .post(
            "/api/sign-in",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }
}
