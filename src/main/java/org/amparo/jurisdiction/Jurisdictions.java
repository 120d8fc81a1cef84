package org.amparo.jurisdiction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The law that this service knows. A request is judged by the profile in force on the day it was
 * received.
 */
@Singleton
public class Jurisdictions {

  private final Supplier<Law> law;
  private final @Nullable Lawbook book;
  private final Confirmations confirmations;

  /** The law as it is shipped, without an operator's own. */
  public Jurisdictions() {
    this(LawFiles.shipped().load());
  }

  Jurisdictions(Law law) {
    this.law = () -> law;
    this.book = null;
    this.confirmations = (agency, jurisdiction, effectiveFrom) -> false;
  }

  @Inject
  Jurisdictions(Lawbook book, Confirmations confirmations) {
    this.law = book::law;
    this.book = book;
    this.confirmations = confirmations;
  }

  private Jurisdictions(Law law, Confirmations confirmations) {
    this.law = () -> law;
    this.book = null;
    this.confirmations = confirmations;
  }

  public List<String> ids() {
    return law.get().ids();
  }

  /** Of everything that the jurisdiction's law is made of; it changes when any of it does. */
  public String fingerprint(String id) {
    refuseUnknown(id);
    return law.get().fingerprint(id);
  }

  public LawStatus status() {
    return inUse().status();
  }

  /** Another reading of the law, and the jurisdictions that read otherwise in it. */
  public record Trial(Set<String> changed, Jurisdictions law) {}

  /**
   * The law as it would be; nothing of it is used.
   *
   * @param files texts by their names; null for what lies in the operator's directory
   */
  public Trial tried(@Nullable Map<String, String> files) {
    try {
      Map<String, LawText> texts = files == null ? inUse().files() : named(files);
      Law trial = inUse().tried(texts);
      return new Trial(trial.changedIn(law.get()), new Jurisdictions(trial, confirmations));
    } catch (BrokenLaw broken) {
      throw new Refused(Problem.RULE_REFUSED, broken.getMessage());
    }
  }

  private Map<String, LawText> named(Map<String, String> files) {
    var texts = new TreeMap<>(inUse().files());
    files.forEach(
        (name, text) ->
            texts.put(name, new LawText(name, name.startsWith(LawFiles.CALENDARS), text)));
    return texts;
  }

  private Lawbook inUse() {
    return Optional.ofNullable(book).orElseThrow();
  }

  /** The profile to apply to a request; refused when it is unknown, unverified or not in force. */
  public JurisdictionProfile profile(String id, LocalDate receivedOn) {
    return profile(id, CertificationKind.U_I918B, receivedOn);
  }

  /** The profile to apply to a request for this kind of form. */
  public JurisdictionProfile profile(String id, CertificationKind kind, LocalDate receivedOn) {
    return refuseUnverified(asPublished(id, kind, receivedOn));
  }

  /**
   * The profile to apply to a request of this agency, whose administrator may have confirmed a law
   * that is otherwise unverified.
   */
  public JurisdictionProfile profile(
      AgencyId agency, String id, CertificationKind kind, LocalDate receivedOn) {
    JurisdictionProfile profile = asPublished(id, kind, receivedOn);
    return !profile.isVerified() && confirmations.stands(agency, id, profile.effectiveFrom())
        ? profile.confirmed()
        : refuseUnverified(profile);
  }

  private static JurisdictionProfile refuseUnverified(JurisdictionProfile profile) {
    Checklist.builder()
        .rule(
            "The law of " + profile.name() + " has been verified",
            profile.citation(),
            profile.isVerified(),
            "Read the text of the law and have the administrator confirm the profile.")
        .build()
        .refuseUnlessPassed();
    return profile;
  }

  /** The profile of that day, verified or not. */
  public Optional<JurisdictionProfile> inForce(String id, LocalDate day) {
    refuseUnknown(id);
    return law.get().inForce(id, day);
  }

  /** The profile for this kind of form on that day, verified or not; empty where none is stated. */
  public Optional<JurisdictionProfile> inForce(String id, CertificationKind kind, LocalDate day) {
    refuseUnknown(id);
    return law.get().inForce(id, kind, day);
  }

  /** Where the state's law stands that a profile inherits; federal law's place where none does. */
  public String statute(JurisdictionProfile profile, LocalDate day) {
    return profile.chain().stream()
        .flatMap(id -> inForce(id, profile.kind(), day).stream())
        .filter(law -> law.level().makesLaw())
        .reduce((above, below) -> below)
        .orElse(profile)
        .citation();
  }

  /** The profile to show, verified or not. */
  public JurisdictionProfile asPublished(String id, LocalDate day) {
    return inForce(id, day).orElseThrow(() -> noneInForce(day));
  }

  private static Refused noneInForce(LocalDate day) {
    var rule =
        Checklist.builder()
            .rule(
                "A request is judged by the law that was in force on its day",
                "The jurisdiction's profile, effective_from and effective_to",
                false,
                "Ask for another day, or have a profile added for this one.")
            .build();
    return new Refused(
        Problem.RULE_REFUSED, "No profile of this jurisdiction was in force on " + day + ".", rule);
  }

  /** The profile for this kind of form; refused where nobody has stated what its law says of it. */
  public JurisdictionProfile asPublished(String id, CertificationKind kind, LocalDate day) {
    JurisdictionProfile usual = asPublished(id, day);
    return law.get().inForce(id, kind, day).orElseThrow(() -> Refused.byRule(unstated(usual)));
  }

  /**
   * Federal law leaves the declaration to each agency and sets no day. A state's own law may set
   * one, so its silence here is not taken for the law's.
   */
  private static Checklist unstated(JurisdictionProfile usual) {
    return Checklist.builder()
        .rule(
            "It is stated what the law of %s says of the declaration for a T visa"
                .formatted(usual.name()),
            "8 CFR 214.204(e)",
            false,
            "Read that law and have it stated in the profile's part t_i914b; the declaration is"
                + " evidence that an applicant may do without.")
        .build();
  }

  /**
   * Who may sign there on a day. That is federal law and does not end with a profile: where none is
   * in force, the newest one's rule holds.
   */
  public DesignationRule designation(String id, LocalDate day) {
    refuseUnknown(id);
    return law.get().inForce(id, day).orElseGet(() -> law.get().latest(id)).designation();
  }

  /** Who may sign that form there; where nothing is stated of it, who signs the other. */
  public DesignationRule designation(String id, CertificationKind kind, LocalDate day) {
    refuseUnknown(id);
    return law.get()
        .inForce(id, kind, day)
        .map(JurisdictionProfile::designation)
        .orElseGet(() -> designation(id, day));
  }

  /** The jurisdiction's own time zone, by which its days begin and end. */
  public ZoneId zone(String id) {
    refuseUnknown(id);
    return law.get().latest(id).zone();
  }

  public void refuseUnknown(String id) {
    if (!law.get().knows(id)) {
      throw new Refused(Problem.NOT_FOUND, "There is no such jurisdiction.");
    }
  }
}
