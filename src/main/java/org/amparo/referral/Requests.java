package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
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
  private final NewRequests opening;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Clock clock;

  Requests(
      Agencies agencies,
      NewRequests opening,
      SealedJson sealed,
      EntityManager entities,
      Clock clock) {
    this.agencies = agencies;
    this.opening = opening;
    this.sealed = sealed;
    this.entities = entities;
    this.clock = clock;
  }

  public Filed file(Actor by, Form form) {
    return fileAll(by, List.of(form)).get(0);
  }

  /**
   * Files several of the actor's agency as {@link #file} files one; none is filed when one of them
   * is refused.
   */
  public List<Filed> fileAll(Actor by, List<Form> forms) {
    var today = agencies.agency(by.agency()).today(clock.instant());
    forms.forEach(form -> plausible(by, form, today).refuseUnlessPassed());
    return opening.open(by, forms.stream().map(form -> asked(form, today)).toList());
  }

  private static NewRequests.New asked(Form form, LocalDate today) {
    var received = form.receivedOn() == null ? today : form.receivedOn();
    var incident = form.incident() == null ? Incident.UNKNOWN : form.incident();
    var kind = CertificationKind.orUsual(form.kind());
    return new NewRequests.New(
        new NewRequests.About(kind, form.victim(), incident),
        new NewRequests.Ask(form.requester(), received, orNone(form.asserted())),
        null);
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

  /** The same, on the agency's present day. */
  public Checklist plausible(Actor by, Form form) {
    return plausible(by, form, agencies.agency(by.agency()).today(clock.instant()));
  }

  /**
   * What would refuse the request, before it is filed; parts of it may not be there yet.
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
            form.victim() == null || Referrals.notAfter(form.victim().birthDate(), today),
            "Correct victim.birthDate.")
        .build();
  }
}
