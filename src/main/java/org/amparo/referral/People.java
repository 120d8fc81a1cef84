package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.vault.BlindIndex;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/**
 * Victims and incidents, sealed under their case's key. Whoever calls {@link #victim} must have
 * recorded the read and its purpose.
 */
@ApplicationScoped
public class People {

  private static final String CONTENT = "content";

  private final EntityManager entities;
  private final SealedJson sealed;
  private final BlindIndex blind;

  People(EntityManager entities, SealedJson sealed, BlindIndex blind) {
    this.entities = entities;
    this.sealed = sealed;
    this.blind = blind;
  }

  void keep(CaseFile file, Victim victim, Incident incident) {
    var person = new VictimRecord();
    person.caseId = file.id().value();
    person.agencyId = file.agency().value();
    person.content = sealed.seal(file.id(), "victim", CONTENT, file.id(), victim);
    person.nameIndex = nameIndex(file.agency(), victim.familyName(), victim.givenName());
    person.familyIndex = nameIndex(file.agency(), victim.familyName(), null);
    person.birthIndex = birthIndex(file.agency(), victim.birthDate());
    entities.persist(person);
    var event = new IncidentRecord();
    event.caseId = file.id().value();
    event.agencyId = file.agency().value();
    event.content = sealed.seal(file.id(), "incident", CONTENT, file.id(), incident);
    event.reportIndex = reportIndex(file.agency(), incident.reportNumber());
    event.crimes = incident.crimeCodes();
    entities.persist(event);
  }

  public Victim victim(CaseId id) {
    var row = entities.find(VictimRecord.class, id.value());
    return sealed.open(id, "victim", CONTENT, id, row.content, Victim.class);
  }

  /** For the clocks that count back from a birthday; nobody sees it. */
  @Nullable LocalDate birthDate(CaseId id) {
    return victim(id).birthDate();
  }

  void correctBirthDate(CaseFile file, LocalDate birthDate) {
    var was = victim(file.id());
    var now =
        new Victim(
            was.familyName(),
            was.givenName(),
            was.middleName(),
            birthDate,
            was.preferredLanguage(),
            was.safeContact());
    var row = entities.find(VictimRecord.class, file.id().value());
    row.content = sealed.seal(file.id(), "victim", CONTENT, file.id(), now);
    row.birthIndex = birthIndex(file.agency(), birthDate);
  }

  public Incident incident(CaseId id) {
    var row = entities.find(IncidentRecord.class, id.value());
    return sealed.open(id, "incident", CONTENT, id, row.content, Incident.class);
  }

  /** The crimes of one case, as codes. */
  public List<String> crimes(CaseId id) {
    var row = entities.find(IncidentRecord.class, id.value());
    return row == null ? List.of() : List.copyOf(row.crimes);
  }

  /** The crimes as codes, which are in the clear; nothing is opened for them. */
  public Map<CaseId, List<String>> crimes(Collection<CaseId> cases) {
    return entities
        .createQuery(
            "select i.caseId, i.crimes from IncidentRecord i where i.caseId in :cases",
            Object[].class)
        .setParameter("cases", cases.stream().map(CaseId::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> new CaseId((UUID) row[0]), People::codes));
  }

  @SuppressWarnings("unchecked")
  private static List<String> codes(Object[] row) {
    return List.copyOf((List<String>) row[1]);
  }

  /** Cases of a person of exactly this name, however it is capitalised or accented. */
  public List<CaseId> named(
      Actor actor, String familyName, @Nullable String givenName, @Nullable LocalDate birthDate) {
    String byBirth = birthDate == null ? "" : " and birthIndex = :birth";
    var query =
        entities
            .createQuery(
                "select caseId from VictimRecord where agencyId = :agency and "
                    + (givenName == null ? "familyIndex" : "nameIndex")
                    + " = :name"
                    + byBirth,
                UUID.class)
            .setParameter("agency", actor.agency().value())
            .setParameter("name", nameIndex(actor.agency(), familyName, givenName))
            .setMaxResults(50);
    if (birthDate != null) {
      query.setParameter("birth", birthIndex(actor.agency(), birthDate));
    }
    return query.getResultList().stream().map(CaseId::new).toList();
  }

  /**
   * By what a person who is in no case yet is compared with those who are; sealed text stays so.
   */
  @SuppressWarnings("ArrayRecordComponent") // handed to the database, never compared
  public record Marks(byte[] name, byte @Nullable [] birth) {}

  public Marks marks(AgencyId agency, Victim victim) {
    return new Marks(
        nameIndex(agency, victim.familyName(), victim.givenName()),
        birthIndex(agency, victim.birthDate()));
  }

  private byte[] nameIndex(AgencyId agency, String familyName, @Nullable String givenName) {
    return givenName == null
        ? blind.of(agency, "victim.familyName", familyName)
        : blind.of(agency, "victim.name", familyName + " " + givenName);
  }

  private byte @Nullable [] birthIndex(AgencyId agency, @Nullable LocalDate birthDate) {
    return birthDate == null ? null : blind.of(agency, "victim.birthDate", birthDate.toString());
  }

  private byte @Nullable [] reportIndex(AgencyId agency, @Nullable String reportNumber) {
    return reportNumber == null ? null : blind.of(agency, "incident.reportNumber", reportNumber);
  }
}
