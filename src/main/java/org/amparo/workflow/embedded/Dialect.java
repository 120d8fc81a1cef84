package org.amparo.workflow.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Translates a model written for Camunda 8 into the embedded engine's dialect, before deployment
 * and on the XML alone. What it cannot translate it refuses, all problems together: a model that
 * starts means the same on both engines.
 */
final class Dialect {

  private static final Set<String> ELEMENTS =
      words(
          """
          definitions process collaboration participant laneSet lane flowNodeRef documentation
          extensionElements textAnnotation text association startEvent endEvent boundaryEvent
          intermediateCatchEvent intermediateThrowEvent messageEventDefinition
          timerEventDefinition terminateEventDefinition errorEventDefinition timeDate
          timeDuration message error userTask serviceTask sendTask receiveTask callActivity
          subProcess exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
          sequenceFlow conditionExpression incoming outgoing""");

  private static final Map<String, Set<String>> EXTENSIONS =
      Map.ofEntries(
          Map.entry("userTask", Set.of()),
          Map.entry("assignmentDefinition", Set.of("candidateGroups")),
          Map.entry("formDefinition", Set.of("externalReference")),
          Map.entry("taskDefinition", words("type retries")),
          Map.entry("taskHeaders", Set.of()),
          Map.entry("header", words("key value")),
          Map.entry("taskListeners", Set.of()),
          Map.entry("taskListener", words("eventType type retries")),
          Map.entry("ioMapping", Set.of()),
          Map.entry("input", words("source target")),
          Map.entry("output", words("source target")),
          Map.entry(
              "calledElement",
              words("processId propagateAllChildVariables propagateAllParentVariables")),
          Map.entry("subscription", Set.of("correlationKey")),
          Map.entry("versionTag", Set.of("value")),
          Map.entry("properties", Set.of()),
          Map.entry("property", words("name value")));

  private final Feel feel;

  Dialect(Feel feel) {
    this.feel = feel;
  }

  /** The translation, or empty with what is wrong added to {@code problems}. */
  Optional<Translation> translate(String file, byte[] bpmn, List<ModelProblem> problems) {
    try {
      var draft = new Draft(file, Dom.read(new ByteArrayInputStream(bpmn)), feel);
      check(draft, draft.root());
      translateAll(draft, draft.root());
      problems.addAll(draft.problems());
      return draft.problems().isEmpty() ? Optional.of(draft.translation()) : Optional.empty();
    } catch (SAXException | IOException e) {
      problems.add(new ModelProblem(file, "the file", "is no readable XML: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static void check(Draft draft, Element element) {
    if (Dom.BPMN.equals(element.getNamespaceURI())) {
      known(draft, element);
    } else if (Dom.ZEEBE.equals(element.getNamespaceURI())) {
      knownExtension(draft, element);
    } else if (element.getParentNode() instanceof Element around
        && Dom.is(around, Dom.BPMN, "extensionElements")) {
      draft.problem(element, element.getNodeName() + " is not supported");
    }
    Dom.children(element).forEach(child -> check(draft, child));
  }

  private static void translateAll(Draft draft, Element element) {
    var children = Dom.children(element);
    if (Dom.BPMN.equals(element.getNamespaceURI())) {
      translate(draft, element);
    }
    children.forEach(child -> translateAll(draft, child));
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static void known(Draft draft, Element element) {
    if (!ELEMENTS.contains(element.getLocalName())) {
      draft.problem(element, element.getLocalName() + " is not supported");
    }
    for (var attribute : Dom.attributes(element)) {
      var namespace = attribute.getNamespaceURI();
      if (Dom.ENGINE.equals(namespace)
          || Dom.ZEEBE.equals(namespace)
          || "http://camunda.org/schema/1.0/bpmn".equals(namespace)) {
        draft.problem(element, "the attribute " + attribute.getName() + " is not supported");
      }
    }
  }

  private static void knownExtension(Draft draft, Element extension) {
    var attributes = EXTENSIONS.get(extension.getLocalName());
    if (attributes == null) {
      draft.problem(extension, "zeebe:" + extension.getLocalName() + " is not supported");
      return;
    }
    for (var attribute : Dom.attributes(extension)) {
      if (!attributes.contains(attribute.getName()) && !attribute.getName().startsWith("xmlns")) {
        draft.problem(
            extension,
            "%s of zeebe:%s is not supported"
                .formatted(attribute.getName(), extension.getLocalName()));
      }
    }
  }

  private static void translate(Draft draft, Element element) {
    switch (element.getLocalName()) {
      case "process" -> Events.process(draft, element);
      case "userTask" -> Tasks.user(draft, element);
      case "serviceTask", "sendTask" -> Tasks.service(draft, element);
      case "callActivity" -> Calls.call(draft, element);
      case "message" -> Events.message(draft, element);
      case "messageEventDefinition" -> Events.messageEvent(draft, element);
      case "timerEventDefinition" -> Events.timer(draft, element);
      case "receiveTask", "eventBasedGateway" -> Events.waits(element);
      case "conditionExpression" ->
          element.setTextContent(draft.feel(element, "test", element.getTextContent().strip()));
      default -> {}
    }
    if (Dom.zeebe(element, "ioMapping").isPresent()
        && !Set.of("callActivity", "serviceTask", "sendTask").contains(element.getLocalName())) {
      draft.problem(element, "a mapping is supported only on service tasks and call activities");
    }
  }
}
