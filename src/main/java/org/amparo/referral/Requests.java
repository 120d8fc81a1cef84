package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Grant;
import org.amparo.access.Grants;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.vault.SealedJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests for a certification. The day of receipt starts the clocks. */
@ApplicationScoped
public class Requests {

  /**
   * What a victim or a representative asks.
   *
   * @param kind the form that is asked for; that for a U visa when absent
   * @param receivedOn when the unit received it on paper; an advocate's own request is received now
   */
  @Schema(name = "RequestForm")
  public record Form(
      @Nullable CertificationKind kind,
      @NotNull @Valid Victim victim,
      @Nullable @Valid Incident incident,
      @NotNull @Valid Requester requester,
      @Nullable LocalDate receivedOn,
      @Nullable Assertions asserted) {

    @Override
    public String toString() {
      return "Form";
    }
  }

  /** A case that was opened, with a code for each holder. */
  public record Filed(CaseFile file, List<Receipts.Issued> receipts) {}

  private final Agencies agencies;
  private final CaseFiles files;
  private final Intake intake;
  private final Receipts receipts;
  private final Grants grants;
  private final CaseClocks clocks;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Requests(
      Agencies agencies,
      CaseFiles files,
      Intake intake,
      Receipts receipts,
      Grants grants,
      CaseClocks clocks,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.files = files;
    this.intake = intake;
    this.receipts = receipts;
    this.grants = grants;
    this.clocks = clocks;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public Filed file(Actor by, Form form) {
    var agency = agencies.agency(by.agency());
    var today = agency.today(clock.instant());
    var received = form.receivedOn() == null ? today : form.receivedOn();
    var asserted = orNone(form.asserted());
    plausible(by, form, today).refuseUnlessPassed();
    var incident = form.incident() == null ? Incident.UNKNOWN : form.incident();
    var ask = new Ask(form.requester(), received, asserted);
    var kind = CertificationKind.orUsual(form.kind());
    return open(by, new About(kind, form.victim(), incident), ask, null);
  }

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
   * Opens a case and makes it a request.
   *
   * @param former the case that it follows, whose people keep their parts
   */
  Filed open(Actor by, About about, Ask ask, @Nullable CaseFile former) {
    var agency = agencies.agency(by.agency());
    var file = files.open(about.kind(), agency, language(about.victim()));
    if (former != null) {
      file.follows(former);
    }
    var codes = new ArrayList<Receipts.Issued>();
    codes.add(intake.keep(file, about.victim(), about.incident(), Receipts.Holder.VICTIM));
    if (ask.requester().capacity() != Requester.Capacity.VICTIM) {
      codes.add(receipts.issue(file, Receipts.Holder.ADVOCATE));
    }
    received(by, file, ask, former);
    if (by.has(Role.ADVOCATE)) {
      var today = agency.today(clock.instant());
      var consent = new Grant.Consent(today, Grant.ConsentMethod.WRITTEN, false);
      grants.give(by, file.id(), new Grant.Holder(by.user(), null), consent, null, today);
    }
    return new Filed(file, codes);
  }

  /** A case becomes a request: from here on the agency owes an answer by its due date. */
  void received(
      Actor by, CaseFile file, LocalDate receivedOn, Requester requester, Assertions asserted) {
    received(by, file, new Ask(requester, receivedOn, asserted), null);
  }

  private void received(Actor by, CaseFile file, Ask ask, @Nullable CaseFile former) {
    CertifyingAgency agency = agencies.agency(file.agency());
    file.request(
        ask.receivedOn(),
        ask.asserted(),
        clocks.compute(agency, file, ask.receivedOn(), ask.asserted()),
        clock.instant());
    byte[] who =
        sealed.seal(file.id(), "certification_request", "requester", file.id(), ask.requester());
    entities.persist(
        new CertificationRequest(
            by, file, ask.requester().capacity(), who, former, clock.instant()));
    news.fire(new RequestReceived(file.agency(), file.id(), details(file, ask, former)));
  }

  private static Map<String, String> details(CaseFile file, Ask ask, @Nullable CaseFile former) {
    var details =
        new HashMap<>(
            Map.of(
                "kind", file.kind().name(),
                "receivedOn", ask.receivedOn().toString(),
                "capacity", ask.requester().capacity().name(),
                "hastened", String.valueOf(ask.asserted().hasten())));
    if (former != null) {
      details.put("follows", former.number().value());
    }
    return details;
  }

  /** Who asked, if anybody did yet; whoever calls must have recorded the read. */
  public Optional<Requester> requester(CaseId id) {
    return Optional.ofNullable(entities.find(CertificationRequest.class, id.value()))
        .map(
            row ->
                sealed.open(
                    id,
                    "certification_request",
                    "requester",
                    id,
                    row.requester(),
                    Requester.class));
  }

  static Assertions orNone(@Nullable Assertions asserted) {
    return asserted == null ? Assertions.NONE : asserted;
  }

  /** Whoever asks in Mexican Spanish reads our Spanish. */
  private static String language(Victim victim) {
    var shipped = Arrays.stream(NoticeLanguage.values()).map(NoticeLanguage::tag).toList();
    return Languages.match(victim.preferredLanguage(), shipped).orElse(Languages.FALLBACK);
  }

  /**
   * What would refuse the request, before it is filed.
   *
   * @param today the agency's day
   */
  public static Checklist plausible(Actor by, Form form, LocalDate today) {
    var received = form.receivedOn() == null ? today : form.receivedOn();
    return slips(by, form, today).and(orNone(form.asserted()).plausible(received));
  }

  private static Checklist slips(Actor by, Form form, LocalDate today) {
    return Checklist.builder()
        .rule(
            "A request that an advocate files is received at that moment",
            "Agency policy; the server's date",
            !by.has(Role.ADVOCATE) || form.receivedOn() == null,
            "Leave out receivedOn.")
        .rule(
            "A request is received on or before today",
            "Agency policy",
            Referrals.notAfter(form.receivedOn(), today),
            "Correct receivedOn.")
        .rule(
            "The incident does not lie in the future",
            "Agency policy",
            form.incident() == null || Referrals.notAfter(form.incident().occurredOn(), today),
            "Correct incident.occurredOn.")
        .rule(
            "The victim was born on or before today",
            "Agency policy",
            Referrals.notAfter(form.victim().birthDate(), today),
            "Correct victim.birthDate.")
        .build();
  }
}
