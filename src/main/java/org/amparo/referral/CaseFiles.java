package org.amparo.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Grants;
import org.amparo.access.Organization;
import org.amparo.access.Part;
import org.amparo.access.Policy;
import org.amparo.access.RefusedLooks;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The case files of the agency that acts. A case that the actor may not see is not there. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

  private final Grants grants;
  private final Agencies agencies;
  private final RefusedLooks refused;
  private final Clock clock;

  CaseFiles(Grants grants, Agencies agencies, RefusedLooks refused, Clock clock) {
    this.grants = grants;
    this.agencies = agencies;
    this.refused = refused;
    this.clock = clock;
  }

  /** What is known of a case before it has a number. */
  record Opening(CertificationKind kind, String noticeLanguage) {}

  /** Numbers cases of one agency, in their order; {@link #keep} opens them. */
  List<CaseFile> number(CertifyingAgency agency, List<Opening> openings) {
    var numbers = nextNumbers(agency, openings.size()).iterator();
    var now = clock.instant();
    return openings.stream()
        .map(o -> new CaseFile(numbers.next(), o.kind(), agency, o.noticeLanguage(), now))
        .toList();
  }

  /** From here on they are there, as they are now: their first row says all of it. */
  void keep(List<CaseFile> files) {
    files.forEach(this::persist);
    if (files.size() == 1) {
      MDC.put("case", files.get(0).number().value());
    }
  }

  /** The officer's part is there from the first row on. No officer chooses a visa. */
  CaseFile openReferral(CertifyingAgency agency, String noticeLanguage, Actor officer) {
    var usual = new Opening(CertificationKind.orUsual(null), noticeLanguage);
    var file = number(agency, List.of(usual)).get(0);
    file.tookPart(Part.REFERRED, officer.user());
    keep(List.of(file));
    return file;
  }

  @SuppressWarnings("unchecked")
  private List<CaseNumber> nextNumbers(CertifyingAgency agency, int many) {
    List<Number> next =
        getEntityManager()
            .createNativeQuery("select nextval('case_number_seq') from generate_series(1, :many)")
            .setParameter("many", many)
            .getResultList();
    int year = clock.instant().atZone(agency.zone()).getYear() % 100;
    return next.stream()
        .map(
            n ->
                new CaseNumber(
                    "%s-%02d-%06d".formatted(agency.numberPrefix(), year, n.longValue())))
        .toList();
  }

  /**
   * The case for an act, locked first of all: this orders its audit chain and its process, whoever
   * acts.
   */
  public CaseFile lock(Actor actor, CaseNumber number) {
    var file =
        find("number", number.value()).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    return visible(actor, Optional.ofNullable(file));
  }

  /** The case for an administrator's act, who works for the agency and sees nothing of the case. */
  CaseFile lockForTheAgency(Actor admin, CaseNumber number) {
    return find("number = ?1 and agencyId = ?2", number.value(), admin.agency().value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  public CaseFile read(Actor actor, CaseNumber number) {
    return visible(actor, find("number", number.value()).firstResultOptional());
  }

  /** What a list tells of a case without opening it. */
  public record Told(String noticeLanguage, CertificationKind kind) {}

  /** In which language each of the cases was told of the matter, and which form it is about. */
  public Map<CaseId, Told> told(Collection<CaseId> cases) {
    return getEntityManager()
        .createQuery(
            "select c.id, c.noticeLanguage, c.kind from CaseFile c where c.id in :cases",
            Object[].class)
        .setParameter("cases", cases.stream().map(CaseId::value).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new CaseId((UUID) row[0]),
                row -> new Told((String) row[1], (CertificationKind) row[2])));
  }

  /** The numbers of cases that are there, for what tells of many by their ids. */
  public Map<UUID, CaseNumber> numbers(Collection<UUID> cases) {
    return getEntityManager()
        .createQuery("select c.id, c.number from CaseFile c where c.id in :cases", Object[].class)
        .setParameter("cases", cases)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> new CaseNumber((String) row[1])));
  }

  /** Takes in what others have committed since the case was read. */
  public void readAgain(CaseFile file) {
    getEntityManager().refresh(file);
  }

  /** The case of a job or an event of this transaction; already decided upon. */
  public CaseFile of(CaseId id) {
    return findByIdOptional(id.value()).orElseThrow(Refused::notFound);
  }

  /** Locks the case for the service's own work, before anything else of it is touched. */
  public void lock(CaseId id) {
    getEntityManager().find(CaseFile.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * A page of the cases that the actor may see, the newest first.
   *
   * @param state only cases in this state
   * @param before only cases opened before this one's place
   */
  public List<CaseFile> page(
      Actor actor, @Nullable CaseState state, @Nullable CasePlace before, int size) {
    String restriction =
        Policy.worksOnEveryCase(actor)
            ? ""
            : " and (exists (select 1 from c.parts p where p.part = REFERRED and p.userId = :user)"
                + " or exists (select 1 from Grant g where g.caseId = c.id and "
                + Grants.LETS_SEE
                + "))";
    var query =
        getEntityManager()
            .createQuery(
                "from CaseFile c where c.agencyId = :agency and c.purgedAt is null"
                    + (state == null ? "" : " and c.state = :state")
                    + (before == null
                        ? ""
                        : " and (c.openedAt < :at or (c.openedAt = :at and c.id < :id))")
                    + restriction
                    + " order by c.openedAt desc, c.id desc",
                CaseFile.class)
            .setParameter("agency", actor.agency().value())
            .setMaxResults(size);
    if (state != null) {
      query.setParameter("state", state);
    }
    if (before != null) {
      query.setParameter("at", before.openedAt()).setParameter("id", before.id());
    }
    if (!restriction.isEmpty()) {
      query.setParameter("user", actor.user().value()).setParameter("today", today(actor));
    }
    return query.getResultList();
  }

  public Policy.View view(Actor actor, CaseFile file) {
    boolean granted = actor.has(Role.ADVOCATE) && grants.granted(actor, file.id(), today(actor));
    return Policy.view(actor, file, granted);
  }

  /** Through which organization an advocate sees these; their own clients are not among them. */
  public Map<CaseId, Organization> through(Actor actor, Collection<CaseFile> cases) {
    return actor.has(Role.ADVOCATE)
        ? grants.through(actor, cases.stream().map(CaseFile::id).toList(), today(actor))
        : Map.of();
  }

  /** Consents count in the agency's days. */
  private LocalDate today(Actor actor) {
    return agencies.agency(actor.agency()).today(clock.instant());
  }

  private CaseFile visible(Actor actor, Optional<CaseFile> file) {
    var kept = file.filter(f -> !f.isPurged());
    var seen = kept.filter(f -> view(actor, f) != Policy.View.NOTHING);
    if (seen.isEmpty()) {
      kept.ifPresent(f -> refused.note(actor, f, Problem.NOT_FOUND));
    }
    seen.ifPresent(f -> MDC.put("case", f.number().value()));
    return seen.orElseThrow(Refused::notFound);
  }
}
