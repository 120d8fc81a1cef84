package org.amparo.workflow.zeebe;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.amparo.workflow.EngineKind;
import org.amparo.workflow.Newcomers;
import org.amparo.workflow.ProcessEngine;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda 8 cluster as the engine. The service starts without waiting for it: people claim and
 * decide, and what they did goes out once the cluster is there and has the models.
 */
@Singleton
class ZeebeEngine implements EngineKind {

  private static final Logger LOG = Logger.getLogger(ZeebeEngine.class);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(5);
  private static final Backoff UNTIL_THERE =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private final Cluster cluster;
  private final Deployer deployer;
  private final Dispatcher dispatcher;
  private final Workers workers;
  private final Arrivals arrivals;
  private final ZeebePort port;
  private final Reconciler reconciler;
  private final Housekeeping housekeeping;
  private final ZeebeNewcomers newcomers;

  private @Nullable ScheduledExecutorService link;
  private @Nullable Models models;
  private boolean told;
  private int failures;

  ZeebeEngine(
      Cluster cluster,
      Deployer deployer,
      Dispatcher dispatcher,
      Workers workers,
      Arrivals arrivals,
      ZeebePort port,
      Reconciler reconciler,
      Housekeeping housekeeping,
      ZeebeNewcomers newcomers) {
    this.cluster = cluster;
    this.deployer = deployer;
    this.dispatcher = dispatcher;
    this.workers = workers;
    this.arrivals = arrivals;
    this.port = port;
    this.reconciler = reconciler;
    this.housekeeping = housekeeping;
    this.newcomers = newcomers;
  }

  @Override
  public String name() {
    return "zeebe";
  }

  @Override
  public void start() {
    var read = Models.read();
    refuseWithoutWorkers(read.book());
    arrivals.know(read);
    port.know(read);
    models = read;
    cluster.open();
    link =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "zeebe-link");
              thread.setDaemon(true);
              return thread;
            });
    link.execute(this::connect);
  }

  private void refuseWithoutWorkers(ModelBook book) {
    var missing = new HashSet<>(book.jobTypes());
    missing.removeAll(arrivals.types());
    if (!missing.isEmpty()) {
      throw new IllegalStateException("There is no worker for the models' jobs " + missing + ".");
    }
  }

  private void connect() {
    try {
      deployer.deploy();
    } catch (RuntimeException failure) {
      notThere(failure);
      return;
    }
    LOG.info("The cluster answers and has the models. What waited for it goes out now.");
    workers.open(jobTypes(models));
    dispatcher.start();
    link.scheduleWithFixedDelay(
        this::deployIfWanted, NEXT_LOOK.toMillis(), NEXT_LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void notThere(RuntimeException failure) {
    var reply = Reply.of(failure);
    if (!told) {
      LOG.warnf(
          "The cluster cannot be used yet (%s, %s). People go on working, and the process will"
              + " follow; the service keeps trying.",
          reply, failure.getClass().getSimpleName());
      told = true;
    }
    var wait = UNTIL_THERE.after(++failures);
    link.schedule(this::connect, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The cluster lost its models, or never had them under this name. */
  private void deployIfWanted() {
    try {
      if (deployer.isWantedAgain()) {
        deployer.deploy();
        dispatcher.wake();
      }
    } catch (RuntimeException failure) {
      deployer.again();
      LOG.warnf("The models could not be deployed again: %s.", Reply.of(failure));
    }
  }

  private static Set<String> jobTypes(Models models) {
    var types = new HashSet<>(models.book().jobTypes());
    types.addAll(models.book().listenerTypes());
    return types;
  }

  @Scheduled(
      every = "${amparo.workflow.zeebe.reconciliation.every:PT5M}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void compare() {
    if (models != null) {
      reconciler.compare(models.book().processes());
    }
  }

  @Scheduled(every = "1h", delayed = "5m")
  void purge() {
    if (models != null) {
      housekeeping.purge();
    }
  }

  @Override
  public void stop() {
    if (link != null) {
      link.shutdownNow();
    }
    workers.close();
    try {
      dispatcher.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    cluster.close();
  }

  @Override
  public Newcomers newcomers() {
    return newcomers;
  }

  @Override
  public ProcessEngine port() {
    return port;
  }
}
