package org.amparo.workflow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.workflow.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final Dialect dialect = new Dialect(new Feel(Clock.systemUTC()));
  private final List<ModelProblem> problems = new ArrayList<>();

  /** A change of the translation shows as a difference here; review it, then store the new file. */
  @ParameterizedTest
  @ValueSource(strings = {"trip", "inner"})
  void translatesAsTheGoldenFileSays(String name) throws IOException {
    var xml = translate(read(name + ".bpmn")).xml();

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN.resolve(name + ".translated.bpmn"), xml);
    }
    assertThat(xml).isEqualTo(read(name + ".translated.bpmn"));
  }

  @Test
  void saysWhatAModelNeeds() throws IOException {
    var trip = translate(read("trip.bpmn"));

    assertThat(trip.processes()).containsExactly("trip");
    assertThat(trip.jobTypes()).containsEntry("draw-up-letter", "serviceTask_letter").hasSize(1);
    assertThat(trip.calls()).containsEntry("inner", "callActivity_inner").hasSize(1);
    assertThat(trip.variables())
        .contains("screening", "recordsRole", "closesAt", "replyBy", "outcome", "review")
        .doesNotContain("OURS", "P14D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=screening = \"OURS\"| =screening = | flow_ours | FEEL cannot be read",
        "date and time(closesAt)| dateandtime(closesAt) | timer_remind | No function found",
        "=screening = \"OURS\"| screening | flow_ours | needs an expression",
        ">P300D<| >in a while< | timer_later | needs an expression",
        "type=\"draw-up-letter\"| type=\"${1+1}\" | serviceTask_letter | only a plain word",
        "externalReference=\"REMIND\"| formId=\"x\" | userTask_remind | formId",
        "<zeebe:assignmentDefinition candidateGroups=\"=recordsRole\" />| | userTask_records | cand",
        "<zeebe:versionTag| <zeebe:adHoc | trip | adHoc",
        "target=\"sentLetter\"| target=\"sent.letter\" | serviceTask_letter | one variable",
        "\"= caseId\"| \"=other\" | message_cancelled | correlationKey",
        "type=\"mirror-task\"| type=\"spy\" | userTask_screen | spy",
        "cancelActivity=\"false\"| zeebe:x=\"\" | event_remind | zeebe:x",
        "<zeebe:calledElement processId=\"inner\"| <zeebe:calledElement processId=\"=x\" |"
            + " callActivity_inner | only a plain word",
        "terminateEventDefinition| signalEventDefinition | terminate_expired | signal",
      })
  void refusesWhatItCannotTranslateByFileElementAndReason(
      String from, String to, String element, String reason) throws IOException {
    var text = read("trip.bpmn");
    assertThat(text).contains(from);

    var result =
        dialect.translate(
            "trip.bpmn", text.replace(from, to == null ? "" : to).getBytes(UTF_8), problems);

    assertThat(result).isEmpty();
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("trip.bpmn");
              assertThat(problem.element()).isEqualTo(element);
              assertThat(problem.reason()).contains(reason);
            });
  }

  @Test
  void tellsAllProblemsOfAllFilesAtOnce() throws IOException {
    var trip = read("trip.bpmn").replace("draw-up-letter", "a'b").replace("=recordsRole", "=(");
    var models = Map.of("a.bpmn", trip.getBytes(UTF_8), "b.bpmn", "<definitions".getBytes(UTF_8));

    assertThatThrownBy(() -> new Models(models, feel()))
        .isInstanceOf(ModelsRefused.class)
        .hasMessageContainingAll(
            "a.bpmn, serviceTask_letter", "a.bpmn, userTask_records", "b.bpmn, the file");
  }

  @Test
  void theServiceBringsTheModelsOfTheDirectory() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      assertThat(ModelFiles.NAMES)
          .containsExactlyInAnyOrderElementsOf(
              files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".bpmn")).toList());
    }
    assertThat(new Models(ModelFiles.read(), feel()).xml()).hasSize(ModelFiles.NAMES.size());
  }

  @Test
  void refusesADoctype() {
    var evil =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>";

    assertThat(dialect.translate("evil.bpmn", evil.getBytes(UTF_8), problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .extracting(ModelProblem::reason)
        .asString()
        .contains("DOCTYPE");
  }

  private static Feel feel() {
    return new Feel(Clock.systemUTC());
  }

  private Translation translate(String xml) {
    var result = dialect.translate("x.bpmn", xml.getBytes(UTF_8), problems);
    assertThat(problems).isEmpty();
    return result.orElseThrow();
  }

  private static String read(String name) throws IOException {
    return Files.readString(GOLDEN.resolve(name));
  }
}
