package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormBodiesTest {

  record Report(String number, String kind) {}

  record Body(
      @Nullable Person who,
      @Nullable Boolean agree,
      @Nullable Set<String> codes,
      @Nullable List<Report> reports,
      @Nullable List<LocalDate> dates) {}

  record Person(String name, @Nullable String note) {}

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final FormBodies bodies = new FormBodies(JSON);

  @Test
  void namesOfFieldsArePathsInTheBody() throws Exception {
    var body = read(Map.of("who.name", List.of("Ana"), "agree", List.of("true")));

    assertThat(body.who()).isEqualTo(new Person("Ana", null));
    assertThat(body.agree()).isTrue();
  }

  record Counted(int cases, @Nullable Integer more) {}

  /** The service takes no text where a number belongs, and a form has nothing but text. */
  @Test
  void whatIsTypedWhereANumberBelongsIsANumber() throws Exception {
    var strict =
        new FormBodies(
            ((JsonMapper) JSON)
                .rebuild()
                .disable(com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build());
    var form = PageForm.of(Map.of("cases", List.of(" 12 "), "more", List.of("0")));

    assertThat(strict.read(form, Counted.class)).isEqualTo(new Counted(12, 0));
    assertThatThrownBy(
            () -> strict.read(PageForm.of(Map.of("cases", List.of("twelve"))), Counted.class))
        .isInstanceOf(com.fasterxml.jackson.databind.JsonMappingException.class);
  }

  @Test
  void anEmptyBoxIsNoField() throws Exception {
    var body =
        read(Map.of("who.name", List.of(""), "who.note", List.of("  "), "agree", List.of("")));

    assertThat(body.who()).isNull();
    assertThat(body.agree()).isNull();
  }

  @Test
  void oneTickedBoxIsAListToo() throws Exception {
    assertThat(read(Map.of("codes", List.of("A"))).codes()).containsExactly("A");
    assertThat(read(Map.of("dates", List.of("2026-01-02", "", "2026-01-03"))).dates())
        .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3));
  }

  @Test
  void rowsOfATableAreAListInTheirOrderWithoutGaps() throws Exception {
    var body =
        read(
            Map.of(
                "reports[10].number", List.of("last"),
                "reports[2].number", List.of("second"),
                "reports[2].kind", List.of("INCIDENT"),
                "reports[0].number", List.of("first"),
                "reports[1].number", List.of("")));

    assertThat(body.reports())
        .containsExactly(
            new Report("first", null), new Report("second", "INCIDENT"), new Report("last", null));
  }

  @Test
  void thePagesOwnFieldsAreNotOfTheBodyAndForeignOnesAreRefused() throws Exception {
    assertThat(read(Map.of("_key", List.of("k"))).who()).isNull();
    assertThatThrownBy(() -> read(Map.of("who.status", List.of("x"))))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void aBodyFillsTheFormThatWouldSayIt() throws Exception {
    var body =
        new Body(
            new Person("Ana", "a\nb"),
            false,
            Set.of("A"),
            List.of(new Report("1", "K"), new Report("2", "L")),
            List.of(LocalDate.of(2026, 1, 2)));

    assertThat(bodies.read(bodies.fill(body), Body.class)).isEqualTo(body);
  }

  private Body read(Map<String, List<String>> fields) throws Exception {
    return bodies.read(PageForm.of(fields), Body.class);
  }
}
