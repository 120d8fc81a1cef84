package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.document.MalwareCheck;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.amparo.supplementb.Blank;

/**
 * The official blanks on which an agency prints. The service brings none: USCIS publishes them, and
 * the administrator uploads what it published.
 */
@ApplicationScoped
public class FormBlanks implements PanacheRepositoryBase<FormBlank, UUID> {

  /** A stored blank with what was found when it was read. */
  public record Proposal(FormBlank blank, Checklist report) {}

  private final Agencies agencies;
  private final MalwareCheck malware;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  FormBlanks(Agencies agencies, MalwareCheck malware, Event<AgencyEvent> news, Clock clock) {
    this.agencies = agencies;
    this.malware = malware;
    this.news = news;
    this.clock = clock;
  }

  /** All that were uploaded, the newest first. */
  public List<FormBlank> of(AgencyId agency) {
    return list("agencyId = ?1 order by uploadedAt desc, id", agency.value());
  }

  /** The blank that fills this edition's forms, if the agency has one. */
  public Optional<byte[]> installed(AgencyId agency, String edition) {
    return standing(agency, edition).map(FormBlank::content);
  }

  /**
   * Reads and keeps a blank. One with a checksum of the registry is installed at once; any other
   * waits for a person's confirmation.
   *
   * @throws Refused when it is no blank that can be filled; nothing is kept then
   */
  public Proposal upload(Actor admin, byte[] file) {
    malware.pass(admin, file);
    var read = Blank.read(file);
    read.report().refuseUnlessPassed();
    refuseTwice(admin, read.sha256());
    var blank = new FormBlank(admin, read, clock.instant());
    persist(blank);
    tell(blank, "FORM_BLANK_UPLOADED");
    if (read.known()) {
      install(blank);
    }
    return new Proposal(blank, read.report());
  }

  /**
   * A person answers for a blank with an unknown checksum.
   *
   * @param edition as they read it off the paper
   */
  public FormBlank confirm(Actor admin, UUID id, String edition, String note) {
    var blank = own(admin, id);
    blank.confirm(admin, edition, note, clock.instant());
    tell(blank, "FORM_BLANK_CONFIRMED");
    install(blank);
    return blank;
  }

  /** From now on no form is filled on it; its edition gets a worksheet. */
  public FormBlank remove(Actor admin, UUID id) {
    var blank = own(admin, id);
    blank.leave(FormBlank.State.REMOVED);
    tell(blank, "FORM_BLANK_REMOVED");
    return blank;
  }

  /** One that was taken out of use may be brought again. */
  private void refuseTwice(Actor admin, String sha256) {
    agencies.lock(admin.agency());
    find(
            "agencyId = ?1 and sha256 = ?2 and state in ?3 order by uploadedAt",
            admin.agency().value(),
            sha256,
            List.of(FormBlank.State.PROPOSED, FormBlank.State.INSTALLED))
        .firstResultOptional()
        .ifPresent(
            same -> {
              throw same.broughtAgain();
            });
  }

  private FormBlank own(Actor admin, UUID id) {
    agencies.lock(admin.agency());
    return findByIdOptional(id)
        .filter(blank -> blank.agency().equals(admin.agency()))
        .orElseThrow(Refused::notFound);
  }

  private void install(FormBlank blank) {
    agencies.lock(blank.agency());
    standing(blank.agency(), blank.edition())
        .ifPresent(
            old -> {
              old.leave(FormBlank.State.REPLACED);
              flush();
            });
    blank.install();
    tell(blank, "FORM_BLANK_INSTALLED");
  }

  private Optional<FormBlank> standing(AgencyId agency, String edition) {
    return find(
            "agencyId = ?1 and edition = ?2 and state = ?3",
            agency.value(),
            edition,
            FormBlank.State.INSTALLED)
        .firstResultOptional();
  }

  private void tell(FormBlank blank, String act) {
    news.fire(
        new AgencyEvent(
            blank.agency(),
            act,
            Map.of(
                "blank", blank.id().toString(),
                "edition", blank.edition(),
                "sha256", blank.sha256())));
  }
}
