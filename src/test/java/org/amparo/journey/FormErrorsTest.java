package org.amparo.journey;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.amparo.fixture.RefusedPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that was refused stands there again: with what was typed, and a way to each field. */
@QuarkusTest
class FormErrorsTest {

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
        half("supervisor", "/retention/holds", "reason", "Kept reason"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void keepsWhatWasTypedAndLeadsToEachField(Half half) {
    var answer = PageCaller.as(half.who(), Caller.PASSWORD, null).post(half.path(), half.typed());

    RefusedPage.leads(answer, half.kept());
  }

  private static Half half(String who, String path, String field, String value) {
    var typed = new HashMap<String, String>();
    typed.put(field, value);
    return new Half(who, path, typed, value);
  }
}
