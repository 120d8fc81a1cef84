package org.amparo.workflow.embedded;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.Execution;

/**
 * Gives a message to the instances of its case, or keeps it. As in Camunda 8, each process takes a
 * message once. The caller holds the case lock, so no wait can appear unseen in between.
 */
final class Messages {

  private final RuntimeService instances;
  private final KeptMessages kept;

  Messages(RuntimeService instances, KeptMessages kept) {
    this.instances = instances;
    this.kept = kept;
  }

  void send(String message, CaseKey key, Map<String, Object> variables) {
    if (!delivered(message, key, variables)) {
      kept.keep(key, message, variables);
    }
  }

  void deliverKept(Collection<CaseKey> keys) {
    for (var message : kept.of(keys)) {
      if (delivered(message.name(), message.key(), message.variables())) {
        kept.remove(message);
      }
    }
  }

  private boolean delivered(String message, CaseKey key, Map<String, Object> variables) {
    var reached = new HashSet<String>();
    // one at a time: what the message does in one process may end the wait of another
    for (var next = waiting(message, key, reached); next != null; ) {
      reached.add(next.getProcessDefinitionKey());
      instances.messageEventReceived(message, next.getId(), variables);
      next = waiting(message, key, reached);
    }
    return !reached.isEmpty();
  }

  private @Nullable Execution waiting(String message, CaseKey key, Set<String> reached) {
    return instances
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processInstanceBusinessKey(key.caseId().toString())
        .list()
        .stream()
        .filter(execution -> !reached.contains(execution.getProcessDefinitionKey()))
        .findFirst()
        .orElse(null);
  }
}
