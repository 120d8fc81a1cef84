package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that was refused stands there again: with what was typed, and a way to each field. */
@QuarkusTest
class FormErrorsTest {

  private static final Pattern WAY = Pattern.compile("<li><a href=\"#(f-[^\"]+)\">");

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

    String page = answer.asString();
    assertThat(answer.statusCode()).as(page).isBetween(400, 422);
    assertThat(page).contains("role=\"alert\"").contains(half.kept());
    var ways = WAY.matcher(page).results().map(way -> way.group(1)).toList();
    assertThat(ways).as("ways from the summary").isNotEmpty();
    for (String field : ways) {
      assertThat(page).as("the field of the summary's way").contains("id=\"" + field + "\"");
    }
  }

  private static Half half(String who, String path, String field, String value) {
    var typed = new HashMap<String, String>();
    typed.put(field, value);
    return new Half(who, path, typed, value);
  }
}
