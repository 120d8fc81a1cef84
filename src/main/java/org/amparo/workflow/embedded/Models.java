package org.amparo.workflow.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The translated models of this version of the service. */
final class Models {

  private final List<Translation> translations = new ArrayList<>();

  /** Translates all or refuses all, with every problem of every file. */
  Models(Map<String, byte[]> files, Feel feel) {
    var dialect = new Dialect(feel);
    var problems = new ArrayList<ModelProblem>();
    files.forEach(
        (file, bpmn) -> dialect.translate(file, bpmn, problems).ifPresent(translations::add));
    if (!problems.isEmpty()) {
      throw new ModelsRefused(problems);
    }
  }

  /** What the models need and nobody provides. */
  void refuseUnlessProvided(Set<String> workers) {
    var processes =
        translations.stream().flatMap(t -> t.processes().stream()).collect(Collectors.toSet());
    var problems = new ArrayList<ModelProblem>();
    for (var model : translations) {
      missing(model, model.jobTypes(), workers, "there is no worker for ", problems);
      missing(model, model.calls(), processes, "there is no process ", problems);
    }
    if (!problems.isEmpty()) {
      throw new ModelsRefused(problems);
    }
  }

  private static void missing(
      Translation model,
      Map<String, String> needed,
      Set<String> there,
      String reason,
      List<ModelProblem> problems) {
    needed.forEach(
        (name, element) -> {
          if (!there.contains(name)) {
            problems.add(new ModelProblem(model.file(), element, reason + name));
          }
        });
  }

  Set<String> variables() {
    var names = new TreeSet<String>();
    translations.forEach(t -> names.addAll(t.variables()));
    return names;
  }

  Map<String, String> xml() {
    var xml = new HashMap<String, String>();
    translations.forEach(t -> xml.put(t.file(), t.xml()));
    return xml;
  }
}
