package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.ALREADY_EXISTS;
import static org.amparo.zeebedouble.Rejection.Kind.INVALID_ARGUMENT;
import static org.amparo.zeebedouble.Rejection.Kind.INVALID_STATE;
import static org.amparo.zeebedouble.Rejection.Kind.NOT_FOUND;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.exception.NotValidException;

/** The process instances, those that are over included. Guarded by the cluster's lock. */
final class Instances {

  private final Engine engine;
  private final Definitions definitions;
  private final Incidents incidents;
  private final Keys keys;
  private final Clock clock;
  private final boolean uniqueBusinessIds;
  private final Map<Long, Instance> byKey = new TreeMap<>();
  private final Map<String, Instance> byEngineId = new HashMap<>();

  /** The last root instance with a business id, by its process and the id. */
  private final Map<List<String>, Instance> byBusinessId = new HashMap<>();

  Instances(
      Engine engine,
      Definitions definitions,
      Incidents incidents,
      Keys keys,
      Clock clock,
      boolean uniqueBusinessIds) {
    this.engine = engine;
    this.definitions = definitions;
    this.incidents = incidents;
    this.keys = keys;
    this.clock = clock;
    this.uniqueBusinessIds = uniqueBusinessIds;
  }

  Collection<Instance> all() {
    return byKey.values();
  }

  Instance of(String engineId) {
    return byEngineId.get(engineId);
  }

  Instance byKey(long key) {
    return byKey.get(key);
  }

  /**
   * Starts a root instance.
   *
   * @param elements where it starts; none for its start event
   */
  Instance create(
      Definition definition,
      String businessId,
      Set<String> tags,
      Map<String, Object> variables,
      List<String> elements) {
    refuseTwice(definition, businessId);
    var id = start(definition, businessId, variables, elements);
    var instance = add(id, definition, null, null, variables);
    instance.businessId = businessId;
    instance.tags = tags;
    if (!businessId.isEmpty()) {
      byBusinessId.put(List.of(definition.processId(), businessId), instance);
    }
    return instance;
  }

  private String start(
      Definition definition,
      String businessId,
      Map<String, Object> variables,
      List<String> elements) {
    var businessKey = businessId.isEmpty() ? null : businessId;
    try {
      return engine.start(definition.engineId(), businessKey, variables, elements);
    } catch (NotValidException e) {
      throw Rejection.of(INVALID_ARGUMENT, "CREATE", "%s", e.getMessage());
    }
  }

  private void refuseTwice(Definition definition, String businessId) {
    var last = (@Nullable Instance) byBusinessId.get(List.of(definition.processId(), businessId));
    if (uniqueBusinessIds && last != null && last.isActive()) {
      throw Rejection.of(
          ALREADY_EXISTS,
          "CREATE",
          "Expected to create an instance of process '%s' with business id '%s', but an active"
              + " instance has it",
          definition.processId(),
          businessId);
    }
  }

  /** Those that a call activity starts; the others are known already. */
  void began(News.Began news) {
    if (!byEngineId.containsKey(news.instance())) {
      var caller = news.caller() == null ? null : of(news.caller());
      var activity = news.callActivity() == null ? null : keys.of(news.callActivity());
      var definition = definitions.ofEngineId(news.definition());
      add(news.instance(), definition, caller, activity, news.variables());
    }
  }

  private Instance add(
      String engineId,
      Definition definition,
      @Nullable Instance parent,
      @Nullable Long parentElementInstance,
      Map<String, Object> variables) {
    var instance =
        new Instance(
            keys.of(engineId),
            engineId,
            definition,
            parent,
            parentElementInstance,
            variables,
            clock.instant());
    byKey.put(instance.key, instance);
    byEngineId.put(engineId, instance);
    return instance;
  }

  void ended(Instance instance, boolean cancelled) {
    instance.state = cancelled ? Instance.State.TERMINATED : Instance.State.COMPLETED;
    instance.endedAt = clock.instant();
    incidents.drop(instance);
  }

  /** Cancels a whole tree and gives its root. */
  Instance cancel(long key) {
    var instance = (@Nullable Instance) byKey.get(key);
    if (instance == null || !instance.isActive()) {
      throw Rejection.of(
          NOT_FOUND,
          "CANCEL",
          "Expected to cancel a process instance with key '%d', but no such process was found",
          key);
    }
    if (instance.parent != null) {
      throw Rejection.of(
          INVALID_STATE,
          "CANCEL",
          "Expected to cancel a process instance with key '%d', but it is created by a parent"
              + " process instance. Cancel the root process instance '%d' instead.",
          key,
          instance.root().key);
    }
    engine.cancel(instance.engineId);
    return instance;
  }
}
