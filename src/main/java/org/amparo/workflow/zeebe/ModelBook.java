package org.amparo.workflow.zeebe;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/**
 * What this service has to know of its models: a listener's job names the element and not the step,
 * and variables go under names that a model mentions.
 */
final class ModelBook {

  /** A human step as the model has it. */
  record HumanStep(String step, List<String> roles) {}

  private record Place(String process, String element) {}

  private static final Pattern FEEL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern FEEL_TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Set<String> EXPRESSIONS =
      Set.of("conditionExpression", "timeDate", "timeDuration", "timeCycle");
  private static final List<String> EXPRESSION_ATTRIBUTES =
      List.of("source", "target", "correlationKey");

  private final Map<Place, HumanStep> steps = new HashMap<>();
  private final Set<String> processes = new TreeSet<>();
  private final Set<String> jobTypes = new TreeSet<>();
  private final Set<String> listenerTypes = new TreeSet<>();
  private final Set<String> names = new HashSet<>();

  ModelBook(Map<String, byte[]> files) {
    files.values().forEach(this::read);
  }

  private void read(byte[] bpmn) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
    model.getModelElementsByType(Process.class).forEach(process -> processes.add(process.getId()));
    model.getModelElementsByType(UserTask.class).forEach(this::readStep);
    model
        .getModelElementsByType(ZeebeTaskDefinition.class)
        .forEach(task -> jobTypes.add(task.getType()));
    model
        .getModelElementsByType(ZeebeTaskListener.class)
        .forEach(listener -> listenerTypes.add(listener.getType()));
    readNames(model);
  }

  private void readStep(UserTask task) {
    var form = extension(task, ZeebeFormDefinition.class);
    var assignment = extension(task, ZeebeAssignmentDefinition.class);
    if (form == null || form.getExternalReference() == null) {
      throw new IllegalStateException("the user task " + task.getId() + " names no step");
    }
    var groups = assignment == null ? null : assignment.getCandidateGroups();
    steps.put(
        new Place(process(task).getId(), task.getId()),
        new HumanStep(form.getExternalReference(), words(groups)));
  }

  private static Process process(BaseElement element) {
    for (var around = element.getParentElement(); ; around = around.getParentElement()) {
      if (around instanceof Process process) {
        return process;
      }
    }
  }

  private static <T extends io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance>
      @Nullable T extension(BaseElement element, Class<T> type) {
    return element.getSingleExtensionElement(type);
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private void readNames(BpmnModelInstance model) {
    readNames(model.getDocument().getRootElement());
  }

  private void readNames(DomElement element) {
    if (EXPRESSIONS.contains(element.getLocalName())) {
      mention(element.getTextContent());
    }
    EXPRESSION_ATTRIBUTES.stream()
        .map(element::getAttribute)
        .filter(text -> text != null)
        .forEach(this::mention);
    element.getChildElements().forEach(this::readNames);
  }

  private void mention(String expression) {
    FEEL_NAME
        .matcher(FEEL_TEXT.matcher(expression).replaceAll(""))
        .results()
        .forEach(name -> names.add(name.group()));
  }

  Optional<HumanStep> step(String process, String element) {
    return Optional.ofNullable(steps.get(new Place(process, element)));
  }

  Set<String> processes() {
    return Set.copyOf(processes);
  }

  /** What service tasks want to have done. */
  Set<String> jobTypes() {
    return Set.copyOf(jobTypes);
  }

  /** What steps of people report to. */
  Set<String> listenerTypes() {
    return Set.copyOf(listenerTypes);
  }

  Set<String> variables() {
    return Set.copyOf(names);
  }
}
