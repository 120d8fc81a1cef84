package org.amparo.workflow.zeebe;

import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.SearchResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the cluster's searches show, page by page; they run behind its state. */
@Singleton
class ClusterSearch {

  private final Cluster cluster;
  private final ZeebeConfig config;

  ClusterSearch(Cluster cluster, ZeebeConfig config) {
    this.cluster = cluster;
    this.config = config;
  }

  /** Steps of these processes that wait for a person, by key, with the time they were created. */
  Map<Long, Instant> openTasks(Set<String> processes) {
    var open = new HashMap<Long, Instant>();
    pages(
        (limit, after) ->
            cluster
                .client()
                .newUserTaskSearchRequest()
                .filter(task -> task.state(UserTaskState.CREATED))
                .page(
                    page -> {
                      page.limit(limit);
                      if (after != null) {
                        page.after(after);
                      }
                    })
                .send()
                .join(),
        task -> {
          if (processes.contains(task.getBpmnProcessId())) {
            open.put(task.getUserTaskKey(), instant(task.getCreationDate()));
          }
        });
    return open;
  }

  /** Instances of these processes that nothing called, by key, with the time they started. */
  Map<Long, Instant> runningInstances(Set<String> processes) {
    var running = new HashMap<Long, Instant>();
    pages(
        (limit, after) ->
            cluster
                .client()
                .newProcessInstanceSearchRequest()
                .filter(instance -> instance.state(ProcessInstanceState.ACTIVE))
                .page(
                    page -> {
                      page.limit(limit);
                      if (after != null) {
                        page.after(after);
                      }
                    })
                .send()
                .join(),
        instance -> {
          if (isRoot(instance.getParentProcessInstanceKey())
              && processes.contains(instance.getProcessDefinitionId())) {
            running.put(instance.getProcessInstanceKey(), instant(instance.getStartDate()));
          }
        });
    return running;
  }

  /** What stops jobs of these processes. */
  List<Incidents.Stopped> incidents(Set<String> processes) {
    var stopped = new ArrayList<Incidents.Stopped>();
    pages(
        (limit, after) ->
            cluster
                .client()
                .newIncidentSearchRequest()
                .filter(incident -> incident.state(IncidentState.ACTIVE))
                .page(
                    page -> {
                      page.limit(limit);
                      if (after != null) {
                        page.after(after);
                      }
                    })
                .send()
                .join(),
        incident -> {
          if (incident.getJobKey() != null
              && processes.contains(incident.getProcessDefinitionId())) {
            stopped.add(
                new Incidents.Stopped(
                    incident.getIncidentKey(),
                    incident.getJobKey(),
                    incident.getRootProcessInstanceKey()));
          }
        });
    return stopped;
  }

  private static boolean isRoot(@Nullable Long parent) {
    return parent == null || parent <= 0;
  }

  private <T> void pages(
      BiFunction<Integer, @Nullable String, SearchResponse<T>> ask, Consumer<T> each) {
    int limit = config.reconciliation().page();
    String after = null;
    SearchResponse<T> page;
    do {
      page = ask.apply(limit, after);
      page.items().forEach(each);
      after = page.page().endCursor();
    } while (page.items().size() == limit && after != null);
  }

  /** Without a time it is as old as can be: then nothing speaks for patience. */
  private static Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? Instant.EPOCH : at.toInstant();
  }
}
