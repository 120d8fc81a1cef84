package org.amparo.workflow.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One model while it is translated: its document, what it needs, what is wrong with it. */
final class Draft {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,\\- ]+");
  private static final Pattern FEEL_TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern FEEL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  final Set<String> processes = new TreeSet<>();
  final Map<String, String> jobTypes = new TreeMap<>();
  final Map<String, String> calls = new TreeMap<>();

  private final String file;
  private final Document document;
  private final Feel feel;
  private final Set<String> variables = new TreeSet<>();
  private final List<ModelProblem> problems = new ArrayList<>();

  Draft(String file, Document document, Feel feel) {
    this.file = file;
    this.document = document;
    this.feel = feel;
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<ModelProblem> problems() {
    return problems;
  }

  Translation translation() {
    root().setAttribute("xmlns:operaton", Dom.ENGINE);
    return new Translation(file, Dom.write(document), processes, jobTypes, calls, variables);
  }

  void problem(Element element, String reason) {
    problems.add(new ModelProblem(file, place(element), reason));
  }

  /** The element's own id, or that of the nearest one around it that has one. */
  private static String place(Element element) {
    for (Node n = element; n instanceof Element e; n = n.getParentNode()) {
      if (e.hasAttribute("id")) {
        return e.getAttribute("id");
      }
    }
    return element.getNodeName();
  }

  /** A FEEL expression as the engine's call of the FEEL bean. */
  String feel(Element element, String kind, String text) {
    if (!text.startsWith("=")) {
      problem(element, "needs an expression that starts with =, not " + text);
      return "";
    }
    var source = text.substring(1).strip();
    feel.problemIn(source).ifPresent(reason -> problem(element, text + ": " + reason));
    FEEL_NAME
        .matcher(FEEL_TEXT.matcher(source).replaceAll(""))
        .results()
        .forEach(name -> variables.add(name.group()));
    return "${%s.%s(execution,%s)}".formatted(FeelExpressions.NAME, kind, quote(source));
  }

  /** A FEEL expression, or a text that stays as it is. */
  String feelOrPlain(Element element, String kind, String text) {
    return text.startsWith("=") ? feel(element, kind, text) : plain(element, text);
  }

  /** A text that reaches the engine's expression language must not bring any of it in. */
  String plain(Element element, String text) {
    if (!PLAIN.matcher(text).matches()) {
      problem(element, "only a plain word is supported here, not '" + text + "'");
    }
    return text;
  }

  /** The name of a variable that a mapping sets. */
  String variable(Element element, String name) {
    if (!FEEL_NAME.matcher(name).matches()) {
      problem(element, "a mapping sets one variable, not '" + name + "'");
    }
    variables.add(name);
    return name;
  }

  /** A text literal in the engine's expression language. */
  static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
