package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
   * @param receivedOn when the unit received it on paper; an advocate's own request is received now
   */
  @Schema(name = "RequestForm")
  public record Form(
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
    plausible(by, form, today).refuseUnlessPassed();
    var file = files.open(agency, language(form.victim()));
    var incident = form.incident() == null ? Incident.UNKNOWN : form.incident();
    var codes = new ArrayList<Receipts.Issued>();
    codes.add(intake.keep(file, form.victim(), incident, Receipts.Holder.VICTIM));
    if (form.requester().capacity() != Requester.Capacity.VICTIM) {
      codes.add(receipts.issue(file, Receipts.Holder.ADVOCATE));
    }
    var received = form.receivedOn() == null ? today : form.receivedOn();
    received(by, file, received, form.requester(), orNone(form.asserted()));
    if (by.has(Role.ADVOCATE)) {
      var consent = new Grant.Consent(today, Grant.ConsentMethod.WRITTEN);
      grants.give(by, file.id(), by.user(), consent, null);
    }
    return new Filed(file, codes);
  }

  /** A case becomes a request: from here on the agency owes an answer by its due date. */
  void received(
      Actor by, CaseFile file, LocalDate receivedOn, Requester requester, Assertions asserted) {
    CertifyingAgency agency = agencies.agency(file.agency());
    file.request(
        receivedOn, asserted, clocks.compute(agency, receivedOn, asserted), clock.instant());
    byte[] who = sealed.seal(file.id(), "certification_request", "requester", file.id(), requester);
    entities.persist(
        new CertificationRequest(by, file, requester.capacity(), who, clock.instant()));
    news.fire(
        new RequestReceived(
            file.agency(),
            file.id(),
            Map.of(
                "receivedOn", receivedOn.toString(),
                "capacity", requester.capacity().name(),
                "hastened", String.valueOf(asserted.hasten()))));
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

  private static String language(Victim victim) {
    for (NoticeLanguage shipped : NoticeLanguage.values()) {
      if (victim.preferredLanguage().equalsIgnoreCase(shipped.tag())) {
        return shipped.tag();
      }
    }
    return NoticeLanguage.ENGLISH.tag();
  }

  private static Checklist plausible(Actor by, Form form, LocalDate today) {
    return Checklist.builder()
        .rule(
            "A request that an advocate files is received at that moment",
            "Agency policy; the server's date",
            !by.has(Role.ADVOCATE) || form.receivedOn() == null,
            "Leave out receivedOn.")
        .rule(
            "A request is received on or before today",
            "Cal. Penal Code 679.10",
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
