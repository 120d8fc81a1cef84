package org.amparo.workflow.embedded;

import java.util.List;
import java.util.StringJoiner;
import org.w3c.dom.Element;

/** Input and output mappings. */
final class Mappings {

  private Mappings() {}

  static boolean hasOutput(Element element) {
    return !of(element, "output").isEmpty();
  }

  static List<Element> of(Element element, String direction) {
    return Dom.zeebe(element, "ioMapping").map(Dom::children).orElse(List.of()).stream()
        .filter(m -> Dom.is(m, Dom.ZEEBE, direction))
        .toList();
  }

  static void translate(Draft draft, Element element) {
    if (of(element, "input").isEmpty() && of(element, "output").isEmpty()) {
      return;
    }
    var target = Dom.extend(element, "inputOutput");
    translate(draft, element, "input", target);
    translate(draft, element, "output", target);
  }

  /**
   * In Camunda 8 a mapping may read those before it, in the engine it cannot: each becomes the last
   * entry of a context that holds all of them.
   */
  private static void translate(Draft draft, Element element, String direction, Element target) {
    var before = new StringJoiner(", ", "{", "}");
    for (var mapping : of(element, direction)) {
      var name = draft.variable(element, mapping.getAttribute("target"));
      var source = mapping.getAttribute("source");
      before.add(name + ": " + (source.startsWith("=") ? source.substring(1) : text(source)));
      var parameter =
          target
              .getOwnerDocument()
              .createElementNS(Dom.ENGINE, "operaton:" + direction + "Parameter");
      parameter.setAttribute("name", name);
      parameter.setTextContent(draft.feel(element, "value", "=" + before + "." + name));
      target.appendChild(parameter);
    }
  }

  private static String text(String source) {
    return '"' + source.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
