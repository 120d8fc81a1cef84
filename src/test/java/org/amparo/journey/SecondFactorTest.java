package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.amparo.fixture.AppCodes;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords for one sign-in, an app's codes beside the password, and codes on paper. */
@QuarkusTest
class SecondFactorTest {

  private static final String LONG = "four plain words do";
  private static final String OTHER = "five other plain words";
  private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(-[a-z2-7]{4}){3})<");

  @Inject BehindTheWall wall;

  private final String person = "f" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void openAnAccount() {
    var body = "{\"username\":\"%s\",\"roles\":[\"dv-unit\"],\"password\":\"%s\"}";
    assertThat(Caller.as("admin").post("/api/accounts", body.formatted(person, LONG)).statusCode())
        .isEqualTo(201);
  }

  @AfterEach
  void forgetWrongTries() throws Exception {
    wall.asOwner("delete from sign_in_try");
  }

  @Test
  void aPasswordForOneSignInOpensThePageOfTheAccountAndNothingElse() {
    String given =
        Caller.as("admin").post("/api/accounts/%s/password".formatted(person), "").path("password");
    var in = PageCaller.as(person, given, null);

    for (String page : List.of("/", "/cases", "/queues/dv-unit", "/requests/new")) {
      assertThat(in.get(page).header("Location")).as(page).endsWith("/account");
    }
    assertThat(in.listen().statusCode()).isEqualTo(403);
    assertThat(in.get("/account").asString())
        .contains("is for one sign-in")
        .doesNotContain("Second factor", "/queues/dv-unit");

    assertThat(change(in, given, "short").statusCode()).isEqualTo(422);
    assertThat(change(in, given, given).asString()).contains("other than the present one");
    assertThat(change(in, given, OTHER).header("Location")).endsWith("/account?done=password");
    assertThat(in.get("/cases").statusCode()).isEqualTo(200);
    assertThat(PageCaller.signIn(person, given, null).statusCode()).isEqualTo(401);
    assertThat(api(OTHER, null).statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordForOneSignInIsOverAfterThreeDays() throws Exception {
    String given =
        Caller.as("admin").post("/api/accounts/%s/password".formatted(person), "").path("password");
    wall.asOwner(
        "update account set password_until = now() - interval '1 minute' where username = '%s'"
            .formatted(person));

    var refused = PageCaller.signIn(person, given, null);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.asString()).doesNotContain(given);
  }

  @Test
  void aPersonChangesTheirPasswordOnTheirPageAndTheirOtherSessionsEnd() {
    var here = PageCaller.as(person, LONG, null);
    var there = PageCaller.as(person, LONG, null);

    var differ =
        here.post(
            "/account/password",
            Map.of("oldPassword", LONG, "newPassword", OTHER, "again", OTHER + " not"));
    assertThat(differ.statusCode()).isEqualTo(422);
    assertThat(differ.asString()).contains("are not the same").doesNotContain(OTHER);
    assertThat(change(here, "not the password", OTHER).statusCode()).isEqualTo(422);

    assertThat(change(here, LONG, OTHER).statusCode()).isEqualTo(303);

    assertThat(here.get("/cases").statusCode()).isEqualTo(200);
    assertThat(there.get("/cases").header("Location")).contains("/sign-in");
  }

  @Test
  void aCodeStaysInTheFormUntilItWasLookedAtAndAPasswordNever() {
    var in = PageCaller.as(person, LONG, null);
    begin(in);

    var differ =
        in.post(
            "/account/password",
            Map.of("oldPassword", LONG, "code", "246810", "newPassword", OTHER, "again", "x"));

    assertThat(differ.asString())
        .contains("are not the same", "value=\"246810\"")
        .doesNotContain(LONG, OTHER);
    assertThat(change(in, LONG, OTHER).asString()).doesNotContain("value=\"246810\"");
  }

  @Test
  void anAppThatWasSetUpIsAskedForItsCodeAtEverySignIn() {
    var app = setUp();

    assertThat(api(LONG, null).statusCode()).isEqualTo(401);
    assertThat(PageCaller.signIn(person, LONG, null).statusCode()).isEqualTo(401);
    assertThat(api(LONG, "000000").statusCode()).isEqualTo(401);
    assertThat(api("not the password", app.code(1)).statusCode()).isEqualTo(401);
    assertThat(said(api(LONG, "000000"))).isEqualTo(said(api("not the password", app.code(1))));

    assertThat(api(LONG, app.code(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeOpensOnceAndNoneBeforeItOpensAfterwards() {
    var app = setUp();
    String code = app.code(1);

    assertThat(api(LONG, code).statusCode()).isEqualTo(200);
    assertThat(api(LONG, code).statusCode()).isEqualTo(401);
    assertThat(api(LONG, app.code(0)).statusCode()).isEqualTo(401);
  }

  @Test
  void ofOneCodeThatComesManyTimesAtOnceOneIsTaken() throws Exception {
    var app = setUp();
    String code = app.code(1);
    var pool = Executors.newFixedThreadPool(6);
    Callable<Integer> attempt = () -> api(LONG, code).statusCode();

    var taken =
        pool.invokeAll(java.util.Collections.nCopies(6, attempt)).stream()
            .filter(done -> status(done) == 200)
            .count();
    pool.shutdown();

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void aCodeOfAnotherTimeIsWrong() {
    var app = setUp();

    assertThat(api(LONG, app.code(4)).statusCode()).isEqualTo(401);
    assertThat(api(LONG, app.code(-4)).statusCode()).isEqualTo(401);
  }

  @Test
  void theWrongFirstCodeTurnsNothingOn() {
    var in = PageCaller.as(person, LONG, null);
    in.post("/account/second-factor", Map.of());

    var wrong = in.post("/account/second-factor/confirmation", Map.of("code", "12345"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("The code is wrong or too old");
    assertThat(api(LONG, null).statusCode()).isEqualTo(200);
  }

  @Test
  void thePictureHoldsTheKeyThatStandsBelow() throws Exception {
    var in = PageCaller.as(person, LONG, null);
    in.post("/account/second-factor", Map.of());
    String page = in.get("/account").asString();

    String read = QrReading.of(page);

    assertThat(read)
        .startsWith("otpauth://totp/Amparo:" + person + "?")
        .contains("secret=" + key(page).replace(" ", ""), "issuer=Amparo");
  }

  @Test
  void aRecoveryCodeOpensOnceWhateverItsSpelling() {
    var in = PageCaller.as(person, LONG, null);
    var codes = codes(begin(in));
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();

    assertThat(api(LONG, codes.get(0)).statusCode()).isEqualTo(200);
    assertThat(api(LONG, codes.get(0)).statusCode()).isEqualTo(401);
    String spelt = codes.get(1).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(PageCaller.signIn(person, LONG, spelt).statusCode()).isEqualTo(303);
    assertThat(in.get("/account").asString()).contains("Recovery codes that are not used yet: 8");

    var fresh = codes(in.post("/account/recovery-codes", Map.of()));
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
    assertThat(api(LONG, codes.get(2)).statusCode()).isEqualTo(401);
    assertThat(api(LONG, fresh.get(0)).statusCode()).isEqualTo(200);
  }

  @Test
  void neitherSecretNorRecoveryCodeCanBeReadInTheDatabase() throws Exception {
    var in = PageCaller.as(person, LONG, null);
    in.post("/account/second-factor", Map.of());
    String key = key(in.get("/account").asString()).replace(" ", "");
    var app = new AppCodes(key);
    var codes = codes(in.post("/account/second-factor/confirmation", Map.of("code", app.code(0))));

    assertThat(wall.rowsWith(key)).isZero();
    byte[] secret = new org.apache.commons.codec.binary.Base32().decode(key);
    assertThat(wall.rowsWith(java.util.HexFormat.of().formatHex(secret))).isZero();
    assertThat(wall.rowsWith(codes.get(0))).isZero();
    assertThat(wall.rowsWith(codes.get(0).replace("-", ""))).isZero();
  }

  @Test
  void showingAgainThatItIsYouTakesTheCodeToo() throws Exception {
    var in = PageCaller.as(person, LONG, null);
    var codes = codes(begin(in));
    wall.asOwner(
        "update session set proved_at = now() - interval '2 hours' where username = '%s'"
            .formatted(person));

    var asked = in.post("/account/recovery-codes", Map.of());
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.asString()).contains("Show again that it is you", "name=\"_code\"");

    assertThat(confirm(in, LONG, "").statusCode()).isEqualTo(401);
    assertThat(confirm(in, LONG, "").asString()).contains("The password or the code is wrong");
    var right = confirm(in, LONG, codes.get(0));
    assertThat(right.statusCode()).isEqualTo(307);
    var done = PageCaller.after(right).post("/account/recovery-codes", Map.of());
    assertThat(codes(done)).hasSize(10);
  }

  @Test
  void whoeverLostPhoneAndPaperIsHelpedByTheAdministratorOfTheirAgencyOnly() {
    setUp();
    String removal = "/api/accounts/%s/second-factor-removal".formatted(person);
    var stranger = Caller.wearing("x", "bayside", org.amparo.identity.Role.ADMINISTRATOR);
    assertThat(stranger.post(removal, "").statusCode()).isEqualTo(404);

    assertThat(Caller.as("admin").post(removal, "").statusCode()).isEqualTo(200);

    assertThat(api(LONG, null).statusCode()).isEqualTo(200);
  }

  @Test
  void anAdministratorCannotGiveThemselvesAPassword() {
    assertThat(Caller.as("admin").post("/api/accounts/admin/password", "").statusCode())
        .isEqualTo(422);
    assertThat(
            Caller.as("admin").post("/api/accounts/admin/second-factor-removal", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aFormFromElsewhereChangesNothing() {
    var in = PageCaller.as(person, LONG, null);
    var form = Map.of("oldPassword", LONG, "newPassword", OTHER, "again", OTHER);

    assertThat(in.fromElsewhere("/account/password", form).statusCode()).isEqualTo(403);
    assertThat(in.fromElsewhere("/account/second-factor", Map.of()).statusCode()).isEqualTo(403);

    assertThat(api(LONG, null).statusCode()).isEqualTo(200);
  }

  private AppCodes setUp() {
    var in = PageCaller.as(person, LONG, null);
    in.post("/account/second-factor", Map.of());
    var app = new AppCodes(key(in.get("/account").asString()));
    var done = in.post("/account/second-factor/confirmation", Map.of("code", app.code(0)));
    assertThat(done.statusCode()).isEqualTo(200);
    return app;
  }

  private Response begin(PageCaller in) {
    in.post("/account/second-factor", Map.of());
    var app = new AppCodes(key(in.get("/account").asString()));
    return in.post("/account/second-factor/confirmation", Map.of("code", app.code(0)));
  }

  private static Response change(PageCaller in, String old, String wanted) {
    return in.post(
        "/account/password", Map.of("oldPassword", old, "newPassword", wanted, "again", wanted));
  }

  private static Response confirm(PageCaller in, String password, String code) {
    return in.post(
        "/confirmation",
        Map.of("_to", "/account/recovery-codes", "_password", password, "_code", code));
  }

  private static int status(java.util.concurrent.Future<Integer> done) {
    try {
      return done.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(String page) {
    var key = KEY.matcher(page);
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static List<String> codes(Response page) {
    return RECOVERY.matcher(page.asString()).results().map(m -> m.group(1)).toList();
  }

  private static Object said(Response answer) {
    return answer.path("detail");
  }

  private Response api(String password, @Nullable String code) {
    String more = code == null ? "" : ",\"code\":\"%s\"".formatted(code);
    return Caller.stranger()
        .post(
            "/api/sign-in",
            "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(person, password, more));
  }
}
