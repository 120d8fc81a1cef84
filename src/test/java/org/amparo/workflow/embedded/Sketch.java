package org.amparo.workflow.embedded;

/** Small models for one test each. */
final class Sketch {

  private static final String MESSAGE =
      """
      <message id="message_%1$s" name="%1$s">
        <extensionElements><zeebe:subscription correlationKey="=caseId"/></extensionElements>
      </message>
      """;

  private final String id;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder messages = new StringBuilder();
  private String last;
  private int flows;

  private Sketch(String id) {
    this.id = id;
  }

  /** A process that does one thing after the other. */
  static Sketch of(String id) {
    return new Sketch(id).then("start", "<startEvent id='start'/>");
  }

  Sketch step(String step) {
    return then(
        step,
        """
        <userTask id='%1$s'><extensionElements><zeebe:userTask/>
          <zeebe:assignmentDefinition candidateGroups='dv-unit'/>
          <zeebe:formDefinition externalReference='%1$s'/></extensionElements></userTask>
        """
            .formatted(step));
  }

  Sketch job(String type) {
    return then(
        type,
        """
        <serviceTask id='%1$s'><extensionElements>
          <zeebe:taskDefinition type='%1$s'/></extensionElements></serviceTask>
        """
            .formatted(type));
  }

  Sketch message(String name) {
    messages.append(MESSAGE.formatted(name));
    return then(
        "wait_" + name,
        """
        <intermediateCatchEvent id='wait_%1$s'>
          <messageEventDefinition messageRef='message_%1$s'/></intermediateCatchEvent>
        """
            .formatted(name));
  }

  Sketch timer(String event, String kind, String expression) {
    return then(
        event,
        """
        <intermediateCatchEvent id='%1$s'><timerEventDefinition>
          <%2$s>%3$s</%2$s></timerEventDefinition></intermediateCatchEvent>
        """
            .formatted(event, kind, expression));
  }

  /** Several steps at once, and together again. */
  Sketch atOnce(String... steps) {
    var fork = "fork";
    then(fork, "<parallelGateway id='fork'/>");
    for (var step : steps) {
      last = fork;
      step(step);
      flow(step, "join");
    }
    body.append("<parallelGateway id='join'/>");
    last = "join";
    return this;
  }

  /** When the message comes, whatever is under way ends. */
  Sketch cancelledBy(String name) {
    messages.append(MESSAGE.formatted(name));
    body.append(
        """
        <subProcess id='sub' triggeredByEvent='true'>
          <startEvent id='sub_start'><messageEventDefinition messageRef='message_%s'/></startEvent>
          <sequenceFlow id='sub_flow' sourceRef='sub_start' targetRef='sub_end'/>
          <endEvent id='sub_end'/>
        </subProcess>
        """
            .formatted(name));
    return this;
  }

  String end() {
    return end("<endEvent id='end'/>");
  }

  String endWithAnError() {
    messages.append("<error id='error_fault' name='fault' errorCode='FAULT'/>");
    return end("<endEvent id='end'><errorEventDefinition errorRef='error_fault'/></endEvent>");
  }

  private String end(String event) {
    then("end", event);
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions"
          targetNamespace="http://amparo.org/bpmn">
        <process id="%s" isExecutable="true">
        %s</process>
        %s</definitions>
        """
        .formatted(id, body, messages);
  }

  private Sketch then(String element, String xml) {
    body.append(xml);
    if (last != null) {
      flow(last, element);
    }
    last = element;
    return this;
  }

  private void flow(String from, String to) {
    body.append(
        "<sequenceFlow id='flow_%d' sourceRef='%s' targetRef='%s'/>%n"
            .formatted(++flows, from, to));
  }
}
