package org.amparo.workflow;

import static java.util.stream.Collectors.toSet;
import static org.amparo.workflow.ProcessModels.all;
import static org.amparo.workflow.ProcessModels.documentation;
import static org.amparo.workflow.ProcessModels.extension;
import static org.amparo.workflow.ProcessModels.files;
import static org.amparo.workflow.ProcessModels.lane;
import static org.amparo.workflow.ProcessModels.laneOf;
import static org.amparo.workflow.ProcessModels.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.Lane;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.amparo.identity.Role;
import org.amparo.notice.LetterKind;
import org.amparo.queue.Step;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rest of the service relies on in the process models, without an engine. */
class ProcessModelsTest {
  private static final Set<String> PROCESSES =
      Set.of(
          "victim-referral",
          "request-review",
          "u-visa-certification",
          "delivery-and-filing",
          "denial-appeal",
          "certification-reissue",
          "certification-withdrawal");
  private static final List<String> STEPS =
      Arrays.stream(Step.values())
          .filter(step -> step != Step.PRINT_AND_MAIL)
          .map(Step::name)
          .toList();
  private static final String LETTER = new LetterWorker(null, null).type();
  private static final Set<String> JOB_TYPES =
      Set.of(LETTER, new ExpiryWorker(null).type(), new WindowWorker(null).type());
  private static final List<String> LETTERS =
      Arrays.stream(LetterKind.values()).map(LetterKind::name).toList();
  private static final Set<String> TYPED =
      Set.of("userTask", "serviceTask", "receiveTask", "callActivity");

  @Test
  void holdsOneProcessPerFileNamedLikeIt() {
    assertThat(files())
        .allSatisfy(
            file ->
                assertThat(all(file.getPayload(), Process.class))
                    .extracting(p -> p.getId() + ".bpmn")
                    .containsExactly(file.getName()));
    assertThat(files())
        .extracting(file -> file.getName().replace(".bpmn", ""))
        .containsExactlyInAnyOrderElementsOf(PROCESSES);
  }

  @Test
  void reachesEveryStepOfTheQueueByOneTask() {
    assertThat(everywhere(UserTask.class))
        .extracting(task -> extension(task, ZeebeFormDefinition.class).getExternalReference())
        .containsExactlyInAnyOrderElementsOf(STEPS);
  }

  @Test
  void drawsUpEveryLetterOnce() {
    assertThat(everywhere(ZeebeHeader.class))
        .extracting(ZeebeHeader::getValue)
        .containsExactlyInAnyOrderElementsOf(LETTERS);
  }

  @Test
  void hasWorkForEveryWorker() {
    assertThat(everywhere(ZeebeTaskDefinition.class))
        .extracting(ZeebeTaskDefinition::getType)
        .containsAll(JOB_TYPES);
  }

  /** The referring officer, the advocate, the auditor and the administrator hold no step. */
  @Test
  void offersTheStepsToTheRolesThatWorkACase() {
    assertThat(everywhere(ZeebeAssignmentDefinition.class))
        .flatExtracting(assignment -> List.of(assignment.getCandidateGroups().split(",")))
        .extracting(Role::of)
        .containsOnly(
            Role.DV_UNIT, Role.RECORDS_CLERK, Role.DV_SUPERVISOR, Role.CERTIFYING_OFFICIAL);
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void satisfiesTheDialectsOwnValidators(BpmnModelInstance model) {
    Bpmn.validateModel(model);
    var visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
    new ModelWalker(model).walk(visitor);
    assertThat(visitor.getValidationResult().getResults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void offersEveryUserTaskToKnownRolesInOneOfTheirLanes(BpmnModelInstance model) {
    var known = Arrays.stream(Role.values()).map(Role::groupName).collect(toSet());
    assertThat(all(model, UserTask.class))
        .allSatisfy(
            task -> {
              var assignment = extension(task, ZeebeAssignmentDefinition.class);
              assertThat(assignment.getAssignee()).isNull();
              assertThat(assignment.getCandidateUsers()).isNull();
              var roles = Set.of(assignment.getCandidateGroups().split(","));
              assertThat(known).containsAll(roles);
              assertThat(roles).extracting(ProcessModels::lane).contains(laneOf(task).getId());
            });
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void namesTheStepOfEveryUserTaskAndMirrorsIt(BpmnModelInstance model) {
    assertThat(all(model, UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(extension(task, ZeebeUserTask.class)).as("native user task").isNotNull();
              assertThat(extension(task, ZeebeFormDefinition.class).getExternalReference())
                  .isIn(STEPS);
              assertThat(within(task, ZeebeTaskListener.class))
                  .extracting(ZeebeTaskListener::getEventType, ZeebeTaskListener::getType)
                  .containsExactly(
                      tuple(ZeebeTaskListenerEventType.creating, "mirror-task"),
                      tuple(ZeebeTaskListenerEventType.canceling, "mirror-task"));
            });
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void leavesDuesAndPrioritiesToTheQueue(BpmnModelInstance model) {
    assertThat(all(model, ZeebeTaskSchedule.class)).isEmpty();
    assertThat(all(model, ZeebePriorityDefinition.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void tellsWhoDoesEveryUserTaskAndWhatCompletesIt(BpmnModelInstance model) {
    assertThat(all(model, Process.class))
        .allSatisfy(p -> assertThat(documentation(p)).isNotBlank());
    assertThat(all(model, UserTask.class))
        .allSatisfy(
            task ->
                assertThat(documentation(task).lines())
                    .satisfiesExactly(
                        who -> assertThat(who).startsWith("Who: "),
                        what -> assertThat(what).startsWith("What: "),
                        act ->
                            assertThat(act)
                                .startsWith("Completed by: ")
                                .contains("POST " + step(task).path() + ")"),
                        law -> assertThat(law).startsWith("Law: "),
                        not -> assertThat(not).startsWith("Nobody completes this task in")));
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void asksOnlyForWorkThatAWorkerDoes(BpmnModelInstance model) {
    assertThat(all(model, ServiceTask.class))
        .allSatisfy(
            task -> {
              var type = extension(task, ZeebeTaskDefinition.class).getType();
              assertThat(type).isIn(JOB_TYPES);
              assertThat(within(task, ZeebeHeader.class))
                  .extracting(ZeebeHeader::getKey)
                  .isEqualTo(type.equals(LETTER) ? List.of("letter") : List.of());
            });
    assertThat(all(model, ZeebeTaskDefinition.class)).hasSameSizeAs(all(model, ServiceTask.class));
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void waitsOnlyForADateThatAVariableHolds(BpmnModelInstance model) {
    assertThat(all(model, TimerEventDefinition.class))
        .allSatisfy(
            timer -> {
              assertThat(timer.getTimeDuration()).isNull();
              assertThat(timer.getTimeCycle()).isNull();
              assertThat(timer.getTimeDate().getTextContent())
                  .matches("=date and time\\([a-zA-Z]+\\)");
            });
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void correlatesEveryMessageOnTheCase(BpmnModelInstance model) {
    assertThat(all(model, Message.class))
        .allSatisfy(
            message -> {
              assertThat(message.getId()).isEqualTo("message_" + message.getName());
              assertThat(within(message, ZeebeSubscription.class))
                  .extracting(ZeebeSubscription::getCorrelationKey)
                  .containsExactly("=caseId");
            });
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void callsOnlyItsOwnProcessesWithTheCaseAlone(BpmnModelInstance model) {
    assertThat(all(model, CallActivity.class))
        .allSatisfy(
            call -> {
              var called = extension(call, ZeebeCalledElement.class);
              assertThat(PROCESSES).contains(called.getProcessId());
              assertThat(called.isPropagateAllParentVariablesEnabled()).isFalse();
              assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
              assertThat(within(call, ZeebeInput.class))
                  .extracting(ZeebeInput::getSource, ZeebeInput::getTarget)
                  .containsExactly(tuple("=caseId", "caseId"));
            });
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void typesEveryId(BpmnModelInstance model) {
    assertThat(all(model, FlowElement.class))
        .allSatisfy(e -> assertThat(e.getId()).matches(prefix(e) + "_[a-z][a-zA-Z]*"));
    assertThat(all(model, Lane.class))
        .extracting(Lane::getId)
        .isSubsetOf(Arrays.stream(Role.values()).map(r -> lane(r.groupName())).toList());
  }

  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void asksAQuestionWhereverTheWayParts(BpmnModelInstance model) {
    assertThat(all(model, Gateway.class).stream().filter(g -> g.getOutgoing().size() > 1))
        .filteredOn(g -> !(g instanceof ParallelGateway))
        .allSatisfy(g -> assertThat(g.getName()).endsWith("?"));
    assertThat(all(model, Gateway.class))
        .hasOnlyElementsOfTypes(
            ExclusiveGateway.class, ParallelGateway.class, EventBasedGateway.class);
  }

  /** A misspelt variable must stop the case where somebody sees it, not take the default way. */
  @ParameterizedTest
  @MethodSource("org.amparo.workflow.ProcessModels#files")
  void takesNoWayByDefault(BpmnModelInstance model) {
    assertThat(all(model, ExclusiveGateway.class))
        .allSatisfy(g -> assertThat(g.getDefault()).isNull())
        .filteredOn(g -> g.getOutgoing().size() > 1)
        .flatExtracting(ExclusiveGateway::getOutgoing)
        .allSatisfy(
            flow -> {
              assertThat(flow.getName()).isNotBlank();
              assertThat(flow.getConditionExpression().getTextContent()).startsWith("=");
            });
  }

  private static Step step(UserTask task) {
    return Step.valueOf(extension(task, ZeebeFormDefinition.class).getExternalReference());
  }

  private static <T extends ModelElementInstance> List<T> everywhere(Class<T> type) {
    return files().stream()
        .map(Named::getPayload)
        .flatMap(model -> all(model, type).stream())
        .toList();
  }

  private static String prefix(FlowElement element) {
    var type = element.getElementType().getTypeName();
    if (element instanceof SubProcess sub && sub.triggeredByEvent()) {
      return "eventSubProcess";
    }
    if (TYPED.contains(type)) {
      return type;
    }
    return element instanceof SequenceFlow
        ? "flow"
        : element instanceof Gateway ? "gateway" : "event";
  }
}
