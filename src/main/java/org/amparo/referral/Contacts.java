package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.StepCompleted;
import org.amparo.queue.Task;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reaching a referred victim: did they ask for a certification? */
@ApplicationScoped
public class Contacts {

  /** What came of a try to reach the victim. */
  public enum Outcome {
    REQUESTED,
    DECLINED,
    UNREACHABLE
  }

  /**
   * The request that the victim made when they were reached.
   *
   * @param kind the form that is asked for; that for a U visa when absent
   */
  public record Ask(
      @Nullable CertificationKind kind,
      @NotNull LocalDate receivedOn,
      @NotNull @Valid Requester requester,
      @Nullable Assertions asserted) {}

  /**
   * A try to reach the victim.
   *
   * @param nextTryOn for {@code UNREACHABLE}: try again on that day, instead of closing
   * @param request for {@code REQUESTED}: what was asked
   */
  @Schema(name = "ContactForm")
  public record Form(
      @NotNull Outcome outcome,
      @NotNull LocalDate on,
      SafeContact.@Nullable Method method,
      @Nullable LocalDate nextTryOn,
      @Nullable @Valid Ask request) {}

  /** The task of reaching the victim was done. */
  record ContactMade(Task task, Outcome outcome, @Nullable LocalDate nextTryOn)
      implements StepCompleted {

    @Override
    public String act() {
      return "VICTIM_CONTACT";
    }

    @Override
    public Map<String, Object> decisions() {
      return Map.of("contactOutcome", nextTryOn == null ? outcome.name() : "TRY_AGAIN");
    }

    @Override
    public Map<String, String> details() {
      var details = new HashMap<>(Map.of("outcome", outcome.name()));
      if (nextTryOn != null) {
        details.put("nextTryOn", nextTryOn.toString());
      }
      return details;
    }
  }

  private final CaseFiles files;
  private final Queues queues;
  private final NewRequests requests;
  private final Agencies agencies;
  private final VictimContacts contacts;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Contacts(
      CaseFiles files,
      Queues queues,
      NewRequests requests,
      Agencies agencies,
      VictimContacts contacts,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.requests = requests;
    this.agencies = agencies;
    this.contacts = contacts;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile record(Actor actor, CaseNumber number, Form form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.CONTACT_VICTIM);
    plausible(file, form).refuseUnlessPassed();
    contacts.persist(new VictimContact(actor, file, form, clock.instant()));
    switch (form.outcome()) {
      case REQUESTED -> {
        news.fire(new ContactMade(task, form.outcome(), null));
        var ask = form.request();
        file.askFor(CertificationKind.orUsual(ask.kind()));
        requests.received(
            actor, file, ask.receivedOn(), ask.requester(), Requests.orNone(ask.asserted()));
      }
      case DECLINED -> close(file, task, form.outcome());
      case UNREACHABLE -> {
        if (form.nextTryOn() == null) {
          close(file, task, form.outcome());
        } else {
          news.fire(new ContactMade(task, form.outcome(), form.nextTryOn()));
        }
      }
    }
    return file;
  }

  private void close(CaseFile file, Task task, Outcome outcome) {
    file.become(CaseState.CLOSED_NO_REQUEST, clock.instant());
    news.fire(new ContactMade(task, outcome, null));
  }

  private Checklist plausible(CaseFile file, Form form) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return Checklist.builder()
        .rule(
            "The contact was made on or before today",
            "Agency policy",
            Referrals.notAfter(form.on(), today),
            "Correct on.")
        .rule(
            "A request comes with the contact exactly when the victim asked",
            "Agency policy",
            (form.outcome() == Outcome.REQUESTED) == (form.request() != null),
            "Give request for the outcome REQUESTED, and for no other.")
        .rule(
            "The request was received on or before today",
            "Agency policy",
            form.request() == null || Referrals.notAfter(form.request().receivedOn(), today),
            "Correct request.receivedOn.")
        .rule(
            "Another try lies ahead and belongs to a victim who was not reached",
            "Agency policy",
            form.nextTryOn() == null
                || (form.outcome() == Outcome.UNREACHABLE && !form.nextTryOn().isBefore(today)),
            "Give nextTryOn only for the outcome UNREACHABLE, today or later.")
        .build()
        .and(hastened(form.request()));
  }

  private static Checklist hastened(@Nullable Ask ask) {
    return ask == null
        ? Checklist.empty()
        : Requests.orNone(ask.asserted()).plausible(ask.receivedOn());
  }
}
