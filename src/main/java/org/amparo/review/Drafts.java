package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.amparo.access.Part;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.supplementb.NotApplicable;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/** The draft of the Supplement B that is asked for. Whoever has claimed the review writes it. */
@ApplicationScoped
public class Drafts {

  private static final String TABLE = "supplement_b";

  /** A draft with the version that a change of it must name. */
  public record Draft(CaseFile file, SupplementBDraft form, long version) {}

  private final CaseFiles files;
  private final Queues queues;
  private final DraftHistory history;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Drafts(
      CaseFiles files,
      Queues queues,
      DraftHistory history,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.history = history;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  /** The draft as it stands; blank, in version 0, before anybody wrote it. */
  public Draft read(CaseFile file) {
    return row(file)
        .map(
            row ->
                new Draft(
                    file,
                    sealed.open(
                        file.id(),
                        TABLE,
                        "content",
                        file.id(),
                        row.content(),
                        SupplementBDraft.class),
                    row.version()))
        .orElseGet(() -> new Draft(file, SupplementBDraft.blank(file.kind()), 0));
  }

  /**
   * Replaces the draft.
   *
   * @param expected refuses when the present version is not the one that the writer read
   */
  public Draft write(
      Actor actor, CaseNumber number, LongConsumer expected, SupplementBDraft written) {
    var file = files.lock(actor, number);
    queues.claimedBy(actor, file.id(), Step.REVIEW);
    if (written.edition() == null) {
      throw new Refused(Problem.MALFORMED, "Give edition: the form's edition date.");
    }
    var form = written.on(file.kind());
    var row = row(file).orElseGet(() -> new SupplementBRecord(file));
    boolean first = row.content() == null;
    expected.accept(first ? 0 : row.version());
    byte[] content = sealed.seal(file.id(), TABLE, "content", file.id(), form);
    row.write(actor, form.edition(), content, clock.instant());
    if (first) {
      entities.persist(row);
    }
    entities.flush();
    history.keep(actor, file, form, row.version());
    file.tookPart(Part.REVIEWED, actor.user());
    news.fire(
        CaseEvent.of(
            file,
            "SUPPLEMENT_B_WRITTEN",
            Map.of("version", String.valueOf(row.version()), "edition", form.edition())));
    return new Draft(file, form, row.version());
  }

  /** Writes "N/A" into the blanks that may rightly have no answer. */
  public Draft fillBlanks(Actor actor, CaseNumber number, LongConsumer expected) {
    var form = read(files.lock(actor, number)).form();
    return write(actor, number, expected, NotApplicable.in(form));
  }

  /**
   * The approved content on another edition, with what the agency says of itself.
   *
   * @param agency null when it stays as it was
   */
  public void reprint(
      Actor actor, CaseFile file, String edition, SupplementBDraft.@Nullable Agency agency) {
    var old = read(file).form();
    var form = old.reprinted(edition, agency == null ? old.part2() : agency).on(file.kind());
    byte[] content = sealed.seal(file.id(), TABLE, "content", file.id(), form);
    var row = row(file).orElseThrow();
    row.write(actor, edition, content, clock.instant());
    entities.flush();
    history.keep(actor, file, form, row.version());
  }

  private Optional<SupplementBRecord> row(CaseFile file) {
    return Optional.ofNullable(entities.find(SupplementBRecord.class, file.id().value()));
  }
}
