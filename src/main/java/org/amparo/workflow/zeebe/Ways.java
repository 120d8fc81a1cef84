package org.amparo.workflow.zeebe;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways that lead through the models. */
final class Ways {

  private static final Pattern DATE = Pattern.compile("=\\s*date and time\\((\\w+)\\)");
  private final Map<String, Process> processes = new HashMap<>();

  Ways(Map<String, byte[]> files) {
    files.values().stream()
        .map(bpmn -> Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)))
        .flatMap(model -> model.getModelElementsByType(Process.class).stream())
        .forEach(process -> processes.put(process.getId(), process));
  }

  Process process(String id) {
    var process = processes.get(id);
    if (process == null) {
      throw new IllegalStateException("there is no process " + id);
    }
    return process;
  }

  Process called(CallActivity call) {
    return process(call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId());
  }

  FlowNode node(String process, String element) {
    if (process(process).getModelInstance().getModelElementById(element) instanceof FlowNode node) {
      return node;
    }
    throw new IllegalStateException(
        "a process stands at %s, which %s does not know".formatted(element, process));
  }

  static boolean isJoin(FlowNode node) {
    return node instanceof ParallelGateway && node.getIncoming().size() > 1;
  }

  static Stream<FlowNode> sources(FlowNode join) {
    return join.getIncoming().stream().map(SequenceFlow::getSource);
  }

  static Stream<FlowNode> targets(FlowNode node) {
    return node.getOutgoing().stream().map(SequenceFlow::getTarget);
  }

  /** This element and those that follow it as long as there is one way only. */
  static Stream<FlowNode> straightOn(FlowNode first) {
    return Stream.iterate(
        first,
        Objects::nonNull,
        node -> node.getOutgoing().size() == 1 ? targets(node).findFirst().orElseThrow() : null);
  }

  /** Whether it reads from the record when the filing window closes. */
  static boolean reckons(FlowNode node) {
    var work = node.getSingleExtensionElement(ZeebeTaskDefinition.class);
    return work != null && work.getType().equals("reckon-window");
  }

  static Stream<BoundaryEvent> timers(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(node))
        .filter(
            event -> event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition);
  }

  static String date(BoundaryEvent timer) {
    var definition = (TimerEventDefinition) timer.getEventDefinitions().iterator().next();
    var matcher = DATE.matcher(definition.getTimeDate().getTextContent().strip());
    if (!matcher.matches()) {
      throw new IllegalStateException("the timer " + timer.getId() + " has no date of its own");
    }
    return matcher.group(1);
  }

  /** The shortest way from the beginning, over timers where need be, the end included. */
  static Stream<FlowNode> path(Process process, Predicate<FlowNode> end) {
    var before = new HashMap<FlowNode, @Nullable FlowNode>();
    var next = new ArrayDeque<FlowNode>();
    process
        .getChildElementsByType(StartEvent.class)
        .forEach(
            start -> {
              before.put(start, null);
              next.add(start);
            });
    while (!next.isEmpty()) {
      var node = next.poll();
      if (end.test(node)) {
        return back(node, before);
      }
      onward(node)
          .filter(after -> !before.containsKey(after))
          .forEach(
              after -> {
                before.put(after, node);
                next.add(after);
              });
    }
    throw new IllegalStateException("there is no way through " + process.getId());
  }

  private static Stream<FlowNode> onward(FlowNode node) {
    return Stream.concat(targets(node), timers(node));
  }

  private static Stream<FlowNode> back(FlowNode end, Map<FlowNode, @Nullable FlowNode> before) {
    var path = new ArrayDeque<FlowNode>();
    for (FlowNode node = end; node != null; node = before.get(node)) {
      path.addFirst(node);
    }
    return path.stream();
  }
}
