package org.amparo.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.vault.ReceiptCodes;

/** Receipt codes: shown once, kept as keyed hashes, one for each holder. */
@ApplicationScoped
public class Receipts {

  /** Whom a code was given to. */
  public enum Holder {
    VICTIM,
    ADVOCATE
  }

  /** A code in clear, told once. */
  public record Issued(String code, @JsonProperty("for") Holder holder) {
    @Override
    public String toString() {
      return "Issued[" + holder + "]";
    }
  }

  private final EntityManager entities;
  private final ReceiptCodes codes;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Receipts(EntityManager entities, ReceiptCodes codes, Event<DomainEvent> news, Clock clock) {
    this.entities = entities;
    this.codes = codes;
    this.news = news;
    this.clock = clock;
  }

  /** What is said of every code that is not live, wherever it is shown. */
  public static Refused dead() {
    return new Refused(Problem.NOT_FOUND, "This code shows nothing. Check it and retry.");
  }

  Issued issue(CaseFile file, Holder holder) {
    var issued = codes.issue();
    entities.persist(new Receipt(file, holder, issued.hash(), clock.instant()));
    return new Issued(issued.code(), holder);
  }

  /** A new code for a holder who lost theirs; the earlier ones are dead from now on. */
  public Issued renew(CaseFile file, Holder holder) {
    end(file, holder);
    var issued = issue(file, holder);
    tell(file, "RECEIPT_RENEWED", holder);
    return issued;
  }

  /** Ends a holder's codes, for example because somebody has them who must not. */
  public void revoke(CaseFile file, Holder holder) {
    if (!revokeAny(file, holder)) {
      throw Refused.notFound();
    }
  }

  /** The same where there may be none; tells whether there was one. */
  public boolean revokeAny(CaseFile file, Holder holder) {
    boolean ended = end(file, holder) > 0;
    if (ended) {
      tell(file, "RECEIPT_REVOKED", holder);
    }
    return ended;
  }

  private int end(CaseFile file, Holder holder) {
    return entities
        .createQuery(
            "update Receipt set revokedAt = :now"
                + " where caseId = :case and holder = :holder and revokedAt is null")
        .setParameter("now", clock.instant())
        .setParameter("case", file.id().value())
        .setParameter("holder", holder)
        .executeUpdate();
  }

  private void tell(CaseFile file, String act, Holder holder) {
    news.fire(CaseEvent.of(file, act, Map.of("for", holder.name())));
  }

  /** The case of a live code. Unknown, mistyped and revoked codes all give the same nothing. */
  public Optional<CaseId> caseOf(String typed) {
    return live(typed).map(Receipt::caseId);
  }

  /** The same where only the victim's own code counts: an advocate's gives the same nothing. */
  public Optional<CaseId> victimsCase(String typed) {
    return live(typed).filter(receipt -> receipt.isFor(Holder.VICTIM)).map(Receipt::caseId);
  }

  private Optional<Receipt> live(String typed) {
    byte[] hash = codes.hashOf(typed).orElse(new byte[32]);
    return entities
        .createQuery("from Receipt where codeHash = :hash and revokedAt is null", Receipt.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }
}
