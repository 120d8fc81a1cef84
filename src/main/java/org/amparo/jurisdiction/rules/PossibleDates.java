package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/** Dates that can be true together. What can not is refused before anything is counted. */
public final class PossibleDates {

  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private static final String CITATION = "Data check of this service";

  private PossibleDates() {}

  public static Checklist of(Facts facts) {
    var list = Checklist.builder();
    inRange(list, "receivedOn", facts.receivedOn());
    inRange(list, "familyMemberLosesEligibilityOn", facts.familyMemberLosesEligibilityOn());
    inRange(list, "victimBirthDate", facts.victimBirthDate());
    inRange(list, "deniedOn", facts.deniedOn());
    inRange(list, "appealedOn", facts.appealedOn());
    inRange(list, "signedOn", facts.signedOn());
    inRange(list, "firstContactOn", facts.firstContactOn());
    inOrder(list, "firstContactOn", facts.firstContactOn(), "receivedOn", facts.receivedOn());
    inOrder(list, "victimBirthDate", facts.victimBirthDate(), "receivedOn", facts.receivedOn());
    inOrder(list, "receivedOn", facts.receivedOn(), "deniedOn", facts.deniedOn());
    inOrder(list, "receivedOn", facts.receivedOn(), "appealedOn", facts.appealedOn());
    inOrder(list, "receivedOn", facts.receivedOn(), "signedOn", facts.signedOn());
    inOrder(list, "deniedOn", facts.deniedOn(), "appealedOn", facts.appealedOn());
    return list.build();
  }

  /** A signature alone, to see its filing window. */
  public static Checklist ofSignature(LocalDate signedOn) {
    var list = Checklist.builder();
    inRange(list, "signedOn", signedOn);
    return list.build();
  }

  private static void inRange(Checklist.Builder list, String field, @Nullable LocalDate day) {
    if (day != null) {
      list.rule(
          "%s lies in the years %d to %d".formatted(field, FIRST.getYear(), LAST.getYear()),
          CITATION,
          !day.isBefore(FIRST) && !day.isAfter(LAST),
          "Correct " + field + ".");
    }
  }

  private static void inOrder(
      Checklist.Builder list,
      String earlier,
      @Nullable LocalDate first,
      String later,
      @Nullable LocalDate second) {
    if (first != null && second != null) {
      list.rule(
          earlier + " is not after " + later,
          CITATION,
          !first.isAfter(second),
          "Correct one of the two dates.");
    }
  }
}
