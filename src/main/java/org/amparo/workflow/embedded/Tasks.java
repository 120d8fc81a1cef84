package org.amparo.workflow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The steps of people and of workers. */
final class Tasks {

  private Tasks() {}

  static void user(Draft draft, Element task) {
    if (Dom.zeebe(task, "userTask").isEmpty()) {
      draft.problem(task, "a user task needs zeebe:userTask");
    }
    var groups = attribute(draft, task, "assignmentDefinition", "candidateGroups");
    Dom.set(task, "candidateGroups", draft.feelOrPlain(task, "names", groups));
    var step = draft.plain(task, attribute(draft, task, "formDefinition", "externalReference"));
    refuseOtherListeners(draft, task);
    listen(task, "create", "opened(task," + Draft.quote(step) + ")");
    listen(task, "delete", "withdrawn(task)");
  }

  /** On Camunda 8 the mirror is a listener in the model; here every user task has it anyway. */
  private static void refuseOtherListeners(Draft draft, Element task) {
    Dom.zeebe(task, "taskListeners").stream()
        .flatMap(listeners -> Dom.children(listeners).stream())
        .map(listener -> listener.getAttribute("type"))
        .filter(type -> !type.equals("mirror-task"))
        .forEach(type -> draft.problem(task, "a listener of type '" + type + "' is not supported"));
  }

  private static void listen(Element task, String event, String call) {
    var listener = Dom.extend(task, "taskListener");
    listener.setAttribute("event", event);
    listener.setAttribute("expression", "${" + MirrorCalls.NAME + "." + call + "}");
  }

  static void service(Draft draft, Element task) {
    var type = draft.plain(task, attribute(draft, task, "taskDefinition", "type"));
    draft.jobTypes.putIfAbsent(type, task.getAttribute("id"));
    boolean local = Mappings.hasOutput(task);
    Dom.set(
        task,
        "expression",
        "${%s.run(execution,%s,%s,%s)}"
            .formatted(WorkerCalls.NAME, Draft.quote(type), Draft.quote(headers(task)), local));
    Mappings.translate(draft, task);
  }

  /** Headers travel inside the expression, written like a web form. */
  private static String headers(Element task) {
    return Dom.zeebe(task, "taskHeaders").stream()
        .flatMap(headers -> Dom.children(headers).stream())
        .map(h -> encode(h.getAttribute("key")) + "=" + encode(h.getAttribute("value")))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String attribute(Draft draft, Element task, String extension, String name) {
    var value = Dom.zeebe(task, extension).map(e -> e.getAttribute(name)).orElse("");
    if (value.isBlank()) {
      draft.problem(task, "needs %s of zeebe:%s".formatted(name, extension));
      return "missing";
    }
    return value;
  }
}
