package org.amparo.workflow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The service's own translation, changed for an engine that stands in for a remote one: a service
 * task waits until somebody outside has done its job, every command is answered before its
 * consequences run, and timers follow a clock that tests move.
 */
public final class RemoteDialect {

  /** The beans that the translated models call. */
  public static final String MIRROR = MirrorCalls.NAME;

  public static final String WAITS = WaitCalls.NAME;
  public static final String NEWS = "amparoNews";

  private static final List<String> WAITING =
      List.of("userTask", "serviceTask", "sendTask", "receiveTask", "intermediateCatchEvent");

  private final Feel feel;
  private final Dialect dialect;

  public RemoteDialect(Clock clock) {
    feel = new Feel(clock);
    dialect = new Dialect(feel);
  }

  /** The beans that need nothing but the language. */
  public Map<String, Object> beans() {
    return Map.of(FeelExpressions.NAME, new FeelExpressions(feel));
  }

  /**
   * Translates one file.
   *
   * @throws IllegalArgumentException with everything that is wrong with the model
   */
  public RemoteModel translate(String file, byte[] bpmn) {
    var problems = new ArrayList<ModelProblem>();
    var translation =
        dialect
            .translate(file, bpmn, problems)
            .orElseThrow(() -> new IllegalArgumentException(problems.toString()));
    var document = read(translation.xml());
    var elements = new LinkedHashMap<String, RemoteElement>();
    var processes = new ArrayList<RemoteModel.Executable>();
    all(document).forEach(element -> change(element, processes, elements));
    return new RemoteModel(file, Dom.write(document), processes, elements);
  }

  private static Document read(String xml) {
    try {
      return Dom.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> all(Document document) {
    var nodes = document.getElementsByTagNameNS(Dom.BPMN, "*");
    var all = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static void change(
      Element element,
      List<RemoteModel.Executable> processes,
      Map<String, RemoteElement> elements) {
    var kind = element.getLocalName();
    if (kind.equals("process")) {
      processes.add(process(element));
    } else if (kind.equals("timeDuration")) {
      fromTheClockOfTheDouble(element);
    } else if (kind.equals("startEvent") && Dom.is(parent(element), Dom.BPMN, "process")) {
      Dom.set(element, "asyncBefore", "true");
    } else if (WAITING.contains(kind)) {
      Dom.set(element, "asyncAfter", "true");
    }
    if (kind.equals("userTask")) {
      elements.put(element.getAttribute("id"), userTask(element));
    } else if (kind.equals("serviceTask") || kind.equals("sendTask")) {
      elements.put(element.getAttribute("id"), job(element));
    }
  }

  private static Element parent(Element element) {
    return (Element) element.getParentNode();
  }

  private static RemoteModel.Executable process(Element process) {
    listen(process, "start", "began");
    listen(process, "end", "ended");
    return new RemoteModel.Executable(
        process.getAttribute("id"),
        process.getAttribute("name"),
        process.getAttributeNS(Dom.ENGINE, "versionTag"));
  }

  private static void listen(Element element, String event, String call) {
    var listener = Dom.extend(element, "executionListener");
    listener.setAttribute("event", event);
    listener.setAttribute("expression", "${%s.%s(execution)}".formatted(NEWS, call));
  }

  /** The engine would count a duration from the machine's time. */
  private static void fromTheClockOfTheDouble(Element duration) {
    var text = duration.getTextContent().strip();
    var source = text.startsWith("${") ? text.substring(2, text.length() - 1) : Draft.quote(text);
    var prefix = duration.getPrefix();
    var date =
        (Element)
            duration
                .getOwnerDocument()
                .renameNode(duration, Dom.BPMN, prefix == null ? "timeDate" : prefix + ":timeDate");
    date.setTextContent("${%s.after(%s)}".formatted(NEWS, source));
  }

  private static RemoteElement userTask(Element task) {
    var listeners =
        Dom.zeebe(task, "taskListeners").map(Dom::children).orElse(List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    listener -> listener.getAttribute("eventType"),
                    Collectors.mapping(RemoteDialect::listener, Collectors.toList())));
    return new RemoteElement(
        task.getAttribute("id"),
        task.getAttribute("name"),
        "",
        0,
        headers(task),
        listeners,
        attribute(task, "formDefinition", "externalReference"),
        false);
  }

  private static RemoteElement.Listener listener(Element listener) {
    return new RemoteElement.Listener(
        listener.getAttribute("type"), retries(listener.getAttribute("retries")));
  }

  private static int retries(String text) {
    return text.isBlank() ? 3 : Integer.parseInt(text);
  }

  private static RemoteElement job(Element task) {
    var type = attribute(task, "taskDefinition", "type");
    task.removeAttributeNS(Dom.ENGINE, "expression");
    Dom.set(task, "type", "external");
    Dom.set(task, "topic", type);
    listen(task, "start", "jobOpened");
    listen(task, "end", "jobClosed");
    return new RemoteElement(
        task.getAttribute("id"),
        task.getAttribute("name"),
        type,
        retries(attribute(task, "taskDefinition", "retries")),
        headers(task),
        Map.of(),
        "",
        Mappings.hasOutput(task));
  }

  private static Map<String, String> headers(Element task) {
    return Dom.zeebe(task, "taskHeaders").map(Dom::children).orElse(List.of()).stream()
        .collect(Collectors.toMap(h -> h.getAttribute("key"), h -> h.getAttribute("value")));
  }

  private static String attribute(Element task, String extension, String name) {
    return Dom.zeebe(task, extension).map(e -> e.getAttribute(name)).orElse("");
  }
}
