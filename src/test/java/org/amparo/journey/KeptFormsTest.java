package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.SentForm;
import org.junit.jupiter.api.Test;

/**
 * A form that is sent after its session ended is sent on by whoever typed it, and by nobody else.
 */
@QuarkusTest
class KeptFormsTest {

  private static final String TYPED = "Struck twice, said the neighbour";

  @Inject BehindTheWall wall;

  @Test
  void whatWasTypedIntoTheEditorIsSavedOnceItsPersonHasSignedInAgain() throws SQLException {
    var walk = reviewed();
    var page = sentTooLate(walk);
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.asString())
        .contains("Your session ended before this was sent", "action=\"" + editor(walk) + "\"")
        .doesNotContain("neighbour");

    var again = PageCaller.as("reviewer", Caller.PASSWORD, null);
    var saved = again.post(editor(walk), Map.of("_kept", kept(page)));

    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    assertThat(again.get(editor(walk)).asString()).contains(TYPED);
  }

  @Test
  void nobodyElseAtTheDeviceReadsOrSendsIt() throws SQLException {
    var walk = reviewed();
    String kept = kept(sentTooLate(walk));

    var other = PageCaller.as("reviewer2", Caller.PASSWORD, null);
    var refused = other.post(editor(walk), Map.of("_kept", kept));
    var bent = PageCaller.as("reviewer", Caller.PASSWORD, null);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.asString()).doesNotContain("neighbour");
    assertThat(bent.post(editor(walk), Map.of("_kept", "A" + kept)).statusCode()).isEqualTo(403);
    assertThat(bent.fromElsewhere(editor(walk), Map.of("_kept", kept)).statusCode()).isEqualTo(403);
    assertThat(bent.get(editor(walk)).asString()).doesNotContain(TYPED);
  }

  @Test
  void whoeverIsNotSignedInYetIsAskedOnceMoreAndLosesNothing() throws SQLException {
    var walk = reviewed();
    var caller = PageCaller.as("reviewer", Caller.PASSWORD, null);
    String kept = kept(sentTooLate(walk, caller));

    var still = caller.sendStale(editor(walk), Map.of("_kept", List.of(kept)));

    assertThat(still.statusCode()).isEqualTo(307);
    var page = caller.sendStale(still.header("Location"), Map.of("_kept", List.of(kept)));
    assertThat(kept(page)).isEqualTo(kept);
  }

  /** A shared computer: another tab sends what the person before had typed. */
  @Test
  void whatWasTypedUnderOneSessionIsNotSealedForThePersonOfAnother() throws SQLException {
    var walk = reviewed();
    var before = PageCaller.as("reviewer", Caller.PASSWORD, null);
    var form = typed(walk, before);
    var other = PageCaller.as("reviewer2", Caller.PASSWORD, null);

    var answer = other.sendStale("/sign-in/again?to=" + editor(walk), form);
    ends("reviewer2");
    var idle = other.sendStale("/sign-in/again?to=" + editor(walk), form);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(idle.statusCode()).isEqualTo(303);
  }

  /** Somebody meant it to be over, or a secret was typed. */
  @Test
  void nothingIsKeptOfASessionThatWasEndedNorOfAPassword() throws SQLException {
    var ended = PageCaller.as("reviewer", Caller.PASSWORD, null);
    ended.post("/sign-out", Map.of());
    var late = PageCaller.as("reviewer2", Caller.PASSWORD, null);
    ends("reviewer2");

    var after =
        ended.sendStale("/sign-in/again?to=/cases/search", Map.of("familyName", List.of("x")));
    var secret = late.sendStale("/account/password", Map.of("oldPassword", List.of("secret")));

    assertThat(after.statusCode()).isEqualTo(303);
    assertThat(secret.statusCode()).isEqualTo(303);
    assertThat(secret.header("Location")).endsWith("/sign-in");
  }

  private static CaseWalk reviewed() {
    var walk = CaseWalk.referral().requested().screened();
    walk.claim(Caller.as("reviewer"), "REVIEW");
    return walk;
  }

  private Response sentTooLate(CaseWalk walk) throws SQLException {
    return sentTooLate(walk, PageCaller.as("reviewer", Caller.PASSWORD, null));
  }

  private Response sentTooLate(CaseWalk walk, PageCaller caller) throws SQLException {
    var form = typed(walk, caller);
    ends("reviewer");
    var answer = caller.sendStale(editor(walk), form);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(307);
    return caller.sendStale(answer.header("Location"), form);
  }

  /** With the token of the session in which it was typed. */
  private static Map<String, List<String>> typed(CaseWalk walk, PageCaller caller) {
    String page = caller.get(editor(walk)).asString();
    var fields =
        new LinkedHashMap<>(
            SentForm.of(page, editor(walk)).with(Map.of("part3.activity", TYPED)).fields());
    fields.put("_token", List.of(page.split("name=\"_token\" value=\"")[1].split("\"")[0]));
    return fields;
  }

  private void ends(String username) throws SQLException {
    wall.asOwner(
        "update session set seen_at = seen_at - interval '1 hour' where username = '%s'"
            .formatted(username));
  }

  private static String kept(Response page) {
    var found = Pattern.compile("name=\"_kept\" value=\"([^\"]+)\"").matcher(page.asString());
    assertThat(found.find()).as(page.asString()).isTrue();
    return found.group(1);
  }

  private static String editor(CaseWalk walk) {
    return walk.at("/supplement-b/%s");
  }
}
