package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the record and reads it. An entry belongs to the transaction of what it tells: neither
 * stands without the other. The end of a chain is locked until that transaction is over, so one
 * chain takes one writer at a time; different cases do not wait for each other.
 */
@ApplicationScoped
public class AuditLog {

  private final Chains chains;
  private final Verifier verifier;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;

  AuditLog(
      Chains chains,
      Verifier verifier,
      Clock clock,
      TransactionSynchronizationRegistry transaction) {
    this.chains = chains;
    this.verifier = verifier;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Something was done to a case. */
  @Transactional
  public void act(Actor actor, DomainEvent event) {
    append(event.caseId().value(), event.agencyId(), actor, Kind.ACT, event.act(), event.details());
  }

  /**
   * The same was done to many cases; their chains are locked and added to together.
   *
   * @param events one of each case
   */
  @Transactional
  public void acts(Actor actor, List<? extends DomainEvent> events) {
    writeGathered();
    var ends = chains.lock(events.stream().map(e -> e.caseId().value()).distinct().toList());
    var batch =
        events.stream()
            .map(e -> entry(ends.getOrDefault(e.caseId().value(), Head.none()), actor, e))
            .toList();
    chains.addAll(batch);
    batch.forEach(entry -> transaction.putResource(new Kept(entry.chain()), Head.of(entry)));
  }

  /**
   * Does something with many cases, and writes together at its end what it adds to their records
   * meanwhile. Each chain has the order in which the entries came; a failure undoes the transaction
   * and them with it.
   */
  public void together(Runnable work) {
    if (gathered().isPresent()) {
      work.run();
      return;
    }
    transaction.putResource(Gathered.class, new Gathered());
    try {
      work.run();
      writeGathered();
    } finally {
      transaction.putResource(Gathered.class, null);
    }
  }

  private Optional<Gathered> gathered() {
    return transaction.getTransactionKey() == null
        ? Optional.empty()
        : Optional.ofNullable((@Nullable Gathered) transaction.getResource(Gathered.class));
  }

  private void writeGathered() {
    gathered().ifPresent(entries -> entries.takeRounds().forEach(chains::addAll));
  }

  /** Somebody is about to see victim data, for this purpose. */
  @Transactional
  public void read(Actor actor, AgencyId agency, CaseId caseId, String what, Purpose purpose) {
    read(actor, agency, caseId, what, Map.of("purpose", purpose.name()));
  }

  /**
   * Somebody is about to see victim data.
   *
   * @param what the kind of thing seen as a stable code, for example {@code VICTIM}
   * @param details the purpose and what else makes the entry understandable: codes and ids
   */
  @Transactional
  public void read(
      Actor actor, AgencyId agency, CaseId caseId, String what, Map<String, String> details) {
    append(caseId.value(), agency, actor, Kind.READ, what, details);
  }

  /** Somebody asked for a case and was refused; the refused act itself leaves nothing behind. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refusal(Actor actor, AgencyId agency, CaseId caseId, String why) {
    append(caseId.value(), agency, actor, Kind.REFUSAL, "CASE_REFUSED", Map.of("problem", why));
  }

  /** Something that concerns no case: a sign-in, a designation, a setting. */
  @Transactional
  public void agencyEntry(
      Actor actor, AgencyId agency, Kind kind, String act, Map<String, String> details) {
    append(chainOf(agency), agency, actor, kind, act, details);
  }

  /** The number of the last entry that this transaction put on the case's record, if it did. */
  public OptionalLong addedLast(CaseId caseId) {
    return transaction.getResource(new Kept(caseId.value())) instanceof Head head
        ? OptionalLong.of(head.seq())
        : OptionalLong.empty();
  }

  /** How many entries the case's record has. */
  @Transactional
  public long length(CaseId caseId) {
    writeGathered();
    return chains.length(caseId.value());
  }

  /** A case's entries in their order, those after a number; the first number is 1. */
  @Transactional
  public List<Entry> entries(CaseId caseId, long after, int limit) {
    writeGathered();
    return chains.page(caseId.value(), after, limit);
  }

  /** An agency's own entries, as those of a case. */
  @Transactional
  public List<Entry> entries(AgencyId agency, long after, int limit) {
    writeGathered();
    return chains.page(chainOf(agency), after, limit);
  }

  /**
   * Every chain of the agency, its own included, as far as it is committed. Takes as long as the
   * record is.
   */
  public Verification verifyAll(AgencyId agency) {
    return verifier.ofAgency(agency);
  }

  /** The chain of what is of no case. */
  public static UUID chainOf(AgencyId agency) {
    return UUID.nameUUIDFromBytes(
        ("amparo agency " + agency.value()).getBytes(StandardCharsets.UTF_8));
  }

  private void append(
      UUID chain,
      AgencyId agency,
      Actor actor,
      Kind kind,
      String act,
      Map<String, String> details) {
    Entry entry = entry(chain, end(chain), agency, actor, kind, act, details);
    var together = gathered().filter(g -> entry.seq() > 1);
    if (together.isPresent()) {
      // the chain's end is locked: nobody else adds to it before this is written
      together.get().add(entry);
      transaction.putResource(new Kept(chain), Head.of(entry));
    } else {
      Entry added =
          chains.add(entry) ? entry : addAfterAnother(chain, agency, actor, kind, act, details);
      transaction.putResource(new Kept(chain), Head.of(added));
    }
  }

  /** A chain whose first entry somebody else added at the same moment is there to be locked now. */
  private Entry addAfterAnother(
      UUID chain,
      AgencyId agency,
      Actor actor,
      Kind kind,
      String act,
      Map<String, String> details) {
    Head end =
        chains
            .lock(chain)
            .orElseThrow(() -> new IllegalStateException("Audit chain " + chain + " is gone."));
    Entry entry = entry(chain, end, agency, actor, kind, act, details);
    if (!chains.add(entry)) {
      throw new IllegalStateException("Audit chain " + chain + " moved under its lock.");
    }
    return entry;
  }

  /** Once this transaction has added to a chain, it holds the lock and knows the end. */
  private Head end(UUID chain) {
    return transaction.getResource(new Kept(chain)) instanceof Head kept
        ? kept
        : chains.lock(chain).orElseGet(Head::none);
  }

  private Entry entry(Head end, Actor actor, DomainEvent event) {
    return entry(
        event.caseId().value(),
        end,
        event.agencyId(),
        actor,
        Kind.ACT,
        event.act(),
        event.details());
  }

  private Entry entry(
      UUID chain,
      Head end,
      AgencyId agency,
      Actor actor,
      Kind kind,
      String act,
      Map<String, String> details) {
    Entry bare =
        new Entry(
            chain,
            end.seq() + 1,
            agency.value(),
            notBefore(end.at()),
            actor.user().value(),
            roles(actor),
            kind.name(),
            act,
            Map.copyOf(details),
            end.hash(),
            EntryHash.none());
    return bare.hashed();
  }

  // Clocks of two machines differ a little; in one chain time never runs backwards.
  private Instant notBefore(Instant last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return now.isBefore(last) ? last : now;
  }

  private static String roles(Actor actor) {
    return actor.roles().stream().map(Role::groupName).sorted().collect(Collectors.joining(","));
  }

  private record Kept(UUID chain) {}
}
