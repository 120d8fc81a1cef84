package org.amparo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.amparo.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

  private final ProblemPages pages = new ProblemPages();

  @Test
  void explainsTheProblemsThatThereAreAndNoOthers() {
    assertThat(StreamSupport.stream(pages.all().spliterator(), false).map(p -> p.slug()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values()).map(Problem::slug).toList());
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void statesStatusTitleAndATrueExample(Problem problem) throws Exception {
    var page = pages.of(problem.slug()).orElseThrow();
    assertThat(page.status()).isEqualTo("%d. %s.".formatted(problem.status(), problem.title()));
    var example = new ObjectMapper().readValue(page.example(), ProblemBody.class);
    assertThat(example.type()).isEqualTo("/problems/" + problem.slug());
    assertThat(example.title()).isEqualTo(problem.title());
    assertThat(example.status()).isEqualTo(problem.status());
    assertThat(example.detail()).isNotBlank();
  }
}
