package org.amparo.zeebedouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.amparo.workflow.embedded.RemoteElement;
import org.jspecify.annotations.Nullable;

/** A native user task, also after its end, as the cluster's search knows it. */
final class UserTask {

  enum State {
    CREATING,
    CREATED,
    ASSIGNING,
    UPDATING,
    COMPLETING,
    COMPLETED,
    CANCELING,
    CANCELED
  }

  /** What a listener's job tells of its task, as it stood when the job was handed out. */
  record Snapshot(
      long key,
      String action,
      String assignee,
      List<String> candidateGroups,
      List<String> candidateUsers,
      List<String> changedAttributes,
      String dueDate,
      String followUpDate,
      int priority) {}

  final long key;
  final String engineId;
  final Instance instance;
  final RemoteElement element;
  final String elementInstance;
  final Instant createdAt;

  State state = State.CREATING;
  String assignee = "";
  String action = "";
  String dueDate = "";
  String followUpDate = "";
  int priority = 50;
  List<String> candidateGroups;
  List<String> candidateUsers = List.of();
  List<String> changedAttributes = List.of();
  @Nullable Instant endedAt;

  /** The listener that is at work on the task, if one is. */
  @Nullable Job listener;

  /** Who waits for the end of the transition that is under way. */
  @Nullable CompletableFuture<Void> waiting;

  UserTask(
      long key,
      String engineId,
      Instance instance,
      RemoteElement element,
      String elementInstance,
      List<String> candidateGroups,
      Instant createdAt) {
    this.key = key;
    this.engineId = engineId;
    this.instance = instance;
    this.element = element;
    this.elementInstance = elementInstance;
    this.candidateGroups = candidateGroups;
    this.createdAt = createdAt;
  }

  boolean isOver() {
    return state == State.COMPLETED || state == State.CANCELED;
  }

  Snapshot snapshot() {
    return new Snapshot(
        key,
        action,
        assignee,
        candidateGroups,
        candidateUsers,
        changedAttributes,
        dueDate,
        followUpDate,
        priority);
  }

  /** Changes attributes by their names in the protocol; gives the names of those that changed. */
  List<String> change(Map<String, Object> changes) {
    var changed = new ArrayList<String>();
    changes.forEach(
        (name, value) -> {
          if (set(name, value)) {
            changed.add(name);
          }
        });
    return changed;
  }

  private boolean set(String name, Object value) {
    switch (name) {
      case "assignee" -> assignee = String.valueOf(value);
      case "dueDate" -> dueDate = String.valueOf(value);
      case "followUpDate" -> followUpDate = String.valueOf(value);
      case "candidateGroups" -> candidateGroups = words(value);
      case "candidateUsers" -> candidateUsers = words(value);
      case "priority" -> priority = ((Number) value).intValue();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }
}
