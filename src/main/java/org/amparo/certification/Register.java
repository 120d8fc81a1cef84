package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.agency.Agencies;
import org.amparo.agency.Designation;
import org.amparo.certification.Certification.State;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseState;
import org.jspecify.annotations.Nullable;

/** The register of every signed certification of an agency. */
@ApplicationScoped
public class Register {

  private static final String ROWS =
      "select s, f.number, f.state,"
          + " (select count(e) from Signature e where e.caseId = s.caseId"
          + "   and e.recordedAt <= s.recordedAt),"
          + " (select count(l) from Signature l where l.caseId = s.caseId"
          + "   and l.recordedAt > s.recordedAt)"
          + ", f.kind"
          + ", (select max(d.madeOn) from Delivery d where d.caseId = s.caseId"
          + "   and d.paper = CERTIFICATION and d.recordedAt > s.recordedAt"
          + "   and not exists (select 1 from Signature x where x.caseId = s.caseId"
          + "     and x.recordedAt > s.recordedAt and x.recordedAt < d.recordedAt))"
          + " from Signature s join CaseFile f on f.id = s.caseId";

  private static final String REPLACED =
      "exists (select 1 from Signature n where n.caseId = s.caseId"
          + " and n.recordedAt > s.recordedAt)";

  /** Where a page begins: after this certification, the newest signature first. */
  public record Place(LocalDate signedOn, Instant recordedAt, UUID id) {}

  private final Agencies agencies;
  private final Prints prints;
  private final EntityManager entities;
  private final Clock clock;

  Register(Agencies agencies, Prints prints, EntityManager entities, Clock clock) {
    this.agencies = agencies;
    this.prints = prints;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * A page of the actor's agency.
   *
   * @param state only certifications that stand so today
   */
  public List<Certification> page(
      Actor actor, @Nullable State state, @Nullable Place before, int size) {
    var today = agencies.agency(actor.agency()).today(clock.instant());
    var query =
        entities
            .createQuery(
                ROWS
                    + " where s.agencyId = :agency"
                    + (state == null ? "" : " and " + standing(state))
                    + (before == null
                        ? ""
                        : " and (s.signedOn < :on or (s.signedOn = :on and (s.recordedAt < :at or"
                            + " (s.recordedAt = :at and s.id < :id))))")
                    + " order by s.signedOn desc, s.recordedAt desc, s.id desc",
                Object[].class)
            .setParameter("agency", actor.agency().value())
            .setMaxResults(size);
    if (state == State.LIVE || state == State.EXPIRED) {
      query.setParameter("today", today);
    }
    if (before != null) {
      query
          .setParameter("on", before.signedOn())
          .setParameter("at", before.recordedAt())
          .setParameter("id", before.id());
    }
    return shown(actor.agency(), query.getResultList(), today);
  }

  /** One certification as it stands on a day; whoever calls has chosen its agency. */
  Optional<Certification> of(UUID signature, AgencyId agency, LocalDate on) {
    var row =
        entities
            .createQuery(ROWS + " where s.id = :id and s.agencyId = :agency", Object[].class)
            .setParameter("id", signature)
            .setParameter("agency", agency.value())
            .getResultList();
    return shown(agency, row, on).stream().findFirst();
  }

  private static String standing(State state) {
    return switch (state) {
      case REISSUED -> REPLACED;
      case WITHDRAWN -> "not " + REPLACED + " and f.state = WITHDRAWN";
      case EXPIRED ->
          "not " + REPLACED + " and f.state not in (WITHDRAWN, FILED) and f.fileBy < :today";
      case LIVE ->
          "not "
              + REPLACED
              + " and (f.state = FILED or (f.state <> WITHDRAWN and (f.fileBy is null or f.fileBy >= :today)))";
    };
  }

  private List<Certification> shown(AgencyId agency, List<Object[]> rows, LocalDate on) {
    var printed = prints.newest(rows.stream().map(row -> ((Signature) row[0]).id()).toList());
    var designations =
        agencies.designations(agency).stream()
            .collect(Collectors.toMap(Designation::id, Function.identity()));
    return rows.stream().map(row -> one(row, on, printed, designations)).toList();
  }

  private static Certification one(
      Object[] row,
      LocalDate on,
      Map<UUID, PrintedForm> printed,
      Map<UUID, Designation> designations) {
    var signature = (Signature) row[0];
    var fileBy =
        FilingWindow.of((CertificationKind) row[5], signature.signedOn())
            .map(FilingWindow::lastDay)
            .orElse(null);
    return new Certification(
        signature.id(),
        new CaseNumber((String) row[1]),
        (long) row[3],
        signature.edition(),
        signature.official(),
        signature.officialName(),
        signature.signedAs(),
        Optional.ofNullable(signature.designation())
            .map(designations::get)
            .map(Register::reference)
            .orElse(null),
        signature.signedOn(),
        fileBy,
        (LocalDate) row[6],
        signature.recordedAt(),
        Optional.ofNullable(signature.scanCompared()).map(Enum::name).orElse(null),
        Optional.ofNullable(printed.get(signature.id()))
            .map(Certification.PrintRef::of)
            .orElse(null),
        state((CaseState) row[2], (long) row[4] > 0, fileBy != null && on.isAfter(fileBy)));
  }

  private static State state(CaseState ofCase, boolean replaced, boolean over) {
    if (replaced) {
      return State.REISSUED;
    }
    return switch (ofCase) {
      case WITHDRAWN -> State.WITHDRAWN;
      case FILED -> State.LIVE;
      default -> over ? State.EXPIRED : State.LIVE;
    };
  }

  private static Certification.DesignationRef reference(Designation designation) {
    return new Certification.DesignationRef(
        designation.grant().documentRef(), designation.grant().grantedOn());
  }
}
