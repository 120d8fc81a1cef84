package org.amparo.workflow.zeebe;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What reckoning the window leaves; an instance of an older model may not have come to it. */
  private static final String WINDOW = "windowClosesAt";

  private static final Set<String> IDS =
      Set.of(ProcessVariables.CASE, ProcessVariables.AGENCY, Arrival.START);

  private final Ways ways;

  Route(Ways ways) {
    this.ways = ways;
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
      var node = ways.node(standing.process(), element);
      var all = Ways.isJoin(node) ? Ways.sources(node) : Stream.of(node);
      all.forEach(one -> nodes.put(one.getId(), one));
    }
    return List.copyOf(nodes.values());
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
      return through(ways.called(call), standing);
    }
    return List.of(done(standing, node, words(standing.variables())));
  }

  /** A called process that ended: the shortest way through it. */
  private List<Stop> through(Process process, StandingProcess caller) {
    var variables = words(caller.variables());
    return jobs(Ways.path(process, EndEvent.class::isInstance))
        .map(node -> new Stop(process.getId(), node.getId(), null, variables))
        .toList();
  }

  private List<Stop> inside(StandingProcess standing) {
    var process = ways.process(standing.process());
    var passed = new LinkedHashMap<String, FlowNode>();
    for (String element : standing.elements()) {
      Ways.path(process, node -> node.getId().equals(element))
          .forEach(node -> passed.put(node.getId(), node));
    }
    endedBranches(passed);
    var variables = words(standing.variables());
    var stops = new ArrayList<Stop>();
    for (var node : List.copyOf(passed.values())) {
      Ways.timers(node).forEach(timer -> set(timer, standing, variables, passed));
    }
    jobs(passed.values().stream())
        .filter(node -> !standing.elements().contains(node.getId()))
        .filter(node -> !Ways.reckons(node) || standing.variables().containsKey(WINDOW))
        .forEach(node -> stops.add(done(standing, node, variables)));
    standing.tasks().keySet().forEach(element -> stops.add(open(standing, element)));
    return stops;
  }

  /** Where the way forked and nobody stands on a branch any more, its step was done. */
  private static void endedBranches(Map<String, FlowNode> passed) {
    List.copyOf(passed.values()).stream()
        .filter(ParallelGateway.class::isInstance)
        .flatMap(Ways::targets)
        .forEach(node -> passed.putIfAbsent(node.getId(), node));
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
      Ways.straightOn(next).forEach(node -> passed.put(node.getId(), node));
    } else if (!standing.timers().contains(timer.getId())
        && !standing.elements().contains(next.getId())) {
      variables.put(Ways.date(timer), NEVER);
    }
    // an instance of an older model had no such timer
    variables.putIfAbsent(Ways.date(timer), NEVER);
  }

  private static Stream<FlowNode> jobs(Stream<FlowNode> nodes) {
    return nodes.filter(node -> node instanceof UserTask || node instanceof ServiceTask);
  }

  private static Stop open(StandingProcess standing, String element) {
    return new Stop(standing.process(), element, standing.tasks().get(element), Map.of());
  }

  private static Stop done(StandingProcess standing, FlowNode node, Map<String, Object> variables) {
    return new Stop(standing.process(), node.getId(), null, variables);
  }

  private static Map<String, Object> words(Map<String, Object> variables) {
    var words = new HashMap<>(variables);
    words.keySet().removeAll(IDS);
    return words;
  }
}
