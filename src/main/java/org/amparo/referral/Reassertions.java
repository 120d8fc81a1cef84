package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * New facts while a request is open: removal proceedings begin, a family member will lose
 * eligibility, a birthday was wrong. The clocks are counted anew and the open tasks move with them.
 */
@ApplicationScoped
public class Reassertions {

  /** What is new. A field that is left out stays as it was; no proof is asked for any. */
  public record ReassertionForm(
      @Nullable Boolean inRemovalProceedings,
      @Nullable LocalDate familyMemberLosesEligibilityOn,
      @Nullable LocalDate victimBirthDate) {

    boolean saysNothing() {
      return inRemovalProceedings == null
          && familyMemberLosesEligibilityOn == null
          && victimBirthDate == null;
    }

    Assertions over(Assertions before) {
      return new Assertions(
          Optional.ofNullable(inRemovalProceedings).orElse(before.inRemovalProceedings()),
          familyMemberLosesEligibilityOn == null
              ? before.familyMemberLosesEligibilityOn()
              : familyMemberLosesEligibilityOn);
    }

    @Override
    public String toString() {
      return "ReassertionForm";
    }
  }

  private final CaseFiles files;
  private final CaseClocks clocks;
  private final People people;
  private final Agencies agencies;
  private final Reads reads;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Reassertions(
      CaseFiles files,
      CaseClocks clocks,
      People people,
      Agencies agencies,
      Reads reads,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.clocks = clocks;
    this.people = people;
    this.agencies = agencies;
    this.reads = reads;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile hear(Actor by, CaseNumber number, ReassertionForm form) {
    var file = files.lock(by, number);
    // whoever may not read what is sealed does not write over it
    reads.refuseUntied(by, file);
    refuseUnlessAwaited(file);
    plausible(file, form)
        .and(form.over(Assertions.NONE).plausible(file.receivedOn().orElseThrow()))
        .refuseUnlessPassed();
    var before = file.answerBy();
    file.assertNow(form.over(file.asserted()));
    if (form.victimBirthDate() != null) {
      people.correctBirthDate(file, form.victimBirthDate());
    }
    boolean moved = clocks.recount(file);
    clocks.moveTasks(file);
    news.fire(CaseEvent.of(file, "FACTS_ASSERTED", details(file, before, moved)));
    return file;
  }

  /** Dates of clocks, never of a birth. */
  private static Map<String, String> details(
      CaseFile file, Optional<LocalDate> before, boolean moved) {
    var details =
        new HashMap<>(
            Map.of(
                "hastened", String.valueOf(file.asserted().hasten()),
                "moved", String.valueOf(moved)));
    before.ifPresent(day -> details.put("answerWasDueOn", day.toString()));
    file.answerBy().ifPresent(day -> details.put("answerIsDueOn", day.toString()));
    return details;
  }

  private static void refuseUnlessAwaited(CaseFile file) {
    if (!file.state().isOpen() || file.receivedOn().isEmpty()) {
      throw new Refused(
          Problem.STATE_CONFLICT, "No answer is owed in this case, so no clock runs.");
    }
  }

  private Checklist plausible(CaseFile file, ReassertionForm form) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return Checklist.builder()
        .rule(
            "Something new is said",
            "Agency policy",
            !form.saysNothing(),
            "Give inRemovalProceedings, familyMemberLosesEligibilityOn or victimBirthDate.")
        .rule(
            "The victim was born on or before today",
            "Agency policy",
            Referrals.notAfter(form.victimBirthDate(), today),
            "Correct victimBirthDate.")
        .build();
  }
}
