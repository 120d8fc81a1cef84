package org.amparo.zeebedouble;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The searches of the REST API, as far behind as {@link Faults#searchesLag} says. */
final class RestQueries {

  private final Cluster cluster;
  private final Faults faults;

  RestQueries(Cluster cluster, Faults faults) {
    this.cluster = cluster;
    this.faults = faults;
  }

  Object definitions(RestCall call) {
    return search(
        call,
        () -> cluster.definitions.all(),
        definition -> Instant.MIN,
        (definition, asOf) -> SearchShapes.definition(definition));
  }

  Object instances(RestCall call) {
    return search(
        call, () -> cluster.instances.all(), instance -> instance.startedAt, this::instance);
  }

  private Object instance(Instance instance, Instant asOf) {
    return SearchShapes.instance(instance, cluster.incidents.hasOpen(instance), asOf);
  }

  Object tasks(RestCall call) {
    return search(call, () -> cluster.tasks.all(), task -> task.createdAt, SearchShapes::task);
  }

  Object incidents(RestCall call) {
    return search(
        call,
        () -> cluster.incidents.all(),
        incident -> incident.createdAt,
        (incident, asOf) -> SearchShapes.incident(incident));
  }

  Object oneInstance(RestCall call) {
    return one(
        call,
        () -> cluster.instances.all(),
        instance -> instance.key,
        instance -> instance.startedAt,
        this::instance);
  }

  Object oneTask(RestCall call) {
    return one(
        call,
        () -> cluster.tasks.all(),
        task -> task.key,
        task -> task.createdAt,
        SearchShapes::task);
  }

  Object oneIncident(RestCall call) {
    return one(
        call,
        () -> cluster.incidents.all(),
        incident -> incident.key,
        incident -> incident.createdAt,
        (incident, asOf) -> SearchShapes.incident(incident));
  }

  private <T> Object search(
      RestCall call,
      Supplier<Collection<T>> all,
      Function<T, Instant> began,
      BiFunction<T, Instant, Object> shape) {
    return Search.answer(call.tree(), found(all, item -> true, began, shape));
  }

  private <T> Object one(
      RestCall call,
      Supplier<Collection<T>> all,
      Function<T, Long> key,
      Function<T, Instant> began,
      BiFunction<T, Instant, Object> shape) {
    return found(all, item -> key.apply(item) == call.key(), began, shape).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Rejection(
                    Rejection.Kind.NOT_FOUND, "Nothing with key '" + call.key() + "' was found"));
  }

  private <T> List<Object> found(
      Supplier<Collection<T>> all,
      Function<T, Boolean> wanted,
      Function<T, Instant> began,
      BiFunction<T, Instant, Object> shape) {
    return cluster.read(
        () -> {
          var asOf = cluster.clock.instant().minus(faults.searchLag());
          return all.get().stream()
              .filter(item -> wanted.apply(item) && !began.apply(item).isAfter(asOf))
              .map(item -> shape.apply(item, asOf))
              .toList();
        });
  }
}
