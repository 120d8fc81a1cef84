package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An officer's referrals. The officer does not attempt to establish eligibility. */
@ApplicationScoped
public class Referrals {

  /** The notice that the officer gave the victim. */
  public record Notice(@NotNull NoticeLanguage language, @NotNull LocalDate givenOn) {}

  /**
   * What an officer files.
   *
   * @param victimAskedOn the day on which the victim already asked for a certification, if they did
   */
  @Schema(name = "ReferralForm")
  public record Form(
      @NotNull @Valid Victim victim,
      @NotNull @Valid Incident incident,
      @NotNull @Valid Notice notice,
      @Nullable LocalDate victimAskedOn) {

    @Override
    public String toString() {
      return "Form";
    }
  }

  /** A case that was opened, with the code for the victim. */
  public record Filed(CaseFile file, Receipts.Issued receipt) {}

  private final Agencies agencies;
  private final CaseFiles files;
  private final Intake intake;
  private final NewRequests requests;
  private final NoticeText notices;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Referrals(
      Agencies agencies,
      CaseFiles files,
      Intake intake,
      NewRequests requests,
      NoticeText notices,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.files = files;
    this.intake = intake;
    this.requests = requests;
    this.notices = notices;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public Filed file(Actor officer, Form form) {
    var agency = agencies.agency(officer.agency());
    plausible(form, agency.today(clock.instant())).refuseUnlessPassed();
    var file = files.openReferral(agency, form.notice().language().tag(), officer);
    var receipt = intake.keep(file, form.victim(), form.incident());
    String version = notices.version(form.notice().language());
    entities.persist(new Referral(officer, file, form, version, clock.instant()));
    var details =
        Map.of(
            "noticeLanguage", file.noticeLanguage(),
            "noticeVersion", version,
            "noticeGivenOn", form.notice().givenOn().toString());
    if (form.victimAskedOn() == null) {
      news.fire(new ReferralReceived(file.agency(), file.id(), details));
    } else {
      news.fire(CaseEvent.of(file, "REFERRAL_FILED", details));
      requests.received(officer, file, form.victimAskedOn(), Requester.VICTIM, Assertions.NONE);
    }
    return new Filed(file, receipt);
  }

  /** What would refuse the referral, before it is filed; parts of it may not be there yet. */
  public Checklist plausible(Actor officer, Form form) {
    return plausible(form, agencies.agency(officer.agency()).today(clock.instant()));
  }

  private static Checklist plausible(Form form, LocalDate today) {
    var incident = form.incident() == null ? Incident.UNKNOWN : form.incident();
    var noticeOn = form.notice() == null ? null : form.notice().givenOn();
    var born = form.victim() == null ? null : form.victim().birthDate();
    return Checklist.builder()
        .rule(
            "A referral names the police report",
            "Agency policy",
            incident.reportNumber() != null && !incident.reportNumber().isBlank(),
            "Correct incident.reportNumber: Write the number of the police report.")
        .rule(
            "A referral says when it happened",
            "Agency policy",
            incident.occurredOn() != null,
            "Correct incident.occurredOn: Write the day on which it happened.")
        .rule(
            "The incident does not lie in the future",
            "Agency policy",
            notAfter(incident.occurredOn(), today),
            "Correct incident.occurredOn: This day is later than today.")
        .rule(
            "The notice was given on or before today",
            "Agency policy",
            notAfter(noticeOn, today),
            "Correct notice.givenOn: This day is later than today.")
        .rule(
            "The victim asked on or before today",
            "Agency policy",
            notAfter(form.victimAskedOn(), today),
            "Correct victimAskedOn: This day is later than today.")
        .rule(
            "The victim was born on or before today",
            "Agency policy",
            notAfter(born, today),
            "Correct victim.birthDate: This day is later than today.")
        .build();
  }

  static boolean notAfter(@Nullable LocalDate date, LocalDate today) {
    return date == null || !date.isAfter(today);
  }
}
