package org.amparo.workflow.embedded;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.operaton.bpm.engine.ParseException;
import org.operaton.bpm.engine.Problem;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.repository.ProcessDefinition;

/**
 * Brings the models into the engine. One that changed becomes a new version; running instances stay
 * on theirs, so every earlier version's timers stay known as well.
 */
final class Deployment {

  private static final String NAME = "amparo";

  private final ProcessEngine engine;

  Deployment(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Gives the newest definition of each process. */
  Map<String, String> deploy(Map<String, String> models) {
    if (!models.isEmpty()) {
      var builder =
          engine
              .getRepositoryService()
              .createDeployment()
              .name(NAME)
              .enableDuplicateFiltering(true);
      models.forEach(builder::addString);
      try {
        builder.deploy();
      } catch (ParseException e) {
        throw refused(e);
      }
    }
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .deploymentName(NAME)
        .list()
        .forEach(d -> engine.getManagementService().registerDeploymentForJobExecutor(d.getId()));
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .stream()
        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
  }

  private static ModelsRefused refused(ParseException e) {
    return new ModelsRefused(
        e.getResourceReports().stream()
            .flatMap(
                report ->
                    report.getErrors().stream()
                        .map(error -> problem(report.getResourceName(), error)))
            .toList());
  }

  private static ModelProblem problem(String file, Problem error) {
    var element =
        error.getMainElementId() == null
            ? List.of("line " + error.getLine())
            : List.of(error.getMainElementId());
    return new ModelProblem(file, element.get(0), error.getMessage());
  }
}
