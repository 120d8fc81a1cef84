package org.amparo.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Reads;
import org.amparo.disclosure.rules.Content;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.disclosure.rules.DisclosureRules;
import org.amparo.document.Document;
import org.amparo.document.Documents;
import org.amparo.identity.Actor;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.vault.SealedJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is given out of a case for a demand that counsel released. The act, the reads and the
 * manifest are on record before the first byte leaves.
 */
@ApplicationScoped
public class Disclosures {

  private static final String TABLE = "disclosure";

  /**
   * What to give out.
   *
   * @param groups nothing else of the case is given
   * @param papers by their ids; each is given whole
   */
  @Schema(name = "DisclosureForm")
  public record Choice(
      @Nullable Set<@NotNull ContentGroup> groups,
      @Nullable @Size(max = 500) Set<@NotNull UUID> papers) {

    Set<ContentGroup> chosen() {
      var chosen = EnumSet.noneOf(ContentGroup.class);
      chosen.addAll(groups == null ? Set.of() : groups);
      return chosen;
    }

    Set<UUID> byId() {
      return papers == null ? Set.of() : papers;
    }
  }

  /** An export that was made, with its manifest. */
  public record Made(Disclosure disclosure, @Nullable Manifest manifest) {}

  private final Demands demands;
  private final CaseFiles files;
  private final Documents documents;
  private final CaseContents contents;
  private final Reads reads;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Disclosures(
      Demands demands,
      CaseFiles files,
      Documents documents,
      CaseContents contents,
      Reads reads,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.demands = demands;
    this.files = files;
    this.documents = documents;
    this.contents = contents;
    this.reads = reads;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  /** Decides, records and opens; the papers are opened later, one by one as they are written. */
  @Transactional
  public Export prepare(Actor by, UUID demandId, Choice choice) {
    var demand = demands.find(by, demandId);
    demand.refuseUnlessReleasedTo(by);
    // nothing is released of no case
    var file = files.lock(by, demand.caseNumber().orElseThrow());
    entities.refresh(demand);
    demand.refuseUnlessReleasedTo(by);
    var papers = documents.of(file.id());
    var chosen = chosen(papers, choice.byId());
    DisclosureRules.given(
            choice.chosen(),
            demand.releases(),
            chosen.stream().map(Document::kind).toList(),
            demand.isVictimSettled())
        .refuseUnlessPassed();
    var id = UUID.randomUUID();
    recordReads(by, file, id, chosen);
    var bundle = bundle(file, choice.chosen(), papers, chosen);
    return keep(by, file, demand, id, choice, bundle);
  }

  /** Reads first, so that nothing is opened that the record does not know of. */
  private void recordReads(Actor by, CaseFile file, UUID id, List<Document> chosen) {
    reads.openForDemand(by, file, "CASE_EXPORT", id);
    chosen.forEach(paper -> reads.openForDemand(by, file, "DOCUMENT", paper.id()));
  }

  private static List<Document> chosen(List<Document> papers, Set<UUID> ids) {
    var chosen = papers.stream().filter(paper -> ids.contains(paper.id())).toList();
    if (chosen.size() != ids.size()) {
      throw Refused.notFound();
    }
    return chosen;
  }

  private Bundle bundle(
      CaseFile file, Set<ContentGroup> given, List<Document> papers, List<Document> chosen) {
    var bundle = new Bundle();
    contents.fill(bundle, file, given);
    for (Document paper : papers) {
      if (chosen.contains(paper)) {
        bundle.add(paper);
      } else {
        boolean could = Content.of(paper.kind()).isIn(given);
        bundle.leaveOut(
            "Paper %s, %s".formatted(paper.id(), paper.kind()),
            could ? "Not chosen." : "Withheld. It needs " + needs(paper));
      }
    }
    return bundle;
  }

  private static List<ContentGroup> needs(Document paper) {
    return Content.of(paper.kind()).needs().stream().sorted().toList();
  }

  private Export keep(
      Actor by, CaseFile file, LegalDemand demand, UUID id, Choice choice, Bundle bundle) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var manifest = manifest(by, file, demand, id, choice.chosen(), bundle, now);
    var export = new Export(file.id(), manifest, contents.bytes(manifest), bundle);
    byte[] kept = sealed.seal(file.id(), TABLE, "content", id, manifest);
    int size = manifest.files().size();
    entities.persist(new Disclosure(id, demand, by, choice.chosen(), size, kept, now));
    news.fire(
        CaseEvent.of(
            file,
            "CASE_DISCLOSED",
            Map.of(
                "demand", demand.id().toString(),
                "export", id.toString(),
                "files", String.valueOf(size),
                "manifest", Export.sha256(export.manifestBytes()),
                "groups",
                    choice.chosen().stream().map(Enum::name).collect(Collectors.joining(",")))));
    return export;
  }

  private Manifest manifest(
      Actor by,
      CaseFile file,
      LegalDemand demand,
      UUID id,
      Set<ContentGroup> given,
      Bundle bundle,
      Instant now) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return new Manifest(
        Manifest.FORMAT,
        id,
        HexFormat.of().formatHex(salt),
        file.agency(),
        file.number(),
        new Manifest.Demanded(
            demand.id(),
            demand.instrument(),
            demand.receivedOn(),
            demand.state(),
            demand.decidedOn().orElseThrow()),
        given,
        by.user(),
        now,
        listed(bundle),
        bundle.leftOut());
  }

  private static List<Manifest.Listed> listed(Bundle bundle) {
    return Stream.concat(
            bundle.written().stream()
                .map(
                    w ->
                        new Manifest.Listed(
                            w.name(),
                            w.what(),
                            "application/json",
                            w.bytes().length,
                            Export.sha256(w.bytes()))),
            bundle.papers().stream()
                .map(
                    p ->
                        new Manifest.Listed(
                            p.name(),
                            p.document().kind().name(),
                            p.document().mediaType(),
                            p.document().size(),
                            p.document().sha256())))
        .toList();
  }

  /** The exports that were made for a demand which the reader has just opened. */
  public List<Made> of(Demands.Told told) {
    var demand = told.demand();
    return entities
        .createQuery("from Disclosure where demandId = :demand order by madeAt", Disclosure.class)
        .setParameter("demand", demand.id())
        .getResultStream()
        .map(made -> new Made(made, manifest(demand, made)))
        .toList();
  }

  /** None once the case is destroyed. */
  private @Nullable Manifest manifest(LegalDemand demand, Disclosure made) {
    return demand.isDestroyed()
        ? null
        : sealed.open(
            demand.sealedUnder(), TABLE, "content", made.id(), made.content(), Manifest.class);
  }
}
