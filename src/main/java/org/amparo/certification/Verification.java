package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.certification.rules.NameOnForm;
import org.amparo.identity.AgencyWall;
import org.amparo.vault.ReceiptCodes;
import org.jspecify.annotations.Nullable;

/**
 * Tells an adjudicator who has the paper whether it stands. It needs the code of its cover sheet,
 * and the official and the date of its signature; it tells nothing of any person, and nothing at
 * all of a certification that does not stand.
 */
@ApplicationScoped
public class Verification {

  /**
   * What is told of a certification that stands.
   *
   * @param edition the edition of the form that was signed
   * @param fileBy the last safe day to file a petition with it; null where the form has none
   */
  public record Live(boolean live, String edition, @Nullable LocalDate fileBy) {}

  private final Prints prints;
  private final Register register;
  private final Agencies agencies;
  private final ReceiptCodes codes;
  private final AgencyWall wall;
  private final EntityManager entities;
  private final Clock clock;

  Verification(
      Prints prints,
      Register register,
      Agencies agencies,
      ReceiptCodes codes,
      AgencyWall wall,
      EntityManager entities,
      Clock clock) {
    this.prints = prints;
    this.register = register;
    this.agencies = agencies;
    this.codes = codes;
    this.wall = wall;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Empty unless such a certification stands.
   *
   * @param filedOn the day of the petition: not every filing is reported to the agency, and a form
   *     that was filed in time is good for ever; null to ask about today
   */
  @Transactional
  public Optional<Live> live(
      String code, String official, LocalDate signedOn, @Nullable LocalDate filedOn) {
    // a code that cannot be one of ours costs the same look
    byte[] hash = codes.hashOf(code).orElse(new byte[32]);
    return wall.acrossAgencies(
        () ->
            prints
                .byCode(hash)
                .filter(print -> print.signature() != null)
                .map(print -> entities.find(Signature.class, print.signature()))
                .filter(s -> s.signedOn().equals(signedOn) && names(s, official))
                .flatMap(s -> standing(s, filedOn)));
  }

  private Optional<Live> standing(Signature signature, @Nullable LocalDate filedOn) {
    var agency = agencies.agency(signature.agency());
    var today = agency.today(clock.instant());
    if (filedOn != null && (filedOn.isAfter(today) || filedOn.isBefore(signature.signedOn()))) {
      return Optional.empty();
    }
    return register
        .of(signature.id(), agency.id(), filedOn == null ? today : filedOn)
        .filter(c -> c.state() == Certification.State.LIVE)
        .map(c -> new Live(true, c.edition(), c.fileBy()));
  }

  private static boolean names(Signature signature, String official) {
    String onForm = signature.officialName();
    return onForm != null && NameOnForm.of(onForm).isWritten(official);
  }
}
