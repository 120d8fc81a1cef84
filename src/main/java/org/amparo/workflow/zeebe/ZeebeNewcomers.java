package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.queue.EngineTask;
import org.amparo.queue.Queues;
import org.amparo.workflow.ModelFiles;
import org.amparo.workflow.Newcomers;
import org.amparo.workflow.ProcessVariables;
import org.amparo.workflow.StandingProcess;

/** Takes cases over into the cluster, and compares key by key what came of it. */
@Singleton
class ZeebeNewcomers implements Newcomers {

  private static final int EXAMPLES = 20;

  private final Outbox outbox;
  private final Instances instances;
  private final Stops stops;
  private final Queues queues;
  private final ClusterSearch search;
  private final ZeebeConfig config;
  private final Route route = new Route(new Ways(ModelFiles.read()));
  private final ModelBook book = new ModelBook(ModelFiles.read());

  ZeebeNewcomers(
      Outbox outbox,
      Instances instances,
      Stops stops,
      Queues queues,
      ClusterSearch search,
      ZeebeConfig config) {
    this.outbox = outbox;
    this.instances = instances;
    this.stops = stops;
    this.queues = queues;
    this.search = search;
    this.config = config;
  }

  @Override
  public void take(StandingProcess standing) {
    var plan = route.of(standing);
    var token = UUID.randomUUID();
    var all = new HashMap<>(plan.variables());
    all.put(ProcessVariables.CASE, standing.caseId().toString());
    all.put(ProcessVariables.AGENCY, standing.agencyId().value());
    all.put(Arrival.START, token.toString());
    instances.asked(token, standing.process(), standing.caseId(), standing.agencyId());
    outbox.writeStart(
        standing.process(), standing.caseId(), standing.agencyId(), token, all, plan.beginsAt());
    stops.keep(standing.caseId(), standing.agencyId(), plan.stops());
  }

  @Override
  public long pending() {
    var standing = outbox.standing();
    return stops.left() + standing.waiting() + standing.dead();
  }

  @Override
  public List<String> differences() {
    var differences = new ArrayList<String>();
    var open = search.openTasks(book.processes()).keySet();
    var here = queues.engineTasks("");
    var known = here.stream().map(this::key).collect(Collectors.toSet());
    here.stream()
        .filter(task -> !open.contains(key(task)))
        .forEach(task -> differences.add("step only here: " + task.engineTask()));
    only(open, known, "step only there: ", differences);
    var running = search.runningInstances(book.processes()).keySet();
    var asked = instances.live();
    only(asked, running, "instance only here: ", differences);
    only(running, asked, "instance only there: ", differences);
    return differences.subList(0, Math.min(EXAMPLES, differences.size()));
  }

  private static void only(
      Set<Long> these, Set<Long> those, String words, List<String> differences) {
    var only = new HashSet<>(these);
    only.removeAll(those);
    only.stream().sorted().forEach(key -> differences.add(words + key));
  }

  /** Zero, which no key is, for a step of another engine. */
  private long key(EngineTask task) {
    return EngineKey.parse(task.engineTask())
        .filter(key -> key.engine().equals(config.name()))
        .map(EngineKey::key)
        .orElse(0L);
  }

  @Override
  public String summary() {
    return "%d processes, %d steps of people"
        .formatted(instances.live().size(), queues.engineTasks("").size());
  }
}
