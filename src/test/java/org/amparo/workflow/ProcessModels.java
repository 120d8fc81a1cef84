package org.amparo.workflow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.Documentation;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Lane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Named;

/** The process models as they lie in {@code bpmn/}, and the questions that tests ask of them. */
final class ProcessModels {
  private ProcessModels() {}

  static List<Named<BpmnModelInstance>> files() {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files
          .filter(f -> f.toString().endsWith(".bpmn"))
          .sorted()
          .map(f -> Named.of(f.getFileName().toString(), Bpmn.readModelFromFile(f.toFile())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code dv-unit} works in {@code lane_dvUnit}. */
  static String lane(String role) {
    var words = role.split("-");
    var id = new StringBuilder("lane_").append(words[0]);
    Arrays.stream(words)
        .skip(1)
        .forEach(w -> id.append(Character.toUpperCase(w.charAt(0))).append(w.substring(1)));
    return id.toString();
  }

  static Lane laneOf(FlowNode node) {
    var lanes =
        all((BpmnModelInstance) node.getModelInstance(), Lane.class).stream()
            .filter(l -> l.getFlowNodeRefs().contains(node))
            .toList();
    assertThat(lanes).as("lanes of " + node.getId()).hasSize(1);
    return lanes.get(0);
  }

  static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(Documentation::getTextContent)
        .collect(joining("\n"));
  }

  static <T extends BpmnModelElementInstance> T extension(BaseElement element, Class<T> type) {
    return element.getSingleExtensionElement(type);
  }

  /** All elements of the type below an element, in their order. */
  static <T extends BpmnModelElementInstance> List<T> within(BaseElement element, Class<T> type) {
    return all((BpmnModelInstance) element.getModelInstance(), type).stream()
        .filter(e -> hasAncestor(e, element))
        .toList();
  }

  private static boolean hasAncestor(ModelElementInstance element, ModelElementInstance wanted) {
    var parent = element.getParentElement();
    return parent != null && (parent.equals(wanted) || hasAncestor(parent, wanted));
  }

  static <T extends ModelElementInstance> Collection<T> all(
      BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type);
  }
}
