package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.referral.CaseFile;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/** Keeps what happened to cases beside and after their plan; people's words in it are sealed. */
@ApplicationScoped
class AftermathRecords {

  private static final String TABLE = "aftermath";
  private static final String CONTENT = "content";

  private final SealedJson sealed;
  private final EntityManager entities;
  private final Clock clock;

  AftermathRecords(SealedJson sealed, EntityManager entities, Clock clock) {
    this.sealed = sealed;
    this.entities = entities;
    this.clock = clock;
  }

  void keep(
      Actor actor, CaseFile file, Aftermath.Kind kind, LocalDate on, @Nullable Object content) {
    var id = UUID.randomUUID();
    byte[] hidden = content == null ? null : sealed.seal(file.id(), TABLE, CONTENT, id, content);
    entities.persist(new Aftermath(id, file, actor, kind, on, hidden, clock.instant()));
  }

  Optional<Aftermath> latest(CaseId caseId, Aftermath.Kind kind) {
    return entities
        .createQuery(
            "from Aftermath where caseId = :case and kind = :kind order by recordedAt desc",
            Aftermath.class)
        .setParameter("case", caseId.value())
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What people wrote in the latest of these. */
  <T> T words(CaseId caseId, Aftermath.Kind kind, Class<T> type) {
    var row = latest(caseId, kind).orElseThrow();
    return sealed.open(caseId, TABLE, CONTENT, row.id(), row.content(), type);
  }

  /** Whether the one was recorded and not yet followed by the other. */
  boolean waits(CaseId caseId, Aftermath.Kind one, Aftermath.Kind other) {
    var answered = latest(caseId, other).map(Aftermath::recordedAt).orElse(Instant.MIN);
    return latest(caseId, one).filter(row -> row.recordedAt().isAfter(answered)).isPresent();
  }
}
