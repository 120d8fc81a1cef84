package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.amparo.access.Grant;
import org.amparo.access.Grants;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.audit.AuditLog;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.DomainEvents;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/**
 * Opens cases that are requests from their first row on, and makes requests of cases that are there
 * already; one and many go the same way.
 */
@ApplicationScoped
class NewRequests {

  /** Whom and what a request is about. */
  record About(CertificationKind kind, Victim victim, Incident incident) {
    @Override
    public String toString() {
      return "About";
    }
  }

  /** Who asks, since when, and what they say. */
  record Ask(Requester requester, LocalDate receivedOn, Assertions asserted) {
    @Override
    public String toString() {
      return "Ask";
    }
  }

  /**
   * A request that has no case yet.
   *
   * @param former the case that it follows, whose people keep their parts
   */
  record New(About about, Ask ask, @Nullable CaseFile former) {
    @Override
    public String toString() {
      return "New";
    }
  }

  /** What somebody asked of a case. */
  private record Asked(CaseFile file, Ask ask, @Nullable CaseFile former) {}

  private final Agencies agencies;
  private final CaseFiles files;
  private final Intake intake;
  private final People people;
  private final Receipts receipts;
  private final Grants grants;
  private final CaseClocks clocks;
  private final SealedJson sealed;
  private final AuditLog audit;
  private final EntityManager entities;
  private final Event<DomainEvents> news;
  private final Clock clock;

  NewRequests(
      Agencies agencies,
      CaseFiles files,
      Intake intake,
      People people,
      Receipts receipts,
      Grants grants,
      CaseClocks clocks,
      SealedJson sealed,
      AuditLog audit,
      EntityManager entities,
      Event<DomainEvents> news,
      Clock clock) {
    this.agencies = agencies;
    this.files = files;
    this.intake = intake;
    this.people = people;
    this.receipts = receipts;
    this.grants = grants;
    this.clocks = clocks;
    this.sealed = sealed;
    this.audit = audit;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  /** Opens a case for each and makes it a request, before its first row is written. */
  List<Requests.Filed> open(Actor by, List<New> all) {
    var agency = agencies.agency(by.agency());
    var cases = number(agency, all);
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < all.size(); i++) {
      var one = new Asked(cases.get(i), all.get(i).ask(), all.get(i).former());
      start(agency, one, all.get(i).about().victim()::birthDate);
      asked.add(one);
    }
    files.keep(cases);
    var codes = codes(cases, all);
    keepAndTell(by, agency, asked);
    if (by.has(Role.ADVOCATE)) {
      cases.forEach(file -> letSee(by, file, agency.today(clock.instant())));
    }
    return IntStream.range(0, all.size())
        .mapToObj(i -> new Requests.Filed(cases.get(i), codes.get(i)))
        .toList();
  }

  private List<CaseFile> number(CertifyingAgency agency, List<New> all) {
    var numbered =
        files.number(
            agency,
            all.stream()
                .map(New::about)
                .map(about -> new CaseFiles.Opening(about.kind(), language(about.victim())))
                .toList());
    for (int i = 0; i < all.size(); i++) {
      var former = all.get(i).former();
      if (former != null) {
        numbered.get(i).follows(former);
      }
    }
    return numbered;
  }

  private List<List<Receipts.Issued>> codes(List<CaseFile> files, List<New> all) {
    var newcomers = new ArrayList<Intake.Newcomer>();
    for (int i = 0; i < all.size(); i++) {
      var about = all.get(i).about();
      newcomers.add(new Intake.Newcomer(files.get(i), about.victim(), about.incident()));
    }
    var victims = intake.keep(newcomers);
    var codes = new ArrayList<List<Receipts.Issued>>();
    for (int i = 0; i < all.size(); i++) {
      codes.add(
          all.get(i).ask().requester().capacity() == Requester.Capacity.VICTIM
              ? List.of(victims.get(i))
              : List.of(victims.get(i), receipts.issue(files.get(i), Receipts.Holder.ADVOCATE)));
    }
    return codes;
  }

  private void letSee(Actor advocate, CaseFile file, LocalDate today) {
    var consent = new Grant.Consent(today, Grant.ConsentMethod.WRITTEN, false);
    grants.give(advocate, file.id(), new Grant.Holder(advocate.user(), null), consent, null, today);
  }

  /** A case becomes a request: from here on the agency owes an answer by its due date. */
  void received(
      Actor by, CaseFile file, LocalDate receivedOn, Requester requester, Assertions asserted) {
    var agency = agencies.agency(file.agency());
    var asked = new Asked(file, new Ask(requester, receivedOn, asserted), null);
    start(agency, asked, () -> people.birthDate(file.id()));
    keepAndTell(by, agency, List.of(asked));
  }

  private void start(
      CertifyingAgency agency, Asked asked, Supplier<@Nullable LocalDate> birthDate) {
    var ask = asked.ask();
    var counted = clocks.compute(agency, asked.file(), ask.receivedOn(), ask.asserted(), birthDate);
    asked.file().request(ask.receivedOn(), ask.asserted(), counted, clock.instant());
  }

  private void keepAndTell(Actor by, CertifyingAgency agency, List<Asked> all) {
    all.forEach(asked -> entities.persist(request(by, asked)));
    var told =
        all.stream()
            .map(one -> new RequestReceived(agency.id(), one.file().id(), details(one)))
            .toList();
    audit.together(() -> news.fire(new DomainEvents(told)));
  }

  private CertificationRequest request(Actor by, Asked asked) {
    var file = asked.file();
    var requester = asked.ask().requester();
    byte[] who = sealed.seal(file.id(), "certification_request", "requester", file.id(), requester);
    return new CertificationRequest(
        by, file, requester.capacity(), who, asked.former(), clock.instant());
  }

  private static Map<String, String> details(Asked asked) {
    var ask = asked.ask();
    var former = asked.former();
    var details =
        new HashMap<>(
            Map.of(
                "kind", asked.file().kind().name(),
                "receivedOn", ask.receivedOn().toString(),
                "capacity", ask.requester().capacity().name(),
                "hastened", String.valueOf(ask.asserted().hasten())));
    if (former != null) {
      details.put("follows", former.number().value());
    }
    return details;
  }

  /** Whoever asks in Mexican Spanish reads our Spanish. */
  private static String language(Victim victim) {
    var shipped = Arrays.stream(NoticeLanguage.values()).map(NoticeLanguage::tag).toList();
    return Languages.match(victim.preferredLanguage(), shipped).orElse(Languages.FALLBACK);
  }
}
