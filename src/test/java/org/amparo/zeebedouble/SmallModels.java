package org.amparo.zeebedouble;

/** Models of one or two steps, each for one thing that a cluster does. */
final class SmallModels {

  private SmallModels() {}

  private static String model(String process, String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:amparo:double">
          <message id="message_told" name="told">
            <extensionElements><zeebe:subscription correlationKey="=caseId"/></extensionElements>
          </message>
          <message id="message_stop" name="stop">
            <extensionElements><zeebe:subscription correlationKey="=caseId"/></extensionElements>
          </message>
          <error id="error_no" errorCode="NO"/>
          <process id="%s" isExecutable="true">%s</process>
        </definitions>
        """
        .formatted(process, body);
  }

  private static String job(String id, String type) {
    return """
        <serviceTask id="%s"><extensionElements>
          <zeebe:taskDefinition type="%s" retries="2"/>
          <zeebe:taskHeaders><zeebe:header key="letter" value="NOTICE"/></zeebe:taskHeaders>
        </extensionElements></serviceTask>
        """
        .formatted(id, type);
  }

  private static String task(String id, String listeners) {
    return """
        <userTask id="%s" name="Look at it"><extensionElements>
          <zeebe:userTask/>
          <zeebe:formDefinition externalReference="LOOK"/>
          <zeebe:assignmentDefinition candidateGroups="records-clerk,dv-unit"/>
          <zeebe:taskListeners>%s</zeebe:taskListeners>
        </extensionElements></userTask>
        """
        .formatted(id, listeners);
  }

  private static String listener(String event) {
    return "<zeebe:taskListener eventType='" + event + "' type='mirror-task'/>";
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
  }

  /** One job; an error with the code NO ends it in another way. */
  static String oneJob(String process, String type) {
    return model(
        process,
        "<startEvent id='start'/>"
            + job("work", type)
            + "<endEvent id='done'/>"
            + "<boundaryEvent id='refused' attachedToRef='work'>"
            + "<errorEventDefinition errorRef='error_no'/></boundaryEvent>"
            + "<endEvent id='not_done'/>"
            + flow("start", "work")
            + flow("work", "done")
            + flow("refused", "not_done"));
  }

  /**
   * One user task, mirrored at its creation and cancellation; the message stop ends the process.
   */
  static String oneTask(String process) {
    return model(
        process,
        "<startEvent id='start'/>"
            + task("look", listener("creating") + listener("canceling"))
            + "<endEvent id='done'/>"
            + flow("start", "look")
            + flow("look", "done")
            + "<subProcess id='stopping' triggeredByEvent='true'><startEvent id='stopped'>"
            + "<messageEventDefinition messageRef='message_stop'/></startEvent>"
            + job("stopped_work", process + "-stopped")
            + "<endEvent id='end_stopped'/>"
            + flow("stopped", "stopped_work")
            + flow("stopped_work", "end_stopped")
            + "</subProcess>");
  }

  /** One user task that tells nobody. */
  static String plainTask(String process) {
    return model(
        process,
        "<startEvent id='start'/>"
            + task("look", "")
            + "<endEvent id='done'/>"
            + flow("start", "look")
            + flow("look", "done"));
  }

  /** One user task whose completion a listener may deny. */
  static String deniableTask(String process) {
    return model(
        process,
        "<startEvent id='start'/>"
            + task("look", listener("completing"))
            + "<endEvent id='done'/>"
            + flow("start", "look")
            + flow("look", "done"));
  }

  /** Waits for the message told, after a job. */
  static String message(String process, String type) {
    return model(
        process,
        "<startEvent id='start'/>"
            + job("work", type)
            + "<intermediateCatchEvent id='wait'>"
            + "<messageEventDefinition messageRef='message_told'/></intermediateCatchEvent>"
            + job("after", type + "-after")
            + "<endEvent id='done'/>"
            + flow("start", "work")
            + flow("work", "wait")
            + flow("wait", "after")
            + flow("after", "done"));
  }

  /** Asks a variable which way to go; only yes and no are answered. */
  static String question(String process, String type) {
    return model(
        process,
        "<startEvent id='start'/><exclusiveGateway id='which'/>"
            + job("work", type)
            + "<endEvent id='yes'/><endEvent id='no'/>"
            + flow("start", "work")
            + flow("work", "which")
            + "<sequenceFlow id='is_yes' sourceRef='which' targetRef='yes'>"
            + "<conditionExpression>=answer = \"YES\"</conditionExpression></sequenceFlow>"
            + "<sequenceFlow id='is_no' sourceRef='which' targetRef='no'>"
            + "<conditionExpression>=answer = \"NO\"</conditionExpression></sequenceFlow>");
  }

  /** Waits for a duration, then offers a job. */
  static String timer(String process, String duration, String type) {
    return model(
        process,
        "<startEvent id='start'/><intermediateCatchEvent id='wait'><timerEventDefinition>"
            + "<timeDuration>"
            + duration
            + "</timeDuration></timerEventDefinition></intermediateCatchEvent>"
            + job("work", type)
            + "<endEvent id='done'/>"
            + flow("start", "wait")
            + flow("wait", "work")
            + flow("work", "done"));
  }
}
