package org.amparo.takeover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.vault.Fingerprint;
import org.amparo.vault.Vault;

/** The files of the agency, and what people decide about them. */
@ApplicationScoped
public class Backlogs implements PanacheRepositoryBase<BacklogFile, UUID> {

  private static final Duration DIED_AFTER = Duration.ofMinutes(15);

  private final BacklogRows rows;
  private final BacklogSettling settling;
  private final Vault vault;
  private final Fingerprint fingerprint;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Backlogs(
      BacklogRows rows,
      BacklogSettling settling,
      Vault vault,
      Fingerprint fingerprint,
      Event<AgencyEvent> news,
      Clock clock) {
    this.rows = rows;
    this.settling = settling;
    this.vault = vault;
    this.fingerprint = fingerprint;
    this.news = news;
    this.clock = clock;
  }

  /** The file is known from here on, and is told when it comes again. */
  BacklogFile begin(Actor by, BacklogCheck.Brought brought) throws IOException {
    byte[] print = fingerprint.of(sha256(brought));
    return QuarkusTransaction.requiringNew().call(() -> begin(by, print));
  }

  private BacklogFile begin(Actor by, byte[] print) {
    // two who bring the same file at once wait for each other here
    getEntityManager()
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtext('backlog ' || :agency))", Object.class)
        .setParameter("agency", by.agency().value())
        .getSingleResult();
    var before =
        find("agencyId = ?1 and fingerprint = ?2", by.agency().value(), print).firstResult();
    if (before != null) {
      if (before.state() != BacklogFile.State.CHECKING
          || before.madeAt().isAfter(clock.instant().minus(DIED_AFTER))) {
        throw new BroughtBefore(before.id());
      }
      remove(before);
      flush();
    }
    var file = new BacklogFile(by, print, clock.instant());
    persist(file);
    vault.open(file.sealedUnder(), file.agency());
    return file;
  }

  private static byte[] sha256(BacklogCheck.Brought brought) throws IOException {
    try (InputStream in = brought.open()) {
      var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return digest.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  BacklogFile checked(Actor by, BacklogFile begun) {
    var file = findById(begun.id(), LockModeType.PESSIMISTIC_WRITE);
    file.checked();
    tell(by, file, "BACKLOG_CHECKED");
    return file;
  }

  /** Nothing of it was filed, so nothing of it stays. */
  void drop(BacklogFile begun) {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(() -> findByIdOptional(begun.id()).ifPresent(this::remove));
  }

  private void remove(BacklogFile file) {
    vault.shred(file.sealedUnder());
    delete(file);
  }

  public List<BacklogFile> all(Actor by) {
    return find("agencyId = ?1 order by madeAt desc", by.agency().value()).page(0, 100).list();
  }

  public BacklogFile file(Actor by, UUID id) {
    return find("id = ?1 and agencyId = ?2", id, by.agency().value())
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  private BacklogFile locked(Actor by, UUID id) {
    return find("id = ?1 and agencyId = ?2", id, by.agency().value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  /**
   * From now on its lines become cases.
   *
   * @param likely whether also those whose person seems to be in a case or an earlier line
   */
  public BacklogFile confirm(Actor by, UUID id, boolean likely) {
    var file = locked(by, id);
    file.confirm(by, clock.instant());
    if (!likely) {
      settling.leaveLikely(id);
    }
    tell(by, file, "BACKLOG_CONFIRMED");
    return file;
  }

  /** Destroys what its lines tell: of a file that nobody confirmed all, of another what is left. */
  public void close(Actor by, UUID id) {
    var file = locked(by, id);
    if (file.state() == BacklogFile.State.CHECKING || file.state() == BacklogFile.State.CONFIRMED) {
      throw new Refused(
          Problem.STATE_CONFLICT, "The service is at work on this file. Wait until it is done.");
    }
    close(by, file);
  }

  void close(Actor by, BacklogFile file) {
    if (file.isClosed()) {
      return;
    }
    tell(by, file, "BACKLOG_CLOSED");
    if (file.state() == BacklogFile.State.DONE) {
      settling.empty(file.id());
      vault.shred(file.sealedUnder());
      file.close(clock.instant());
    } else {
      remove(file);
    }
  }

  /** Whatever instance files the last line says so, once. */
  boolean finish(UUID id) {
    var file = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (file == null || file.state() != BacklogFile.State.CONFIRMED) {
      return false;
    }
    var counts = rows.count(id);
    if (counts.getOrDefault(RowState.READY, 0) > 0) {
      return false;
    }
    file.done(clock.instant());
    tell(file.filer(), file, "BACKLOG_TAKEN_OVER");
    if (heldBack(counts) == 0) {
      vault.shred(file.sealedUnder());
      file.close(clock.instant());
    }
    return true;
  }

  static int heldBack(Map<RowState, Integer> counts) {
    return counts.entrySet().stream()
        .filter(c -> c.getKey() != RowState.FILED && c.getKey() != RowState.READY)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  List<BacklogFile> confirmed() {
    return list("state", BacklogFile.State.CONFIRMED);
  }

  /** What nobody touched for so long, except what is still being filed. */
  List<BacklogFile> old(Instant before) {
    return list(
        "closedAt is null and ((state in ('CHECKED', 'CHECKING') and madeAt < ?1)"
            + " or (state = 'DONE' and endedAt < ?1))",
        before);
  }

  /** Somebody reads what lines tell. */
  void opened(Actor by, UUID id) {
    tell(by, file(by, id), "BACKLOG_LINES_OPENED");
  }

  private void tell(Actor by, BacklogFile file, String act) {
    var details = new HashMap<String, String>();
    details.put("file", file.id().toString());
    rows.count(file.id()).forEach((state, n) -> details.put(state.name(), String.valueOf(n)));
    news.fire(new AgencyEvent(by.agency(), act, Map.copyOf(details)));
  }
}
