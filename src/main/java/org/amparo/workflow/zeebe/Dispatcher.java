package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in the outbox. One thread takes turns: in one transaction it records the answers
 * that came and claims what may be sent next, then it sends that without waiting for the answers.
 * It sleeps until an act of this instance commits, an answer comes, a waiting command is due, or it
 * is time to look for what another instance left.
 */
@Singleton
class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
  private static final Duration BUSY_ROW = Duration.ofMillis(50);
  private static final long STOP_SECONDS = 10;

  private final Outbox outbox;
  private final Instances instances;
  private final Sender sender;
  private final OwnTurn turn;
  private final Seams seams;
  private final ZeebeConfig config;

  private final ConcurrentLinkedQueue<Answer> came = new ConcurrentLinkedQueue<>();
  private final List<Answer> unrecorded = new ArrayList<>();
  private final Semaphore bell = new Semaphore(0);
  private final AtomicInteger underWay = new AtomicInteger();
  private final Pace pace;
  private volatile boolean running;
  private @Nullable Thread thread;

  Dispatcher(
      Outbox outbox,
      Instances instances,
      Sender sender,
      OwnTurn turn,
      Seams seams,
      ZeebeConfig config) {
    this.outbox = outbox;
    this.instances = instances;
    this.sender = sender;
    this.turn = turn;
    this.seams = seams;
    this.config = config;
    this.pace = new Pace(config.outbox().inFlight(), config.outbox().longestRetry());
  }

  synchronized void start() {
    running = true;
    thread = new Thread(this::loop, "zeebe-dispatcher");
    thread.setDaemon(true);
    thread.start();
  }

  /** There may be something to send. */
  void wake() {
    bell.release();
  }

  int underWay() {
    return underWay.get();
  }

  boolean isAnswered() {
    return pace.isAnswering();
  }

  /** Sends nothing more, and records the answers that still come. */
  synchronized void stop() throws InterruptedException {
    running = false;
    wake();
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }
  }

  private void loop() {
    while (running || underWay.get() > 0) {
      try {
        var rest = onTurn();
        if (!rest.isZero()) {
          rest(rest);
        }
      } catch (RuntimeException failure) {
        // the database is away, perhaps; the answers are kept and the leases run
        LOG.warnf("The outbox cannot be read or written now (%s).", failure.getClass().getName());
        rest(AFTER_A_FAILURE);
      }
    }
  }

  private void rest(Duration time) {
    try {
      if (bell.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  /** How long there is nothing to do afterwards, if nobody rings. */
  private Duration onTurn() {
    takeAnswers();
    int room = running ? pace.room(underWay.get()) : 0;
    var batch = unrecorded.isEmpty() && room == 0 ? List.<Command>of() : exchange(room);
    if (!batch.isEmpty()) {
      batch.forEach(this::send);
      return Duration.ZERO;
    }
    if (!came.isEmpty()) {
      return Duration.ZERO;
    }
    return room == 0 ? untilThereIsRoom() : untilSomethingIsDue();
  }

  private void takeAnswers() {
    boolean before = pace.isAnswering();
    for (var answer = came.poll(); answer != null; answer = came.poll()) {
      underWay.decrementAndGet();
      pace.heard(answer.reply());
      unrecorded.add(answer);
      tellOperator(answer);
    }
    if (before != pace.isAnswering()) {
      LOG.warn(
          before
              ? "The cluster does not answer. People go on working, and the process will follow."
              : "The cluster answers again. What waited for it goes out.");
    }
  }

  private List<Command> exchange(int room) {
    var batch =
        turn.call(
            () -> {
              outbox.record(unrecorded);
              unrecorded.forEach(this::remember);
              return room == 0 ? List.<Command>of() : outbox.claim(room, config.outbox().lease());
            });
    unrecorded.forEach(answer -> seams.reached(Seam.COMMAND_RECORDED, answer.command().id()));
    unrecorded.clear();
    return batch;
  }

  /** A start that was applied twice leaves an instance too many, which is ended again. */
  private void remember(Answer answer) {
    var command = answer.command();
    if (answer.instanceKey() != null && !instances.seen(command.token(), answer.instanceKey())) {
      outbox.write(
          CommandKind.CANCEL_INSTANCE,
          new EngineKey(config.name(), answer.instanceKey()).toString(),
          command.caseId(),
          command.agencyId(),
          UUID.randomUUID(),
          Map.of(),
          Expected.NOTHING);
    }
  }

  private void send(Command command) {
    seams.reached(Seam.COMMAND_CLAIMED, command.id());
    underWay.incrementAndGet();
    sender.send(command).thenAccept(this::heard);
  }

  /** On whatever thread the client answers. */
  private void heard(Answer answer) {
    seams.reached(Seam.COMMAND_ANSWERED, answer.command().id());
    came.add(answer);
    wake();
  }

  private Duration untilThereIsRoom() {
    var pause = pace.pause();
    return pause.isZero() ? config.outbox().look() : pause;
  }

  private Duration untilSomethingIsDue() {
    var due = turn.call(outbox::nextDue).orElse(config.outbox().look());
    if (due.compareTo(config.outbox().look()) > 0) {
      return config.outbox().look();
    }
    // due, and yet not claimed: another instance has it in its hands
    return due.compareTo(BUSY_ROW) < 0 ? BUSY_ROW : due;
  }

  private static void tellOperator(Answer answer) {
    if (answer.verdict().isDead()) {
      var command = answer.command();
      LOG.errorf(
          "The engine takes the command %d (%s) not: %s. It is dead until a redrive.",
          command.id(), command.kind(), answer.verdict().code());
    }
  }
}
