package org.amparo.workflow.embedded;

import java.util.List;
import java.util.stream.Collectors;

/** The models cannot run; says everything that is wrong with them at once. Stops the start. */
final class ModelsRefused extends RuntimeException {

  private final transient List<ModelProblem> problems;

  ModelsRefused(List<ModelProblem> problems) {
    super(
        problems.stream()
            .map(ModelProblem::toString)
            .collect(Collectors.joining("\n  ", "The process models cannot run:\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  List<ModelProblem> problems() {
    return problems;
  }
}
