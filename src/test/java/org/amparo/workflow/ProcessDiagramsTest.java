package org.amparo.workflow;

import static org.amparo.workflow.ProcessModels.all;
import static org.amparo.workflow.ProcessModels.laneOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Lane;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The diagrams show what the models do: nothing is left undrawn, and each step stands in its role's
 * lane.
 */
class ProcessDiagramsTest {
  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void drawsEveryNodeAndFlow(BpmnModelInstance model) {
    assertThat(all(model, BpmnShape.class).stream().map(s -> s.getBpmnElement().getId()).toList())
        .doesNotHaveDuplicates()
        .containsAll(ids(all(model, FlowNode.class)))
        .containsAll(ids(all(model, Lane.class)));
    assertThat(all(model, BpmnEdge.class).stream().map(s -> s.getBpmnElement().getId()).toList())
        .containsExactlyInAnyOrderElementsOf(ids(all(model, SequenceFlow.class)));
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void drawsEveryNodeInsideItsLane(BpmnModelInstance model) {
    assertThat(all(model, FlowNode.class))
        .filteredOn(node -> !(node.getParentElement() instanceof SubProcess))
        .allSatisfy(
            node -> {
              var box = bounds(model, node);
              var lane = bounds(model, laneOf(node));
              var middle = box.getY() + box.getHeight() / 2;
              assertThat(middle).isBetween(lane.getY(), lane.getY() + lane.getHeight());
              assertThat(box.getX()).isGreaterThan(lane.getX());
              assertThat(box.getX() + box.getWidth()).isLessThan(lane.getX() + lane.getWidth());
            });
  }

  private static List<String> ids(Collection<? extends BaseElement> elements) {
    return elements.stream().map(BaseElement::getId).toList();
  }

  private static Bounds bounds(BpmnModelInstance model, BpmnModelElementInstance element) {
    return all(model, BpmnShape.class).stream()
        .filter(s -> element.equals(s.getBpmnElement()))
        .findFirst()
        .orElseThrow()
        .getBounds();
  }
}
