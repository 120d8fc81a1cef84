package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.RestShapes.key;
import static org.amparo.zeebedouble.RestShapes.orNull;

import io.camunda.client.protocol.rest.IncidentErrorTypeEnum;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentStateEnum;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What the REST API's searches find, in the official client's own generated classes. */
final class SearchShapes {

  private SearchShapes() {}

  static ProcessDefinitionResult definition(Definition definition) {
    return new ProcessDefinitionResult()
        .processDefinitionKey(key(definition.key()))
        .processDefinitionId(definition.processId())
        .name(definition.name())
        .resourceName(definition.resource())
        .version(definition.version())
        .versionTag(orNull(definition.versionTag()))
        .hasStartForm(false)
        .tenantId(ZeebeDouble.TENANT);
  }

  /**
   * @param asOf the latest end that the search knows of
   */
  static ProcessInstanceResult instance(Instance instance, boolean hasIncident, Instant asOf) {
    boolean over = isKnown(instance.endedAt, asOf);
    var definition = instance.definition;
    var parent = instance.parent;
    return new ProcessInstanceResult()
        .processInstanceKey(key(instance.key))
        .rootProcessInstanceKey(key(instance.root().key))
        .parentProcessInstanceKey(parent == null ? null : key(parent.key))
        .parentElementInstanceKey(
            instance.parentElementInstance == null ? null : key(instance.parentElementInstance))
        .processDefinitionKey(key(definition.key()))
        .processDefinitionId(definition.processId())
        .processDefinitionName(definition.name())
        .processDefinitionVersion(definition.version())
        .processDefinitionVersionTag(orNull(definition.versionTag()))
        .state(
            over
                ? ProcessInstanceStateEnum.valueOf(instance.state.name())
                : ProcessInstanceStateEnum.ACTIVE)
        .startDate(date(instance.startedAt))
        .endDate(over ? date(instance.endedAt) : null)
        .hasIncident(hasIncident)
        .businessId(orNull(instance.businessId))
        .tags(instance.tags)
        .tenantId(ZeebeDouble.TENANT);
  }

  /**
   * @param asOf the latest end that the search knows of
   */
  static UserTaskResult task(UserTask task, Instant asOf) {
    boolean over = isKnown(task.endedAt, asOf);
    var definition = task.instance.definition;
    return new UserTaskResult()
        .userTaskKey(key(task.key))
        .name(task.element.name())
        .state(
            task.isOver() && !over
                ? UserTaskStateEnum.CREATED
                : UserTaskStateEnum.valueOf(task.state.name()))
        .assignee(orNull(task.assignee))
        .elementId(task.element.id())
        .candidateGroups(task.candidateGroups)
        .candidateUsers(task.candidateUsers)
        .processDefinitionId(definition.processId())
        .processDefinitionKey(key(definition.key()))
        .processDefinitionVersion(definition.version())
        .processName(definition.name())
        .processInstanceKey(key(task.instance.key))
        .rootProcessInstanceKey(key(task.instance.root().key))
        .creationDate(date(task.createdAt))
        .completionDate(over ? date(task.endedAt) : null)
        .dueDate(orNull(task.dueDate))
        .followUpDate(orNull(task.followUpDate))
        .externalFormReference(orNull(task.element.form()))
        .customHeaders(task.element.headers())
        .priority(task.priority)
        .tags(task.instance.root().tags)
        .tenantId(ZeebeDouble.TENANT);
  }

  static IncidentResult incident(Incident incident) {
    var definition = incident.instance.definition;
    return new IncidentResult()
        .incidentKey(key(incident.key))
        .errorType(IncidentErrorTypeEnum.valueOf(incident.type.name()))
        .errorMessage(incident.message)
        .state(incident.resolved ? IncidentStateEnum.RESOLVED : IncidentStateEnum.ACTIVE)
        .elementId(incident.element)
        .elementInstanceKey(key(incident.elementInstance))
        .creationTime(date(incident.createdAt))
        .processDefinitionId(definition.processId())
        .processDefinitionKey(key(definition.key()))
        .processInstanceKey(key(incident.instance.key))
        .rootProcessInstanceKey(key(incident.instance.root().key))
        .jobKey(incident.job == null ? null : key(incident.job.key))
        .tenantId(ZeebeDouble.TENANT);
  }

  private static boolean isKnown(@Nullable Instant at, Instant asOf) {
    return at != null && !at.isAfter(asOf);
  }

  private static @Nullable String date(@Nullable Instant at) {
    return at == null ? null : DateTimeFormatter.ISO_INSTANT.format(at.atOffset(ZoneOffset.UTC));
  }
}
