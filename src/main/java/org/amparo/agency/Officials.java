package org.amparo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.Lettering;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** Those who sign for an agency or head it, as the form names them. */
@ApplicationScoped
public class Officials {

  private final Agencies agencies;
  private final Judges judges;
  private final EntityManager entities;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Officials(
      Agencies agencies,
      Judges judges,
      EntityManager entities,
      Event<AgencyEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.judges = judges;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  /** Says where the agency is; drafts that are begun from now on say it too. */
  public CertifyingAgency settle(Actor admin, Letterhead letterhead) {
    refuseOtherLetters(
        letterhead.street(), letterhead.unit(), letterhead.city(), letterhead.secondLine());
    var agency = agencies.agency(admin.agency());
    agency.settle(letterhead);
    news.fire(new AgencyEvent(agency.id(), "LETTERHEAD_RECORDED", Map.of()));
    return agency;
  }

  /**
   * Says how somebody is named on the form.
   *
   * @param usual whether drafts begin with this official; nobody else's do then
   */
  public OfficialName name(
      Actor admin, UserId official, PersonName name, String title, boolean usual) {
    refuseOtherLetters(name.familyName(), name.givenName(), name.middleName(), title);
    var agency = agencies.agency(admin.agency());
    if (!agency.head().user().equals(official)) {
      agencies.refuseUnlessOfficial(agency.id(), official);
    }
    agencies.lock(agency.id());
    if (usual) {
      of(agency.id()).forEach(OfficialName::giveWay);
    }
    var row = named(agency.id(), official).orElseGet(() -> new OfficialName(agency.id(), official));
    row.write(admin.user(), name, title, usual, clock.instant());
    entities.persist(row);
    news.fire(new AgencyEvent(agency.id(), "OFFICIAL_NAMED", Map.of("official", official.value())));
    return row;
  }

  /** Everybody whose name is on record, in the order of names. */
  public List<OfficialName> of(AgencyId agency) {
    return entities
        .createQuery(
            "from OfficialName where agencyId = :agency order by familyName, givenName, official",
            OfficialName.class)
        .setParameter("agency", agency.value())
        .getResultList();
  }

  public Optional<OfficialName> named(AgencyId agency, UserId official) {
    var key = new OfficialName.Key(agency.value(), official.value());
    return Optional.ofNullable(entities.find(OfficialName.class, key));
  }

  /** With whom a draft begins: the one who signs usually, or the only one who may. */
  public Optional<OfficialName> first(AgencyId agency, CertificationKind kind, LocalDate on) {
    var able = of(agency).stream().filter(o -> maySign(agency, kind, o.official(), on)).toList();
    return able.size() == 1 && complete(agency, kind, on)
        ? Optional.of(able.get(0))
        : able.stream().filter(OfficialName::isUsual).findFirst();
  }

  /**
   * Whether the one whom Part 2 names may sign on that day. Names are compared with the agency's
   * record, and a name that nobody has there is nobody's: such a form is sent back.
   *
   * @param named as the draft has it
   * @param signer who signs, once it is known
   */
  public Checklist check(
      AgencyId agency,
      CertificationKind kind,
      @Nullable PersonName named,
      @Nullable UserId signer,
      LocalDate on) {
    if (named == null || named.isBlank()) {
      return Checklist.empty();
    }
    return new NamedOfficial(
            of(agency),
            named,
            who -> maySign(agency, kind, who, on),
            () -> complete(agency, kind, on))
        .check(signer);
  }

  /** Who alone is meant by a name on the form; empty where the record knows nobody, or two. */
  public Optional<UserId> meant(AgencyId agency, @Nullable PersonName named) {
    if (named == null || named.isBlank()) {
      return Optional.empty();
    }
    var same = of(agency).stream().filter(o -> named.sameAs(o.name())).toList();
    return same.size() == 1 ? Optional.of(same.get(0).official()) : Optional.empty();
  }

  /**
   * What Part 2 says of the agency and its head, beside the agency's record. The declaration asks
   * for neither.
   */
  public Checklist checkAgency(
      AgencyId id, CertificationKind kind, SupplementBDraft.Agency part2, boolean approved) {
    if (kind != CertificationKind.U_I918B) {
      return Checklist.empty();
    }
    var agency = agencies.agency(id);
    var head = named(id, agency.head().user()).map(OfficialName::name);
    return new AgencyEntries(agency, head, recorded(id, part2.official())).check(part2, approved);
  }

  private Optional<AgencyEntries.Recorded> recorded(AgencyId agency, @Nullable PersonName named) {
    return named == null || named.isBlank()
        ? Optional.empty()
        : of(agency).stream()
            .filter(o -> named.sameAs(o.name()))
            .map(o -> new AgencyEntries.Recorded(o.name(), o.title()))
            .findFirst();
  }

  /** The form prints it, and has no other letters; an official there would be a row of codes. */
  private static void refuseOtherLetters(@Nullable String... texts) {
    Checklist.builder()
        .rule(
            "What the form and the head of letters say of the agency is in Latin letters",
            "Form I-918 Supplement B, Part 2",
            Stream.of(texts).filter(Objects::nonNull).noneMatch(Lettering::isForeignToTheForm),
            "The form cannot print some of these letters. Write the name as it is written in"
                + " English.")
        .build()
        .refuseUnlessPassed();
  }

  /** Who designated somebody: the head of that day as on record, or in the words of the grant. */
  public String designator(AgencyId agency, Designation.Grant grant) {
    return agencies
        .headOn(agency, grant.grantedOn())
        .filter(head -> head.isMeantBy(grant.grantedBy()))
        .map(head -> inOffice(agency, head))
        .orElse(grant.grantedBy());
  }

  private String inOffice(AgencyId agency, CertifyingAgency.Head head) {
    return named(agency, head.user())
        .map(o -> o.name().inOneLine() + ", " + o.title())
        .orElseGet(() -> head.name() + ", " + head.title());
  }

  private boolean maySign(AgencyId agency, CertificationKind kind, UserId who, LocalDate on) {
    return agencies.couldSign(agency, who, kind, on);
  }

  /** Whether everybody who may sign on that day is on record with a name. */
  private boolean complete(AgencyId agency, CertificationKind kind, LocalDate on) {
    var known = of(agency).stream().map(OfficialName::official).toList();
    if (known.isEmpty()) {
      return false;
    }
    return Stream.of(
            Stream.of(agencies.agency(agency).head().user()),
            agencies.designations(agency).stream().map(d -> d.grant().official()),
            judges.of(agency).stream().map(Judge::user))
        .flatMap(who -> who)
        .filter(who -> maySign(agency, kind, who, on))
        .allMatch(known::contains);
  }
}
