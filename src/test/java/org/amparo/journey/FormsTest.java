package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No form of a page is forgotten by the tests that send them wrong. */
class FormsTest {

  /** There is nothing to type: what is refused is told on a page of its own. */
  private static final Set<String> BUTTONS =
      Set.of(
          "POST /sign-out",
          "POST /sign-in/again",
          "POST /session",
          "POST /language",
          "POST /queues/{}/next",
          "POST /tasks/{}/claim",
          "POST /tasks/{}/release",
          "POST /reports/tasks/{}/claim",
          "POST /reports/tasks/{}/release",
          "POST /reports/tasks/{}/taking-over",
          "POST /break-glass/{}/review",
          "POST /views/{}/end",
          "POST /organizations/{}/members/{}/end",
          "POST /accounts/{}/release",
          "POST /accounts/{}/sign-out",
          "POST /accounts/{}/closure",
          "POST /accounts/{}/reopening",
          "POST /accounts/{}/password",
          "POST /accounts/{}/second-factor-removal",
          "POST /account/second-factor",
          "POST /account/second-factor/removal",
          "POST /account/recovery-codes",
          "POST /agency/blanks/{}/removal",
          "POST /agency-record",
          "POST /backlog/{}/closure",
          "POST /certifications/{}/prints",
          "POST /signing-stack/print",
          "POST /partners/{}/pause",
          "POST /partners/{}/resumption",
          "POST /partners/{}/end",
          "POST /partners/{}/replays",
          "POST /partners/{}/test",
          "POST /retention/holds/{}/lifting",
          "POST /retention/purges",
          "POST /retention/purges/{}/refusal",
          "POST /audit/verification");

  /** Sent wrong in a browser: the sitting by {@link PaperPagesTest}, the other by PagesTest. */
  private static final Set<String> IN_A_BROWSER =
      Set.of("POST /signing-stack", "POST /confirmation");

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern FORM =
      Pattern.compile("(?s)<form [^>]*method=\"post\" action=\"(/[^\"]*)\".*?</form>");
  private static final Pattern FIELD =
      Pattern.compile(
          "<(textarea|select)\\b|<input (?![^>]*type=\"hidden\")|"
              + "\\{#(field|area|pick|choices|checks|yesno|letters) ");

  @Test
  void eachFormIsSentWrongBySomeTestOrHasNothingToType() {
    var known =
        Stream.of(
                FormErrorsTest.WALKS.named(),
                CaseFormErrorsTest.WALKS.named(),
                OfficeFormErrorsTest.WALKS.named(),
                OtherStatesTest.WALKS.named(),
                TimersTest.WALKS.named(),
                BUTTONS,
                IN_A_BROWSER)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(known).isEqualTo(forms());
  }

  @Test
  void whatIsSaidToHaveNothingToTypeHasNoField() throws IOException {
    try (var templates = Files.walk(TEMPLATES)) {
      var typed =
          templates
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(file -> FORM.matcher(read(file)).results())
              .filter(form -> FIELD.matcher(form.group()).find())
              .map(form -> "POST " + form.group(1).replaceAll("\\{[^}]+}", "{}"))
              .collect(Collectors.toSet());

      assertThat(typed).as("forms with fields").hasSizeGreaterThan(30);
      assertThat(typed).doesNotContainAnyElementsOf(BUTTONS);
    }
  }

  private static Set<String> forms() {
    return Stream.concat(
            PageAccessTest.MATRIX.keySet().stream(), PageAccessTest.FOR_ANYONE.stream())
        .filter(page -> page.startsWith("POST "))
        .map(page -> page.replaceAll("\\{[^}]+}", "{}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
