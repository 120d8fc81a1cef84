package org.amparo.workflow.zeebe;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.workflow.ProcessVariables;
import org.amparo.workflow.StandingProcess;
import org.jspecify.annotations.Nullable;

/**
 * How a new instance comes to where a process of another engine stood. A cluster starts a process
 * before any of its elements, but a called one only at its beginning. So what lies before the
 * standing point of a called process is gone through once more, and so is a branch that waits at a
 * join for another: its steps of people end at once with what was decided, and its letters are not
 * drawn up again.
 */
final class Route {

  /**
   * A step or a piece of work that the new instance comes to on its way.
   *
   * @param openTask the other engine's name of the step, if a person has still to do it; null for
   *     what was done, with the variables that its end left
   */
  record Stop(
      String process, String element, @Nullable String openTask, Map<String, Object> variables) {}

  record Plan(List<String> beginsAt, Map<String, Object> variables, List<Stop> stops) {}

  /** Later than any window closes, so that a timer that fired does not fire again. */
  static final String NEVER = "2999-12-31T00:00:00Z";

  private static final Pattern DATE = Pattern.compile("=\\s*date and time\\((\\w+)\\)");
  private static final Set<String> IDS =
      Set.of(ProcessVariables.CASE, ProcessVariables.AGENCY, Arrival.START);

  private final Map<String, Process> processes = new HashMap<>();

  Route(Map<String, byte[]> files) {
    files.values().stream()
        .map(bpmn -> Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)))
        .flatMap(model -> model.getModelElementsByType(Process.class).stream())
        .forEach(process -> processes.put(process.getId(), process));
  }

  Plan of(StandingProcess standing) {
    var stops = new ArrayList<Stop>();
    var beginsAt = new ArrayList<String>();
    for (var node : branches(standing)) {
      beginsAt.add(node.getId());
      stops.addAll(at(standing, node));
    }
    return new Plan(beginsAt, words(standing.variables()), stops);
  }

  /** Where the root waits; for a branch that waits at a join, the last element before it. */
  private List<FlowNode> branches(StandingProcess standing) {
    var nodes = new LinkedHashMap<String, FlowNode>();
    for (String element : standing.elements()) {
      var node = node(standing.process(), element);
      var all = isJoin(node) ? sources(node) : Stream.of(node);
      all.forEach(one -> nodes.put(one.getId(), one));
    }
    return List.copyOf(nodes.values());
  }

  private static boolean isJoin(FlowNode node) {
    return node instanceof ParallelGateway && node.getIncoming().size() > 1;
  }

  private static Stream<FlowNode> sources(FlowNode join) {
    return join.getIncoming().stream().map(SequenceFlow::getSource);
  }

  private List<Stop> at(StandingProcess standing, FlowNode node) {
    var called = standing.called().get(node.getId());
    if (called != null) {
      return inside(called);
    } else if (standing.tasks().containsKey(node.getId())) {
      return List.of(open(standing, node.getId()));
    } else if (standing.elements().contains(node.getId())) {
      throw new IllegalStateException(
          "a process stands at %s, where none can be started".formatted(node.getId()));
    } else if (node instanceof CallActivity call) {
      return through(called(call), standing);
    }
    return List.of(done(standing, node, words(standing.variables())));
  }

  /** A called process that ended: the shortest way through it. */
  private List<Stop> through(Process process, StandingProcess caller) {
    var variables = words(caller.variables());
    return jobs(path(process, EndEvent.class::isInstance))
        .map(node -> new Stop(process.getId(), node.getId(), null, variables))
        .toList();
  }

  private List<Stop> inside(StandingProcess standing) {
    var process = processes.get(standing.process());
    var passed = new LinkedHashMap<String, FlowNode>();
    for (String element : standing.elements()) {
      path(process, node -> node.getId().equals(element))
          .forEach(node -> passed.put(node.getId(), node));
    }
    var variables = words(standing.variables());
    var stops = new ArrayList<Stop>();
    for (var node : List.copyOf(passed.values())) {
      timers(node).forEach(timer -> set(timer, standing, variables, passed));
    }
    jobs(passed.values().stream())
        .filter(node -> !standing.elements().contains(node.getId()))
        .forEach(node -> stops.add(done(standing, node, variables)));
    standing.tasks().keySet().forEach(element -> stops.add(open(standing, element)));
    return stops;
  }

  /**
   * A timer that fired fires again only if a step that it brought is still open, or if it ended
   * what it stands at: then its work is passed by. Any other never fires again.
   */
  private static void set(
      BoundaryEvent timer,
      StandingProcess standing,
      Map<String, Object> variables,
      Map<String, FlowNode> passed) {
    var next = timer.getOutgoing().iterator().next().getTarget();
    boolean ended =
        timer.cancelActivity() && !standing.elements().contains(timer.getAttachedTo().getId());
    if (ended) {
      passed.put(next.getId(), next);
    } else if (!standing.timers().contains(timer.getId())
        && !standing.elements().contains(next.getId())) {
      variables.put(date(timer), NEVER);
    }
  }

  private static String date(BoundaryEvent timer) {
    var definition = (TimerEventDefinition) timer.getEventDefinitions().iterator().next();
    var matcher = DATE.matcher(definition.getTimeDate().getTextContent().strip());
    if (!matcher.matches()) {
      throw new IllegalStateException("the timer " + timer.getId() + " has no date of its own");
    }
    return matcher.group(1);
  }

  private static Stream<BoundaryEvent> timers(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(node))
        .filter(
            event -> event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition);
  }

  private static Stream<FlowNode> jobs(Stream<FlowNode> nodes) {
    return nodes.filter(node -> node instanceof UserTask || node instanceof ServiceTask);
  }

  /** The shortest way from the beginning, over timers where need be, the end included. */
  private static Stream<FlowNode> path(Process process, Predicate<FlowNode> end) {
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
    return Stream.concat(node.getOutgoing().stream().map(SequenceFlow::getTarget), timers(node));
  }

  private static Stream<FlowNode> back(FlowNode end, Map<FlowNode, @Nullable FlowNode> before) {
    var path = new ArrayDeque<FlowNode>();
    for (FlowNode node = end; node != null; node = before.get(node)) {
      path.addFirst(node);
    }
    return path.stream();
  }

  private static Stop open(StandingProcess standing, String element) {
    return new Stop(standing.process(), element, standing.tasks().get(element), Map.of());
  }

  private static Stop done(StandingProcess standing, FlowNode node, Map<String, Object> variables) {
    return new Stop(standing.process(), node.getId(), null, variables);
  }

  private Process called(CallActivity call) {
    return processes.get(call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId());
  }

  private FlowNode node(String process, String element) {
    if (processes.get(process).getModelInstance().getModelElementById(element)
        instanceof FlowNode node) {
      return node;
    }
    throw new IllegalStateException(
        "a process stands at %s, which %s does not know".formatted(element, process));
  }

  private static Map<String, Object> words(Map<String, Object> variables) {
    var words = new HashMap<>(variables);
    words.keySet().removeAll(IDS);
    return words;
  }
}
