package org.amparo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, kept on the server so that it can be ended there. Times are the machine's, as
 * those of a token are, and not the demo's.
 */
@ApplicationScoped
public class Sessions {

  /** Why a session ended. */
  public enum End {
    SIGNED_OUT,
    SIGNED_IN_ANEW,
    ACCOUNT_CLOSED,
    PASSWORD_CHANGED,
    BY_ADMINISTRATOR,
    BY_PROVIDER,
    SECOND_FACTOR
  }

  /** What only the browser gets. */
  public record Opened(String secret, UUID id) {
    @Override
    public String toString() {
      return "Opened " + id;
    }
  }

  /** A session as a browser remembers it, over or not. */
  public record Former(UUID id, UserId person) {}

  /** Fired when sessions have ended. */
  public record Ended(List<UUID> ids) {
    public Ended {
      ids = List.copyOf(ids);
    }
  }

  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_SECRET = 100;

  /** Not each page writes a row. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final SessionRows rows;
  private final SessionSettings settings;
  private final AgencyWall wall;
  private final Event<Ended> news;

  Sessions(SessionRows rows, SessionSettings settings, AgencyWall wall, Event<Ended> news) {
    this.rows = rows;
    this.settings = settings;
    this.wall = wall;
    this.news = news;
  }

  /** A browser's session. Its secret is new, whatever the browser brought along. */
  Opened open(Actor person) {
    return open(person, Instant.now(), null);
  }

  /**
   * @param proved when somebody showed that it is them, which may be long ago at the provider
   * @param sid the provider's name for the sign-in; null for a local account's
   */
  Opened open(Actor person, Instant proved, @Nullable String sid) {
    var opened = new Opened(newSecret(), UUID.randomUUID());
    var ends = Instant.now().plus(settings.longest());
    rows.add(new SessionRows.Begun(opened.id(), person, hash(opened.secret()), proved, ends, sid));
    return opened;
  }

  /** What a token of the API names, so that it can be ended before it expires. */
  UUID openForApi(Actor person, Duration life) {
    var id = UUID.randomUUID();
    var now = Instant.now();
    rows.add(new SessionRows.Begun(id, person, null, now, now.plus(life), null));
    return id;
  }

  /**
   * @param person whether somebody asked, so that the session goes on
   */
  Optional<SignedIn> find(String secret, boolean person) {
    if (secret.length() > LONGEST_SECRET) {
      return Optional.empty();
    }
    var now = Instant.now();
    return wall.acrossAgencies(
        () ->
            rows.find(hash(secret), now, now.minus(settings.idle()))
                .map(
                    row -> {
                      if (person && row.seen().plus(SEEN_EVERY).isBefore(now)) {
                        rows.seen(row.id(), now);
                      }
                      return signedIn(row, person ? now : row.seen());
                    }));
  }

  /**
   * Whose session a cookie's was that is over because its time was: not one that somebody ended.
   * This says who may go on, and lets nobody in.
   */
  public Optional<Former> whose(@Nullable String secret) {
    return secret == null || secret.length() > LONGEST_SECRET
        ? Optional.empty()
        : wall.acrossAgencies(() -> rows.whose(hash(secret)));
  }

  private SignedIn signedIn(SessionRows.Row row, Instant seen) {
    var idleUntil = seen.plus(settings.idle());
    var expires = idleUntil.isBefore(row.ends()) ? idleUntil : row.ends();
    return new SignedIn(
        row.person(),
        new Session(
            row.id(),
            row.since(),
            row.proved(),
            expires,
            row.due(),
            row.secondFactor(),
            row.atProvider()));
  }

  /** Somebody showed again that it is them: from now on another secret opens the session. */
  public Opened prove(Session session) {
    return prove(session.id(), Instant.now())
        .orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED, "Sign in again."));
  }

  /** The same at the provider; empty when the session has ended meanwhile. */
  Optional<Opened> prove(UUID session, Instant proved) {
    var opened = new Opened(newSecret(), session);
    return rows.prove(session, hash(opened.secret()), proved)
        ? Optional.of(opened)
        : Optional.empty();
  }

  /** Whether it is this person's and still open. */
  boolean isOf(UUID session, Actor person) {
    return rows.isOpen(session, person.user().value(), Instant.now());
  }

  /** Until this is done nothing else is; null lets the session do all that its person may. */
  void leave(UUID session, @Nullable Due due) {
    rows.leave(session, due);
  }

  public void end(UUID session, End why) {
    tell(rows.end(session, why, Instant.now()));
  }

  /** The session that this secret opens, if there is one. */
  void endBySecret(@Nullable String secret, End why) {
    if (secret != null && !secret.isEmpty() && secret.length() <= LONGEST_SECRET) {
      tell(wall.acrossAgencies(() -> rows.endBySecret(hash(secret), why, Instant.now())));
    }
  }

  /**
   * Ends all that somebody has open, on every instance.
   *
   * @param but the one in which this is asked
   * @return how many there were
   */
  int endAll(String username, @Nullable UUID but, End why) {
    var ended = rows.endAll(username, but, why, Instant.now());
    tell(ended);
    return ended.size();
  }

  /** Ends what came from one sign-in at the provider. */
  int endFrom(String sid, End why) {
    var ended = rows.endFrom(sid, why, Instant.now());
    tell(ended);
    return ended.size();
  }

  private void tell(List<UUID> ended) {
    if (!ended.isEmpty()) {
      news.fire(new Ended(ended));
    }
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A secret of 256 random bits cannot be guessed from its hash, so it needs no key. */
  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }
}
