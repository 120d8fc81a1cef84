package org.amparo.workflow.zeebe;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Reads out of the models what a remote engine is about to bring, so that "it will follow" can be
 * said without asking it. It decides nothing: where the model leaves it open, or an instance runs
 * an older model, the answer is only less exact.
 */
final class Expectations {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
  private final Map<String, Process> processes = new HashMap<>();
  private final Map<String, List<CallActivity>> callers = new HashMap<>();

  Expectations(Map<String, byte[]> files) {
    files.values().stream()
        .map(bpmn -> Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)))
        .forEach(this::read);
  }

  private void read(BpmnModelInstance model) {
    model
        .getModelElementsByType(Process.class)
        .forEach(process -> processes.put(process.getId(), process));
    model
        .getModelElementsByType(CallActivity.class)
        .forEach(
            call -> callers.computeIfAbsent(called(call), process -> new ArrayList<>()).add(call));
  }

  private static String called(CallActivity call) {
    return call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId();
  }

  /** After a process was started. */
  Expected afterStart(String process) {
    var found = processes.get(process);
    return found == null ? Expected.UNKNOWN : fromStart(found, new Walk(Map.of()));
  }

  /** After an element was done, with what was decided there. */
  Expected after(String process, String element, Map<String, ?> decided) {
    var found = processes.get(process);
    return found != null
            && found.getModelInstance().getModelElementById(element) instanceof FlowNode node
        ? onward(node, new Walk(Map.copyOf(known(decided))))
        : Expected.UNKNOWN;
  }

  private static Map<String, Object> known(Map<String, ?> decided) {
    var known = new HashMap<String, Object>();
    decided.forEach(
        (name, value) -> {
          if (value != null) {
            known.put(name, value);
          }
        });
    return known;
  }

  /** One look ahead: what is known, and where it was, for a loop without a job never ends. */
  private record Walk(Map<String, Object> known, Set<FlowNode> seen) {
    Walk(Map<String, Object> known) {
      this(known, new HashSet<>());
    }
  }

  private Expected fromStart(Process process, Walk walk) {
    return process.getChildElementsByType(StartEvent.class).stream()
        .map(start -> onward(start, walk))
        .reduce(Expected::and)
        .orElse(Expected.UNKNOWN);
  }

  private Expected onward(FlowNode node, Walk walk) {
    if (node instanceof EndEvent end) {
      return afterEnd(end, walk);
    } else if (node instanceof ExclusiveGateway) {
      return chosen(node, walk);
    }
    return node.getOutgoing().stream()
        .map(flow -> at(flow.getTarget(), walk))
        .reduce(Expected::and)
        .orElse(Expected.NOTHING);
  }

  private Expected at(FlowNode node, Walk walk) {
    if (node instanceof UserTask || node instanceof ServiceTask) {
      return Expected.ONE;
    } else if (!walk.seen().add(node)) {
      return Expected.UNKNOWN;
    } else if (node instanceof CallActivity call) {
      var process = processes.get(called(call));
      return process == null ? Expected.UNKNOWN : fromStart(process, walk);
    } else if (node instanceof ParallelGateway && node.getIncoming().size() > 1) {
      return onward(node, walk).perhaps();
    } else if (node instanceof EndEvent
        || node instanceof ExclusiveGateway
        || node instanceof ParallelGateway) {
      return onward(node, walk);
    }
    // it waits; and what it waits for may be there already
    return Expected.UNKNOWN;
  }

  private Expected chosen(FlowNode gateway, Walk walk) {
    return gateway.getOutgoing().stream()
        .filter(flow -> isPossible(flow, walk.known()))
        // each way by itself: what lies behind both is no loop
        .map(flow -> at(flow.getTarget(), new Walk(walk.known(), new HashSet<>(walk.seen()))))
        .reduce(Expected::or)
        .orElse(Expected.UNKNOWN);
  }

  private boolean isPossible(SequenceFlow flow, Map<String, Object> known) {
    var condition = flow.getConditionExpression();
    return condition == null || !isFalse(condition.getTextContent().strip().substring(1), known);
  }

  private boolean isFalse(String expression, Map<String, Object> known) {
    var result = feel.evaluateExpression(expression, known);
    return result.isSuccess()
        && !result.hasSuppressedFailures()
        && Boolean.FALSE.equals(result.result());
  }

  /** A called process goes on in whichever called it; what it knows stays behind. */
  private Expected afterEnd(EndEvent end, Walk walk) {
    if (!(end.getParentElement() instanceof Process process)) {
      // of a subprocess, which may end its process, or go on, or neither
      return Expected.UNKNOWN;
    }
    var calls = callers.get(process.getId());
    if (calls == null) {
      return Expected.NOTHING;
    }
    return calls.stream()
        .map(call -> onward(call, new Walk(Map.of(), new HashSet<>(walk.seen()))))
        .reduce(Expected::or)
        .orElse(Expected.NOTHING);
  }
}
