package org.amparo.disclosure.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.amparo.document.DocumentKind;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * 8 U.S.C. 1367 binds the federal side. California Penal Code 679.10(k) forbids the agency to tell
 * the person's immigration status, except to comply with federal law or legal process, or with
 * their authorization.
 */
public final class DisclosureRules {

  private static final String POLICY = "Agency policy";
  private static final String CONFIDENTIAL = "8 U.S.C. 1367; Cal. Penal Code 679.10(k)";

  private DisclosureRules() {}

  public static Checklist received(LocalDate on, @Nullable LocalDate due, LocalDate today) {
    return Checklist.builder()
        .rule(
            "A demand is entered once it has come",
            POLICY,
            !on.isAfter(today),
            "Give the day on which it came.")
        .rule(
            "A demand is due when it has come, or later",
            POLICY,
            due == null || !due.isBefore(on),
            "Correct the day on which it is due, or leave it out.")
        .build();
  }

  /** Nobody enters a demand about no case because they forgot its number. */
  public static Checklist about(boolean numbered, boolean noCase, boolean hold) {
    return Checklist.builder()
        .rule(
            "A demand is about one case, or about none of ours",
            POLICY,
            numbered != noCase,
            "Give the case's number, or say that it is about no case of ours; not both.")
        .rule(
            "Only a case can be held",
            POLICY,
            numbered || !hold,
            "There is no case to hold. Answer no.")
        .build();
  }

  /** What can be answered to a demand. */
  public static Checklist answers(boolean ofACase, boolean releases, boolean nothing) {
    return Checklist.builder()
        .rule(
            "Something is released only of a case of ours",
            POLICY,
            ofACase || !releases,
            "This demand is about no case of ours. Say that there are no records, or that counsel"
                + " refused it.")
        .rule(
            "There are no records only where there is no case",
            POLICY,
            !ofACase || !nothing,
            "There is a case. Say what counsel decided about it.")
        .build();
  }

  /**
   * @param inPart whether counsel releases a part
   * @param named the groups that counsel named
   */
  public static Checklist decided(
      LocalDate on,
      LocalDate received,
      LocalDate today,
      boolean inPart,
      Collection<ContentGroup> named) {
    boolean part = !named.isEmpty() && named.size() < ContentGroup.values().length;
    return Checklist.builder()
        .rule(
            "Counsel decides between the day on which the demand came and today",
            POLICY,
            !on.isBefore(received) && !on.isAfter(today),
            "Give the day of counsel's decision.")
        .rule(
            "A release in part names its parts, and no other decision does",
            CONFIDENTIAL,
            inPart ? part : named.isEmpty(),
            inPart
                ? "Choose what may leave, and leave out what may not."
                : "Choose parts only for a release in part.")
        .build();
  }

  /** Whether the victim knows, or why not. */
  public static Checklist told(@Nullable LocalDate on, boolean reasoned, LocalDate today) {
    return Checklist.builder()
        .rule(
            "The victim was told on a day, or there is a reason why not",
            CONFIDENTIAL,
            (on == null) == reasoned,
            "Give either the day or the reason.")
        .rule(
            "Nobody was told in the future",
            POLICY,
            on == null || !on.isAfter(today),
            "Give the day on which they were told.")
        .build();
  }

  /** What is asked for is what counsel let go, and each paper is in it as a whole. */
  public static Checklist given(
      Set<ContentGroup> asked,
      Set<ContentGroup> released,
      Collection<DocumentKind> papers,
      boolean victimSettled) {
    return Checklist.builder()
        .rule(
            "Only what counsel released is given out",
            CONFIDENTIAL,
            released.containsAll(asked),
            "Leave out what counsel's decision does not name.")
        .rule(
            "A paper is given whole, so all that it can hold must be given too",
            CONFIDENTIAL,
            papers.stream().allMatch(kind -> Content.of(kind).isIn(asked)),
            "Leave the paper out, or add a copy with parts blacked out as a paper of its own and"
                + " choose that.")
        .rule(
            "The victim knows before anything leaves, or it is on record why not",
            CONFIDENTIAL,
            victimSettled,
            "Record when the victim was told, or why not.")
        .build();
  }
}
