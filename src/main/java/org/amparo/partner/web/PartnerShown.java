package org.amparo.partner.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.http.FormBodies;
import org.amparo.http.PageForm;
import org.amparo.http.PageForm.Choice;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.partner.Attempts;
import org.amparo.partner.Delivery;
import org.amparo.partner.PartnerEvent;
import org.amparo.partner.Subscription;
import org.amparo.partner.Trouble;
import org.jspecify.annotations.Nullable;

/** What stands on the pages of partner systems. */
@RequestScoped
class PartnerShown {

  private static final int LOGGED = 50;

  /** A system as a row. */
  record Row(UUID id, String name, String kind, String state, boolean stopped, long waiting) {}

  /** All of them, and what a new one can be. */
  record All(List<Row> rows, List<Choice> kinds, List<Choice> events, List<Choice> advocates) {

    public List<Row> stopped() {
      return rows.stream().filter(Row::stopped).toList();
    }
  }

  /** A message as a row of the log. */
  record Line(
      UUID id,
      String event,
      String about,
      String number,
      String state,
      String when,
      String next,
      List<String> tries,
      boolean replayable) {}

  /** One system with a page of its log. */
  record One(
      PartnerView view,
      String kind,
      String state,
      String since,
      String formerUntil,
      PageForm terms,
      List<Choice> events,
      List<Choice> advocates,
      List<Choice> hours,
      List<Line> log,
      String older) {

    public boolean isActive() {
      return view.state() == Subscription.State.ACTIVE;
    }

    public boolean isEnded() {
      return view.state() == Subscription.State.ENDED;
    }

    public boolean isStopped() {
      return view.state() == Subscription.State.STOPPED;
    }

    public boolean isGone() {
      return view.why() == Subscription.Why.GONE;
    }

    public boolean byConsent() {
      return view.kind().byConsent();
    }
  }

  private final PartnerResource partners;
  private final DeliveryResource deliveries;
  private final LocalAccounts accounts;
  private final Agencies agencies;
  private final FormBodies bodies;
  private final CurrentActor current;

  PartnerShown(
      PartnerResource partners,
      DeliveryResource deliveries,
      LocalAccounts accounts,
      Agencies agencies,
      FormBodies bodies,
      CurrentActor current) {
    this.partners = partners;
    this.deliveries = deliveries;
    this.accounts = accounts;
    this.agencies = agencies;
    this.bodies = bodies;
    this.current = current;
  }

  All all() {
    return new All(
        partners.partners().partners().stream().map(PartnerShown::row).toList(),
        PartnerWords.kinds(),
        PartnerWords.events(),
        advocates());
  }

  private static Row row(PartnerView view) {
    return new Row(
        view.id(),
        view.name(),
        PartnerWords.of(view.kind()),
        PartnerWords.of(view.state(), view.why()),
        view.state() == Subscription.State.STOPPED,
        view.waiting());
  }

  private List<Choice> advocates() {
    return accounts.of(current.actor().agency()).stream()
        .filter(account -> account.active() && account.roles().contains(Role.ADVOCATE))
        .map(account -> new Choice(account.username(), account.username()))
        .toList();
  }

  One one(UUID id, @Nullable String cursor) {
    var view = partners.partner(id);
    var zone = zone();
    var log = deliveries.log(id, LOGGED, cursor).getEntity();
    return new One(
        view,
        PartnerWords.of(view.kind()),
        PartnerWords.of(view.state(), view.why()),
        PartnerWords.of(view.failingSince(), zone),
        PartnerWords.of(view.formerSecretUntil(), zone),
        terms(view),
        PartnerWords.eventsFor(view.kind()),
        view.kind().byConsent() ? advocates() : List.of(),
        PartnerPage.hours(),
        log.deliveries().stream().map(d -> line(d, view.state(), zone)).toList(),
        log.next() == null ? "" : "/partners/%s?cursor=%s".formatted(id, log.next()));
  }

  private PageForm terms(PartnerView view) {
    return bodies.fill(
        new PartnerResource.PartnerTermsForm(
            view.name(),
            view.url(),
            view.events(),
            view.advocates(),
            view.basis(),
            view.decidedOn(),
            view.edition()));
  }

  private ZoneId zone() {
    return agencies.agency(current.actor().agency()).zone();
  }

  private static Line line(DeliveryView delivery, Subscription.State system, ZoneId zone) {
    boolean settled =
        delivery.state() == Delivery.State.DELIVERED || delivery.state() == Delivery.State.FAILED;
    CaseNumber about = delivery.caseNumber();
    return new Line(
        delivery.id(),
        PartnerWords.shortly(delivery.event()),
        about == null ? "" : about.value(),
        delivery.sequence() == null ? "" : delivery.sequence().toString(),
        state(delivery),
        PartnerWords.of(delivery.lastAt() == null ? delivery.madeAt() : delivery.lastAt(), zone),
        system == Subscription.State.ACTIVE && delivery.attempts() > 0
            ? PartnerWords.of(delivery.nextAt(), zone)
            : "",
        tries(delivery, zone),
        settled && delivery.event() != PartnerEvent.TEST && system != Subscription.State.ENDED);
  }

  /** More than one, so that they say more than the row does. */
  private static List<String> tries(DeliveryView delivery, ZoneId zone) {
    return delivery.tries().size() < 2
        ? List.of()
        : delivery.tries().stream()
            .map(made -> PartnerWords.of(made.madeAt(), zone) + ": " + outcome(made))
            .toList();
  }

  private static String outcome(Attempts.Attempt made) {
    if (made.endedAt() == null) {
      return Sentences.spoken("No answer is on record");
    }
    return made.trouble() == null
        ? Sentences.spoken("Arrived")
        : why(made.trouble(), made.status());
  }

  private static String why(Trouble trouble, @Nullable Integer status) {
    return Sentences.spoken(trouble.words()) + (status == null ? "" : " (%d)".formatted(status));
  }

  private static String state(DeliveryView delivery) {
    Trouble trouble = delivery.trouble();
    String why = trouble == null ? "" : why(trouble, delivery.status());
    return switch (delivery.state()) {
      case WAITING ->
          trouble == null ? Sentences.spoken("Waits") : Sentences.spoken("Waits") + ". " + why;
      case DELIVERED -> Sentences.spoken("Arrived");
      case FAILED -> Sentences.spoken("Given up") + ". " + why;
      case WITHHELD -> Sentences.spoken("Held back: the consent had ended");
    };
  }
}
