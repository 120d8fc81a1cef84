package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * Asking again after a denial, as often as somebody wants. It is a request of its own, with its own
 * number and clocks, so that the denial stays in the record as what it was.
 */
@ApplicationScoped
public class RenewedRequests {

  /**
   * What is new; the victim and the incident are those of the former case.
   *
   * @param kind another form than the former case was about
   */
  public record RenewedRequestForm(
      @Nullable CertificationKind kind,
      @NotNull @Valid Requester requester,
      @Nullable LocalDate receivedOn,
      @Nullable Assertions asserted) {

    @Override
    public String toString() {
      return "RenewedRequestForm";
    }
  }

  private final CaseFiles files;
  private final NewRequests requests;
  private final People people;
  private final Agencies agencies;
  private final Reads reads;
  private final Clock clock;

  RenewedRequests(
      CaseFiles files,
      NewRequests requests,
      People people,
      Agencies agencies,
      Reads reads,
      Clock clock) {
    this.files = files;
    this.requests = requests;
    this.people = people;
    this.agencies = agencies;
    this.reads = reads;
    this.clock = clock;
  }

  public Requests.Filed file(Actor by, CaseNumber number, RenewedRequestForm form) {
    var former = files.lock(by, number);
    reads.openForRenewal(by, former);
    former.refuseUnless(CaseState.DENIED, CaseState.CANCELLED, CaseState.WITHDRAWN);
    var agency = agencies.agency(former.agency());
    var received = form.receivedOn() == null ? agency.today(clock.instant()) : form.receivedOn();
    var asserted = Requests.orNone(form.asserted());
    plausible(by, former, form, agency).and(asserted.plausible(received)).refuseUnlessPassed();
    var about =
        new NewRequests.About(
            form.kind() == null ? former.kind() : form.kind(),
            people.victim(former.id()),
            people.incident(former.id()));
    var ask = new NewRequests.Ask(form.requester(), received, asserted);
    return requests.open(by, List.of(new NewRequests.New(about, ask, former))).get(0);
  }

  private Checklist plausible(
      Actor by, CaseFile former, RenewedRequestForm form, CertifyingAgency agency) {
    return Checklist.builder()
        .rule(
            "A request that an advocate files is received at that moment",
            "Agency policy; the server's date",
            !by.has(Role.ADVOCATE) || form.receivedOn() == null,
            "Leave out receivedOn.")
        .rule(
            "A request is received on or before today, and a further one after the former ended",
            "Agency policy",
            form.receivedOn() == null
                || (!form.receivedOn().isAfter(agency.today(clock.instant()))
                    && !form.receivedOn().isBefore(agency.today(former.stateSince()))),
            "Correct receivedOn.")
        .build();
  }
}
