package org.amparo.zeebedouble;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda 8 cluster for tests: speaks the official protocols, gRPC and REST version 2, and runs
 * the models on an engine of its own. What it proves and what not stands at the package.
 *
 * <pre>
 * try (var cluster = ZeebeDouble.start()) {
 *   var client = CamundaClient.newClientBuilder().restAddress(cluster.restAddress())...
 *   cluster.faults().loseResponse(Command.CREATE_INSTANCE, 1);
 * }
 * </pre>
 */
public final class ZeebeDouble implements AutoCloseable {

  static final String VERSION = "8.9.0";
  static final String CLUSTER = "double";
  static final String TENANT = "<default>";
  static final int BROKER_PORT = 26501;

  private final Faults faults = new Faults();
  private final Traffic traffic = new Traffic();
  private final Cluster cluster;
  private final Doors doors;

  private final String scheme;

  private ZeebeDouble(boolean uniqueBusinessIds, @Nullable Guard guard) {
    cluster = new Cluster(faults, uniqueBusinessIds);
    var gate = new Gate(traffic, faults);
    doors =
        new Doors(
            new GrpcGateway(cluster, gate, traffic),
            new RestGateway(cluster, gate, traffic, faults),
            guard);
    scheme = guard == null ? "http" : "https";
    doors.open();
  }

  /** As a cluster is by default: a business id may be used again and again. */
  public static ZeebeDouble start() {
    return new ZeebeDouble(false, null);
  }

  /** With {@code business-id-uniqueness-enabled}: one active root instance for each. */
  public static ZeebeDouble withUniqueBusinessIds() {
    return new ZeebeDouble(true, null);
  }

  /** Behind TLS, for those only who bring a token. */
  public static ZeebeDouble behind(Guard guard) {
    return new ZeebeDouble(false, guard);
  }

  public URI restAddress() {
    return URI.create(scheme + "://127.0.0.1:" + doors.restPort());
  }

  public URI grpcAddress() {
    return URI.create(scheme + "://127.0.0.1:" + doors.grpcPort());
  }

  public Faults faults() {
    return faults;
  }

  public Traffic traffic() {
    return traffic;
  }

  /**
   * Moves the cluster's clock; jobs time out, messages expire and timers fire before it returns.
   */
  public void forward(Duration by) {
    cluster.forward(by);
  }

  /** The cluster's time. */
  public Instant now() {
    return cluster.clock.instant();
  }

  /** Closes both ports; connections break. What the cluster knows stays, and its clock runs on. */
  public void goAway() {
    cluster.goAway(true);
    doors.shut();
  }

  /** Opens the same ports again. */
  public void comeBack() {
    cluster.goAway(false);
    doors.open();
  }

  /**
   * How many instances of a process are active now that were started with these variables, called
   * ones included.
   */
  public long liveInstances(String processId, Map<String, ?> startedWith) {
    return cluster.read(() -> instances(processId, startedWith).filter(Instance::isActive).count());
  }

  /** How many instances of a process there ever were that were started with these variables. */
  public long startedInstances(String processId, Map<String, ?> startedWith) {
    return cluster.read(() -> instances(processId, startedWith).count());
  }

  private Stream<Instance> instances(String processId, Map<String, ?> startedWith) {
    return cluster.instances.all().stream()
        .filter(instance -> instance.definition.processId().equals(processId))
        .filter(instance -> instance.variables.entrySet().containsAll(startedWith.entrySet()));
  }

  /** What an instance was started with. */
  public Map<String, Object> instanceVariables(long processInstanceKey) {
    return cluster.read(() -> cluster.instances.byKey(processInstanceKey).variables);
  }

  /** The form references of the user tasks that are not over, of instances started with these. */
  public List<String> openTasks(Map<String, ?> startedWith) {
    return cluster.read(
        () ->
            cluster.tasks.all().stream()
                .filter(task -> !task.isOver())
                .filter(
                    task -> task.instance.variables.entrySet().containsAll(startedWith.entrySet()))
                .map(task -> task.element.form())
                .sorted()
                .toList());
  }

  /** How many jobs of each type could be handed out now. */
  public Map<String, Integer> backlog() {
    return cluster.read(cluster.jobs::backlog);
  }

  /** How many jobs there are that are not done, handed out or not. */
  public int unfinishedJobs() {
    return cluster.read(() -> cluster.jobs.all().size());
  }

  /** How many published messages still wait out their time to live. */
  public int bufferedMessages() {
    return cluster.read(cluster.messages::buffered);
  }

  /** What stops instances now, in the cluster's words. */
  public List<String> openIncidents() {
    return cluster.read(
        () ->
            cluster.incidents.all().stream()
                .filter(incident -> !incident.resolved)
                .map(
                    incident -> incident.type + " at " + incident.element + ": " + incident.message)
                .toList());
  }

  /** When the timers of an event fire, in the active instances started with these variables. */
  public List<Instant> timersAt(String processId, Map<String, ?> startedWith, String event) {
    return cluster.read(
        () ->
            instances(processId, startedWith)
                .filter(Instance::isActive)
                .flatMap(instance -> cluster.timersAt(instance, event).stream())
                .toList());
  }

  @Override
  public void close() {
    cluster.close();
    doors.close();
  }
}
