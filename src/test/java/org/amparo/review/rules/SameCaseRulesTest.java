package org.amparo.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.referral.Incident;
import org.amparo.referral.SafeContact;
import org.amparo.referral.Victim;
import org.amparo.supplementb.Drafts;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A form about somebody else is found before anybody swears to it. */
class SameCaseRulesTest {

  private static final SupplementBDraft DRAFT = Drafts.complete();
  private static final LocalDate DAY = DRAFT.part3().dates().get(0);
  private static final String NUMBER = DRAFT.part2().caseNumber();

  @Test
  void aDraftOfTheCaseIsNotWondered() {
    assertThat(warned(victim("Nguyễn", "Thị Hương", DRAFT.part1().birthDate()), DAY, NUMBER))
        .isEmpty();
    assertThat(warned(victim("NGUYEN", "Thi-Huong", null), null)).as("marks and case").isEmpty();
    assertThat(warned(victim("阮", "香", null), DAY, NUMBER)).as("other letters").isEmpty();
    assertThat(warned(victim("Nguyễn", "Thị Hương", null), DAY, "1", NUMBER.replace("-", " ")))
        .isEmpty();
  }

  @Test
  void eachDifferenceIsAskedAboutAndRepeatedInNoSentence() {
    var other = victim("Different", "Maria", LocalDate.of(1971, 1, 1));
    var list =
        SameCaseRules.check(
            DRAFT, other, incident(LocalDate.of(2020, 1, 1)), List.of("SFPD-26-1", "999"));
    assertThat(list.passed()).as("names change and files err").isTrue();
    assertThat(list.rules()).hasSize(4).allMatch(rule -> rule.verdict() == Verdict.WARN);
    assertThat(list.toString() + list.rules())
        .doesNotContain("Different", "Maria", "1971", "2020", "999", "Nguy");
  }

  @Test
  void severalNumbersAreLookedAtOneByOne() {
    var reports = List.of("260000001", "260000002", "26-000-003");
    for (String ours :
        List.of(
            "260000001; 260000002",
            "SFPD 260000001",
            "260000001, 26-000-003",
            "260000001 and SFPD 260000002",
            "26 000 003")) {
      assertThat(told(ours, reports)).as(ours).isEmpty();
    }
    assertThat(told("260000001; 270000009", reports))
        .singleElement()
        .satisfies(todo -> assertThat(todo).startsWith("One of these is none"))
        .satisfies(todo -> assertThat(todo).doesNotContain("270000009"));
    assertThat(told("270000009; 270000010", reports))
        .singleElement()
        .satisfies(todo -> assertThat(todo).startsWith("It is none of the numbers"));
  }

  private static List<String> told(String written, List<String> numbers) {
    var a = DRAFT.part2();
    var part2 =
        new SupplementBDraft.Agency(
            a.agencyName(),
            a.official(),
            a.title(),
            a.head(),
            a.address(),
            a.agencyType(),
            a.caseStatus(),
            a.caseStatusOther(),
            a.category(),
            a.categoryOther(),
            written,
            a.fbiOrSid());
    var draft = Drafts.with(part2);
    return SameCaseRules.check(draft, victim("Nguyễn", "Thị Hương", null), incident(DAY), numbers)
        .warnings()
        .stream()
        .map(Checklist.Rule::todo)
        .toList();
  }

  private static List<String> warned(Victim victim, @Nullable LocalDate day, String... numbers) {
    return SameCaseRules.check(DRAFT, victim, incident(day), List.of(numbers)).rules().stream()
        .filter(rule -> rule.verdict() != Verdict.PASS)
        .map(Checklist.Rule::rule)
        .toList();
  }

  private static Victim victim(String family, String given, @Nullable LocalDate birth) {
    var safe = new SafeContact(SafeContact.Method.OTHER, "none", null);
    return new Victim(family, given, null, birth, "es", safe);
  }

  private static Incident incident(@Nullable LocalDate day) {
    return new Incident(null, day, null, null, null, null);
  }
}
