package org.amparo.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.amparo.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It keeps no buffer of its own: it stands at an event of the instance's chain and
 * goes on when its reader has taken what was sent before. Who falls too far behind is let go.
 */
public final class Listener {

  /**
   * Who listens, and until when.
   *
   * @param session the session that can be ended; null for a token that names none
   * @param until when the token ends
   * @param after the last number that the reader knows; null for none
   */
  public record Who(Actor actor, @Nullable String session, Instant until, @Nullable Long after) {}

  /**
   * One message of a stream.
   *
   * @param number given with the last message of an event, so that a cut between two repeats both
   * @param news null for a heart-beat
   */
  public record Message(@Nullable Long number, @Nullable News news) {}

  private final Who who;
  private final Deque<Message> ready = new ArrayDeque<>();
  private final Runnable cut;
  private Told at;
  private long after;
  private @Nullable MultiEmitter<? super Message> out;
  private long wanted;
  private boolean sending;
  private boolean stuck;
  private long sent;
  private long sentAtBeat = -1;

  Listener(Who who, Told head, Runnable cut) {
    this.who = who;
    this.at = head;
    this.after = who.after() == null ? 0 : who.after();
    this.cut = cut;
  }

  Who who() {
    return who;
  }

  /** Behind which event the stream stands when it opens. */
  long start() {
    return at.number();
  }

  /** What came before it was opened. */
  synchronized void before(List<Told> missed, boolean reset) {
    missed.forEach(this::prepare);
    if (reset) {
      after = 0;
    }
    ready.add(new Message(at.number(), reset ? News.reset() : null));
  }

  synchronized void sendTo(MultiEmitter<? super Message> emitter) {
    out = emitter;
    wanted = emitter.requested();
    emitter.onRequest(this::want);
    send();
  }

  private synchronized void want(long more) {
    wanted += more;
    send();
  }

  /** As much as the reader wants and there is; a reader may want more while it is given some. */
  synchronized void send() {
    if (sending || out == null) {
      return;
    }
    sending = true;
    try {
      while (wanted > 0 && !out.isCancelled()) {
        var message = next();
        if (message == null) {
          return;
        }
        wanted--;
        sent++;
        out.emit(message);
      }
    } finally {
      sending = false;
    }
  }

  private @Nullable Message next() {
    while (ready.isEmpty()) {
      var next = at.next();
      if (next == null) {
        return null;
      }
      at = next;
      prepare(next);
    }
    return ready.poll();
  }

  private void prepare(Told told) {
    if (told.number() <= after) {
      return;
    }
    var news = told.forActor(who.actor());
    for (int i = 0; i < news.size(); i++) {
      boolean last = i == news.size() - 1;
      ready.add(new Message(last ? told.number() : null, news.get(i)));
    }
  }

  /** Says that the stream is there; a reader who took nothing since the last time is let go. */
  synchronized void beat() {
    boolean waits = out != null && wanted == 0;
    stuck = waits && sent == sentAtBeat;
    sentAtBeat = sent;
    if (!waits && ready.isEmpty() && at.next() == null) {
      ready.add(new Message(at.number(), null));
      send();
    }
  }

  synchronized boolean isLost(long head, long most) {
    return stuck || head - at.number() > most;
  }

  /** Ends the stream properly: its reader may open another. */
  synchronized void end() {
    if (out != null) {
      out.complete();
    }
  }

  /** Ends it for somebody who does not read, to whom nothing more can be said. */
  void cut() {
    end();
    cut.run();
  }
}
