package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Accounts;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;

/** The certifying agencies and who may sign for them. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<CertifyingAgency, String> {

  private final Designations designations;
  private final FormerHeads former;
  private final Judges judges;
  private final Renewals renewals;
  private final Jurisdictions jurisdictions;
  private final Accounts accounts;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Agencies(
      Designations designations,
      FormerHeads former,
      Judges judges,
      Renewals renewals,
      Jurisdictions jurisdictions,
      Accounts accounts,
      Event<AgencyEvent> news,
      Clock clock) {
    this.designations = designations;
    this.former = former;
    this.judges = judges;
    this.renewals = renewals;
    this.jurisdictions = jurisdictions;
    this.accounts = accounts;
    this.news = news;
    this.clock = clock;
  }

  public CertifyingAgency agency(AgencyId id) {
    return findByIdOptional(id.value()).orElseThrow(Refused::notFound);
  }

  /** Orders what administrators change of an agency at the same moment. */
  public void lock(AgencyId id) {
    findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  public List<Designation> designations(AgencyId agency) {
    return designations.of(agency);
  }

  /**
   * Whether this person was a certifying official of the agency on that day: by an office that the
   * law lets sign, its head's or a judge's, or designated in writing (8 CFR 214.14(a)(3)). A
   * designation holds for the form that it names.
   */
  public boolean couldSign(AgencyId agency, UserId user, CertificationKind kind, LocalDate on) {
    var rule = jurisdictions.designation(agency(agency).jurisdiction(), kind, on);
    return rule.letsSign(
        headed(agency, user, on),
        judges.sat(agency, user, on),
        designations.of(agency, user).stream().anyMatch(d -> d.isFor(kind) && d.stoodOn(on)));
  }

  /** By what somebody could sign on that day; empty when they could not. */
  public Optional<Standing> standing(
      AgencyId agency, UserId user, CertificationKind kind, LocalDate on) {
    if (!couldSign(agency, user, kind, on)) {
      return Optional.empty();
    }
    if (headed(agency, user, on)) {
      return Optional.of(new Standing(Standing.Office.HEAD, null));
    }
    return Optional.of(
        designations.of(agency, user).stream()
            .filter(d -> d.isFor(kind) && d.stoodOn(on))
            .findFirst()
            .map(d -> new Standing(Standing.Office.DESIGNATED, d))
            .orElseGet(() -> new Standing(Standing.Office.JUDGE, null)));
  }

  private boolean headed(AgencyId agency, UserId user, LocalDate on) {
    var head = agency(agency).head();
    return (head.user().equals(user) && !on.isBefore(head.since()))
        || former.inOffice(agency, user, on);
  }

  public Designation designate(Actor admin, Designation.Grant grant) {
    refuseUnlessOfficial(admin.agency(), grant.official());
    mayBeDesignated(agency(admin.agency()), grant).refuseUnlessPassed();
    var designation = new Designation(admin.agency(), grant, clock.instant());
    designations.persist(designation);
    closeRenewals(admin.agency(), grant);
    tell(admin, "DESIGNATION_RECORDED", designation);
    return designation;
  }

  public Designation revoke(Actor admin, UUID id, LocalDate on, String why) {
    var designation = designations.findByIdOptional(id).orElseThrow(Refused::notFound);
    designation.revoke(on, why);
    closeRenewals(admin.agency(), designation.grant());
    tell(admin, "DESIGNATION_REVOKED", designation);
    return designation;
  }

  /** A renewal for one form leaves the other's open. */
  private void closeRenewals(AgencyId agency, Designation.Grant grant) {
    var same =
        designations.of(agency, grant.official()).stream()
            .filter(d -> d.grant().scope().equals(grant.scope()))
            .map(Designation::id)
            .toList();
    renewals.close(agency, same, clock.instant());
  }

  /** Where the law keeps members of a bargaining unit from signing, silence does not suffice. */
  private Checklist mayBeDesignated(CertifyingAgency agency, Designation.Grant grant) {
    var today = agency.today(clock.instant());
    var kind = CertificationKind.of(grant.scope());
    var rule =
        jurisdictions.designation(
            agency.jurisdiction(), CertificationKind.orUsual(kind.orElse(null)), today);
    return Checklist.builder()
        .rule(
            rule.sentence(),
            rule.citation(),
            rule.mayBeInBargainingUnit() || Boolean.FALSE.equals(grant.inBargainingUnit()),
            "Designate somebody outside every bargaining unit and give inBargainingUnit: false.")
        .rule(
            "Who is designated to certify has a supervisory role",
            rule.citation(),
            !rule.mustSupervise() || !Boolean.FALSE.equals(grant.supervises()),
            "Designate a supervisor.")
        .rule(
            "A designation names the form that it is for",
            "8 CFR 214.14(a)(3)(i); 8 CFR 214.204(e)(4)",
            kind.isPresent(),
            "Give the scope U_I918B or T_I914B.")
        .rule(
            "The head who was in office on that day designates",
            "8 CFR 214.14(a)(3)(i)",
            head(agency, grant.grantedOn()).stream()
                .allMatch(head -> head.isMeantBy(grant.grantedBy())),
            "Give grantedBy as the agency's record names the head of that day"
                + head(agency, grant.grantedOn()).map(h -> ": " + h.name() + ".").orElse("."))
        .rule(
            "A designation is recorded after it was granted",
            "8 CFR 214.14(a)(3)(i)",
            !grant.grantedOn().isAfter(today),
            "Correct grantedOn.")
        .rule(
            "A designation does not end before it begins",
            "8 CFR 214.14(a)(3)(i)",
            grant.until() == null || !grant.until().isBefore(grant.grantedOn()),
            "Correct until.")
        .build();
  }

  Optional<CertifyingAgency.Head> headOn(AgencyId agency, LocalDate day) {
    return head(agency(agency), day);
  }

  /** Empty for days before the service knew the agency's heads. */
  private Optional<CertifyingAgency.Head> head(CertifyingAgency agency, LocalDate on) {
    return on.isBefore(agency.head().since())
        ? former.on(agency.id(), on)
        : Optional.of(agency.head());
  }

  void refuseUnlessOfficial(AgencyId agency, UserId official) {
    Checklist.builder()
        .rule(
            "That person is a certifying official of this agency",
            "8 CFR 214.14(a)(3)",
            accounts.rolesOf(agency, official).contains(Role.CERTIFYING_OFFICIAL),
            "Give the account the role certifying-official first.")
        .build()
        .refuseUnlessPassed();
  }

  private void tell(Actor admin, String act, Designation designation) {
    news.fire(
        new AgencyEvent(
            admin.agency(),
            act,
            Map.of(
                "designation", designation.id().toString(),
                "scope", designation.grant().scope(),
                "official", designation.grant().official().value())));
  }
}
