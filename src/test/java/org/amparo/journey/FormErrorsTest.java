package org.amparo.journey;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.fixture.RefusedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that was refused stands there again: with what was typed, and a way to each field. */
@QuarkusTest
class FormErrorsTest {

  private static final String LONG = "Kept words ".repeat(200).strip();

  private static final Map<String, String> READ = Map.of("version", "1", "reviewer", "Kept Name");
  private static final Map<String, String> YEAR =
      Map.of("kind", "U_I918B", "from", "2025-01-01", "asOf", "Kept day");

  /**
   * A form as somebody fills it in by half.
   *
   * @param kept what they typed, and must find again
   */
  record Half(String who, String path, Map<String, String> typed, String kept) {

    @Override
    public String toString() {
      return who + " " + path;
    }
  }

  static final FormWalks WALKS =
      new FormWalks(
          forms()
              .map(half -> "POST " + half.path())
              .map(form -> form.replaceAll("/(es|DENIAL|dv-unit)(?=/|$)", "/{}"))
              .collect(Collectors.toUnmodifiableSet()));

  static Stream<Half> forms() {
    return Stream.of(
        half("advocate", "/grants", "code", "KEPT-CODE"),
        half("advocate", "/requests", "victim.givenName", "Kept Name"),
        half("reviewer", "/requests", "incident.summary", "Kept summary"),
        half("officer", "/referrals", "incident.offense", "Kept offense"),
        half("reviewer", "/cases/search", "givenName", "Kept Name"),
        half("admin", "/accounts", "username", "Kept Name"),
        half("admin", "/partners", "name", "Kept system"),
        half("admin", "/agency/head", "name", "Kept Name"),
        half("admin", "/agency/designations", "documentRef", "Kept memo"),
        half("admin", "/agency/entries/officials", "title", "Kept title"),
        half("admin", "/agency/entries/letterhead", "street", "Kept street"),
        half("records", "/legal-demands", "demandedBy", "Kept demander"),
        half("supervisor", "/legal-demands", "reference", "Kept reference"),
        half("supervisor", "/retention/holds", "reason", "Kept reason"),
        half("admin", "/retention/schedule", "source", "Kept schedule"),
        half("admin", "/reports/suppression", "threshold", "Kept number"),
        half("supervisor", "/reports/mandate-claim", "minutes", "Kept minutes"),
        new Half("reviewer", "/queues/dv-unit/claims", Map.of(), "Tasks: Tick at least one task."),
        half("supervisor", "/reassignments", "reason", "Kept reason"),
        new Half("supervisor", "/reassignments", Map.of(), "Tasks: Tick at least one task."),
        new Half("supervisor", "/reports/filings", YEAR, "Kept day"),
        new Half("reviewer", "/views", Map.of("name", LONG, "role", "dv-unit"), LONG),
        half("admin", "/organizations", "name", "Kept name ".repeat(20).strip()),
        half("admin", "/accounts/provider", "account", "officer"),
        half("admin", "/agency/profile-confirmations", "note", "Kept note"),
        half("admin", "/agency/letters/contacts/es", "contact", LONG),
        half("admin", "/agency/letters/DENIAL/es", "opening", LONG),
        half("admin", "/agency/letters/DENIAL/es/preview", "closing", LONG),
        new Half("admin", "/agency/translations/es/review", READ, "Kept Name"),
        new Half("admin", "/agency/translations/es/letters-review", READ, "Kept Name"));
  }

  @AfterAll
  static void eachWasSent() {
    WALKS.assertAllSent();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void keepsWhatWasTypedAndLeadsToEachField(Half half) {
    var answer = WALKS.post(half.who(), half.path(), half.typed());

    RefusedPage.leads(answer, half.kept());
  }

  private static Half half(String who, String path, String field, String value) {
    var typed = new HashMap<String, String>();
    typed.put(field, value);
    return new Half(who, path, typed, value);
  }
}
