package org.amparo.workflow.embedded;

import org.amparo.workflow.ProcessVariables;
import org.w3c.dom.Element;

/** Call activities. */
final class Calls {

  private Calls() {}

  static void call(Draft draft, Element call) {
    var called = Dom.zeebe(call, "calledElement").orElse(null);
    if (called == null) {
      draft.problem(call, "needs zeebe:calledElement");
      return;
    }
    var process = draft.plain(call, called.getAttribute("processId"));
    draft.calls.putIfAbsent(process, call.getAttribute("id"));
    call.setAttribute("calledElement", process);
    Dom.extend(call, "in").setAttribute("businessKey", "${execution.processBusinessKey}");
    giveVariables(call, called);
    takeVariables(call, called);
    Mappings.translate(draft, call);
  }

  private static void giveVariables(Element call, Element called) {
    if (!called.getAttribute("propagateAllParentVariables").equals("false")) {
      Dom.extend(call, "in").setAttribute("variables", "all");
      return;
    }
    give(call, ProcessVariables.CASE);
    give(call, ProcessVariables.AGENCY);
    Mappings.of(call, "input").forEach(input -> give(call, input.getAttribute("target")));
  }

  private static void give(Element call, String name) {
    var in = Dom.extend(call, "in");
    in.setAttribute("source", name);
    in.setAttribute("target", name);
  }

  /** With output mappings the called process's variables stay on the call, for them to read. */
  private static void takeVariables(Element call, Element called) {
    boolean mapped = Mappings.hasOutput(call);
    if (mapped || !called.getAttribute("propagateAllChildVariables").equals("false")) {
      var out = Dom.extend(call, "out");
      out.setAttribute("variables", "all");
      if (mapped) {
        out.setAttribute("local", "true");
      }
    }
  }
}
