package org.amparo.workflow.embedded;

import org.amparo.workflow.ProcessVariables;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Processes, messages and timers. */
final class Events {

  private Events() {}

  static void process(Draft draft, Element process) {
    draft.processes.add(process.getAttribute("id"));
    if (!process.getAttribute("isExecutable").equals("true")) {
      draft.problem(process, "a process needs isExecutable=\"true\"");
    }
    Dom.zeebe(process, "versionTag")
        .ifPresent(
            tag -> Dom.set(process, "versionTag", draft.plain(process, tag.getAttribute("value"))));
  }

  /** Messages find their process by the case alone; that holds on both engines. */
  static void message(Draft draft, Element message) {
    draft.plain(message, message.getAttribute("name"));
    var key =
        Dom.zeebe(message, "subscription").map(s -> s.getAttribute("correlationKey")).orElse("");
    if (!key.replace(" ", "").equals("=" + ProcessVariables.CASE)) {
      draft.problem(message, "needs zeebe:subscription with correlationKey =caseId");
    }
  }

  static void messageEvent(Draft draft, Element definition) {
    var event = (Element) definition.getParentNode();
    switch (event.getLocalName()) {
      case "intermediateCatchEvent" -> waits(event);
      case "boundaryEvent" -> waits(attachedTo(event));
      case "startEvent" -> eventStart(draft, event);
      default -> draft.problem(event, "a message is sent by a service task, not by an event");
    }
  }

  private static void eventStart(Draft draft, Element start) {
    var around = (Element) start.getParentNode();
    if (around.getAttribute("triggeredByEvent").equals("true")) {
      waits((Element) around.getParentNode());
    } else {
      draft.problem(start, "a process is started by its id, not by a message");
    }
  }

  static void timer(Draft draft, Element definition) {
    var event = (Element) definition.getParentNode();
    if (event.getLocalName().equals("startEvent")
        && !((Element) event.getParentNode()).getAttribute("triggeredByEvent").equals("true")) {
      draft.problem(event, "a process is started by its id, not by a timer");
    }
    Dom.bpmn(definition, "timeDate")
        .ifPresent(date -> time(draft, date, "instant", Iso.isInstant(text(date))));
    Dom.bpmn(definition, "timeDuration")
        .ifPresent(wait -> time(draft, wait, "duration", Iso.isDuration(text(wait))));
  }

  private static void time(Draft draft, Element time, String kind, boolean iso) {
    if (!iso) {
      time.setTextContent(draft.feel(time, kind, text(time)));
    }
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  /** When the process gets here, a kept message may be waiting for it. */
  static void waits(Element element) {
    if (Dom.bpmn(element, "extensionElements")
        .flatMap(e -> Dom.child(e, Dom.ENGINE, "executionListener"))
        .isPresent()) {
      return;
    }
    var listener = Dom.extend(element, "executionListener");
    listener.setAttribute("event", "start");
    listener.setAttribute("expression", "${" + WaitCalls.NAME + ".appeared(execution)}");
  }

  private static Element attachedTo(Element boundary) {
    var id = boundary.getAttribute("attachedToRef");
    for (Node n = boundary.getParentNode().getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element activity && activity.getAttribute("id").equals(id)) {
        return activity;
      }
    }
    return (Element) boundary.getParentNode();
  }
}
