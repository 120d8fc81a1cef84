package org.amparo.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.amparo.referral.SafeContact.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever mistypes the address of somebody in danger is told while they can mend it. */
@QuarkusTest
class SafeContactTest {

  private static final String SAID = "It must be one e-mail address, as in ana@mail.example.org.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "ana@localhost",
        "@mail.example.org",
        "ana@mail..example.org",
        "Ana <ana@mail.example.org>",
        "ana@mail.example.org, other@mail.example.org",
        "ana@mail.example.org;other@mail.example.org",
        "ana@mail.example.org other",
        "ána@mail.example.org",
        "ana@-mail.example.org",
        "ana@mail.example.org.",
        "ana@mail_box.example.org",
        "ana@192.0.2.1",
        "ana@mail.example.org\r\nBcc: other@mail.example.org",
        "ana@mail.example.org\n"
      })
  void whatIsNotOneAddressIsRefusedByItsField(String typed) {
    var victims = asks("EMAIL", typed);
    var requesters = Bodies.request();
    contact((ObjectNode) requesters.get("requester"), "contact", "EMAIL", typed);

    refused(victims, "victim.safeContact.value");
    refused(Caller.as("advocate").post("/api/requests", requesters), "requester.contact.value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@mail.example.org",
        " Ana.O'Brien+safe@mail.example.org ",
        "ana@correó.example",
        "ana@почта.example",
        "ana@mail.example.museum"
      })
  void oneAddressIsTakenAndItsDomainInAnyScript(String typed) {
    assertThat(asks("EMAIL", typed).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(value = Method.class, names = "EMAIL", mode = EnumSource.Mode.EXCLUDE)
  void anyOtherWayIsSaidInWords(Method method) {
    assertThat(asks(method.name(), "ask her sister").statusCode()).isEqualTo(201);
  }

  @Test
  void thePageSaysItAtTheFieldAndKeepsWhatWasTyped() {
    var form =
        Map.ofEntries(
            Map.entry("_key", UUID.randomUUID().toString()),
            Map.entry("victim.givenName", "Ana"),
            Map.entry("victim.familyName", "Example"),
            Map.entry("victim.preferredLanguage", "es"),
            Map.entry("victim.safeContact.method", "EMAIL"),
            Map.entry("victim.safeContact.value", "ana@mail, other@mail"),
            Map.entry("incident.reportNumber", "260000001"),
            Map.entry("incident.occurredOn", "2026-01-02"),
            Map.entry("notice.language", "es"),
            Map.entry("notice.givenOn", "2026-01-02"));

    var answer = PageCaller.as("officer", Caller.PASSWORD, null).post("/referrals", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("href=\"#f-victim.safeContact.value\"", SAID, "value=\"ana@mail, other@mail\"");
  }

  private static void refused(Response answer, String field) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<List<Map<String, String>>>path("fields"))
        .containsExactly(Map.of("field", field, "sentence", SAID));
  }

  private static Response asks(String method, String value) {
    var body = Bodies.requestOfAVictim();
    contact((ObjectNode) body.get("victim"), "safeContact", method, value);
    return Caller.as("reviewer").post("/api/requests", body);
  }

  private static void contact(ObjectNode person, String at, String method, String value) {
    person.putObject(at).put("method", method).put("value", value);
  }
}
