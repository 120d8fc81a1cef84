package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.vault.SealedJson;

/** The earlier versions of a draft form: who wrote what and when. Nothing of it is ever changed. */
@ApplicationScoped
public class DraftHistory {

  private final EntityManager entities;
  private final SealedJson sealed;
  private final Clock clock;

  /**
   * A version without what it says.
   *
   * @param recommended whether it is the one on which a reviewer's recommendation was made
   */
  public record Written(long version, String edition, UserId by, Instant at, boolean recommended) {

    /** Whether somebody has it before their eyes still, since they wrote it a moment ago. */
    public boolean isFreshFor(UserId reader, Instant now) {
      return by.equals(reader) && now.isBefore(at.plus(FRESH_FOR));
    }
  }

  /** The writing is on record; a look after that is a look of its own. */
  private static final Duration FRESH_FOR = Duration.ofMinutes(10);

  DraftHistory(EntityManager entities, SealedJson sealed, Clock clock) {
    this.entities = entities;
    this.sealed = sealed;
    this.clock = clock;
  }

  void keep(Actor by, CaseFile file, SupplementBDraft form, long version) {
    var id = UUID.randomUUID();
    byte[] content = sealed.seal(file.id(), DraftVersion.TABLE, "content", id, form);
    entities.persist(
        new DraftVersion(id, file, by, version, form.edition(), content, clock.instant()));
  }

  /** The versions of a case's draft, the newest first; none of them is opened. */
  public List<Written> of(CaseFile file) {
    var recommended = Set.copyOf(recommended(file));
    return entities
        .createQuery(
            "select version, edition, writtenBy, writtenAt from DraftVersion"
                + " where caseId = :case order by version desc",
            Object[].class)
        .setParameter("case", file.id().value())
        .getResultStream()
        .map(
            row ->
                new Written(
                    (long) row[0],
                    (String) row[1],
                    new UserId((String) row[2]),
                    (Instant) row[3],
                    recommended.contains((long) row[0])))
        .toList();
  }

  /** The version that stood when each recommendation was made; the oldest first, each once. */
  private List<Long> recommended(CaseFile file) {
    return entities
        .createQuery(
            "select max(v.version) from Recommendation r join DraftVersion v"
                + " on v.caseId = r.caseId and v.writtenAt <= r.madeAt"
                + " where r.caseId = :case group by r.id",
            Long.class)
        .setParameter("case", file.id().value())
        .getResultStream()
        .distinct()
        .sorted()
        .toList();
  }

  /** What one version said. */
  public SupplementBDraft open(CaseFile file, long version) {
    var row =
        entities
            .createQuery(
                "from DraftVersion where caseId = :case and version = :version", DraftVersion.class)
            .setParameter("case", file.id().value())
            .setParameter("version", version)
            .getResultStream()
            .findFirst()
            .orElseThrow(Refused::notFound);
    return sealed.open(
        file.id(), DraftVersion.TABLE, "content", row.id(), row.content(), SupplementBDraft.class);
  }
}
