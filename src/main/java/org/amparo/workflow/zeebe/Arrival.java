package org.amparo.workflow.zeebe;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.JobKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.ProcessVariables;
import org.jspecify.annotations.Nullable;

/**
 * A job as it came, without the client's types.
 *
 * @param step what is unique in an element instance: the job type, for a listener with its event
 * @param event of a listener: CREATING or CANCELING; empty for a service task
 * @param taskKey the key of the user task that a listener speaks of
 * @param start the token of the command that started the instance; a called process has none
 */
record Arrival(
    long jobKey,
    long elementInstanceKey,
    long instanceKey,
    String type,
    String step,
    String event,
    String process,
    String element,
    CaseId caseId,
    @Nullable UUID start,
    @Nullable Long taskKey,
    List<String> roles,
    Map<String, String> headers) {

  /** The variable that carries {@link #start}. */
  static final String START = "startId";

  static Arrival of(ActivatedJob job) {
    var variables = job.getVariablesAsMap();
    boolean listens = job.getKind() == JobKind.TASK_LISTENER;
    var event = listens ? job.getListenerEventType().name() : "";
    var task = listens ? job.getUserTask() : null;
    return new Arrival(
        job.getKey(),
        job.getElementInstanceKey(),
        job.getProcessInstanceKey(),
        job.getType(),
        listens ? job.getType() + "." + event : job.getType(),
        event,
        job.getBpmnProcessId(),
        job.getElementId(),
        CaseId.of(text(variables, ProcessVariables.CASE)),
        variables.get(START) instanceof String token ? UUID.fromString(token) : null,
        task == null ? null : task.getUserTaskKey(),
        task == null || task.getCandidateGroups() == null
            ? List.of()
            : List.copyOf(task.getCandidateGroups()),
        job.getCustomHeaders());
  }

  private static String text(Map<String, Object> variables, String name) {
    if (variables.get(name) instanceof String text) {
      return text;
    }
    throw new JobRefused("NO_VARIABLE_" + name);
  }
}
