package org.amparo.workflow.zeebe;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.amparo.kernel.Spans;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of one service instance, with a connection, a dispatcher and workers of its
 * own, that dies at a seam. From then on each of its threads stops at the next seam, at the latest,
 * or at the next transaction, and whatever it only had in memory is lost. A kill of a process stops
 * all threads at once; since they share nothing but the database and the cluster, every state that
 * one leaves the other may leave too.
 */
final class MortalService implements Seams {

  /** Nobody catches it: the service's code catches exceptions only. */
  static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  private final Predicate<Seam> doom;
  private final AtomicReference<@Nullable Seam> diedAt = new AtomicReference<>();
  private final Cluster cluster;
  private final Dispatcher dispatcher;
  private final Workers workers;

  /**
   * @param doom asked at each seam, whether it is the last
   */
  MortalService(Parts parts, ZeebeConfig config, Predicate<Seam> doom) {
    this.doom = doom;
    var turn = new MortalTurn(parts);
    var outbox = new Outbox(parts.sql());
    var inbox = new Inbox(parts.sql(), config);
    var instances = new Instances(parts.sql());
    cluster = new Cluster(config);
    var sender =
        new Sender(
            cluster,
            config,
            new Judge(config),
            new Deployer(cluster, config, parts.sql(), turn),
            Spans.none());
    dispatcher = new Dispatcher(outbox, instances, sender, turn, this, config);
    var arrivals = parts.arrivals(inbox, outbox, instances, this, config);
    var progress = new Progress(parts.sql(), config);
    var desk =
        new JobDesk(arrivals, inbox, progress, turn, this, config) {
          @Override
          void handle(JobClient client, ActivatedJob job) {
            super.handle(mortal(client), job);
          }
        };
    workers = new Workers(cluster, desk, config);
  }

  /** Takes no turn once dead. */
  private final class MortalTurn extends OwnTurn {
    MortalTurn(Parts parts) {
      super(parts.wall());
    }

    @Override
    <T> T call(Supplier<T> work) {
      if (isDead()) {
        throw new Killed();
      }
      return super.call(work);
    }
  }

  /** Tells the cluster nothing once dead, not even that something failed. */
  private JobClient mortal(JobClient client) {
    return (JobClient)
        Proxy.newProxyInstance(
            JobClient.class.getClassLoader(),
            new Class<?>[] {JobClient.class},
            (proxy, method, arguments) -> {
              if (isDead()) {
                throw new Killed();
              }
              return method.invoke(client, arguments);
            });
  }

  MortalService start(Set<String> jobTypes) {
    cluster.open();
    workers.open(jobTypes);
    dispatcher.start();
    return this;
  }

  @Override
  public void reached(Seam seam, long key) {
    if (isDead()) {
      throw new Killed();
    }
    if (doom.test(seam) && diedAt.compareAndSet(null, seam)) {
      // its connections break, as those of a process do
      new Thread(this::hangUp, "hang-up").start();
      throw new Killed();
    }
  }

  private void hangUp() {
    workers.close();
    cluster.close();
  }

  boolean isDead() {
    return diedAt.get() != null;
  }

  @Nullable Seam diedAt() {
    return diedAt.get();
  }

  /** As at an orderly stop. */
  void stop() throws InterruptedException {
    if (!isDead()) {
      workers.close();
      dispatcher.stop();
      cluster.close();
    }
  }
}
