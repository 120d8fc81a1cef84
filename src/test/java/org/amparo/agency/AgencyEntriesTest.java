package org.amparo.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.supplementb.SupplementBDraft.AgencyType;
import org.amparo.supplementb.SupplementBDraft.Category;
import org.junit.jupiter.api.Test;

class AgencyEntriesTest {

  private static final PersonName HEAD = new PersonName("Roe", "Sam");

  @Test
  void whatIsTrueOfTheAgencyPasses() {
    var list = check(false, part2(HEAD, AgencyType.LOCAL, Category.LAW_ENFORCEMENT), false);
    assertThat(list.rules()).hasSize(4).allMatch(rule -> rule.verdict() == Verdict.PASS);
  }

  @Test
  void nobodyIsAJudgeOutsideACourt() {
    var judge = part2(HEAD, AgencyType.LOCAL, Category.JUDGE);
    assertThat(check(false, judge, false).failures())
        .extracting(Checklist.Rule::rule)
        .containsExactly("Part 2 calls nobody a judge outside a court or another judicial agency");
    assertThat(check(true, judge, false).passed()).isTrue();
  }

  @Test
  void whatWasApprovedBeforeOnlyWarns() {
    var judge = part2(HEAD, AgencyType.LOCAL, Category.JUDGE);
    assertThat(check(false, judge, true).passed()).isTrue();
    assertThat(warnings(check(false, judge, true))).hasSize(1);
  }

  @Test
  void anotherHeadOrAFederalAgencyUnderAStatesLawIsPointedOut() {
    var nobody = new PersonName("Nobody", "X");
    assertThat(warnings(check(false, part2(nobody, AgencyType.FEDERAL, null), false)))
        .containsExactly(
            "The kind of agency in Part 2 is that of the agency",
            "Part 2 names the head of the agency as the agency's record does");
  }

  @Test
  void aStateAgencyUnderACitysLawIsPointedOut() {
    var state = part2(HEAD, AgencyType.STATE, null);
    assertThat(warnings(check("us-ca-sf-sfpd", state)))
        .containsExactly("The kind of agency in Part 2 is that of the agency");
    assertThat(warnings(check("us-ca", state))).isEmpty();
    assertThat(warnings(check("us", part2(HEAD, AgencyType.FEDERAL, null)))).isEmpty();
  }

  @Test
  void anotherTitleOrMiddleNameThanOnRecordIsPointedOut() {
    String title = "Part 2 has the official's title as the agency's record does";
    String middle = "Part 2 has the official's middle name as the agency's record does";

    assertThat(warnings(signedBy("Janitor", "Lee"))).containsExactly(title);
    assertThat(warnings(signedBy("Captain, Special Victims", "WRONG"))).containsExactly(middle);
    assertThat(warnings(signedBy("Captain", null))).containsExactly(middle);
    assertThat(warnings(signedBy("captain,  special victims", "lee"))).isEmpty();
    assertThat(warnings(signedBy("Captain", "L."))).isEmpty();
    assertThat(warnings(signedBy(null, "Lee"))).as("a blank is told elsewhere").isEmpty();
  }

  private static Checklist signedBy(String title, String middle) {
    var part2 =
        new SupplementBDraft.Agency(
            "Hillside",
            new PersonName("Doe", "Pat", middle),
            title,
            HEAD,
            null,
            AgencyType.LOCAL,
            null,
            null,
            null,
            null,
            null,
            null);
    var known =
        new AgencyEntries.Recorded(new PersonName("Doe", "Pat", "Lee"), "Captain, Special Victims");
    return new AgencyEntries(agency(false, "us-ca"), Optional.of(HEAD), Optional.of(known))
        .check(part2, false);
  }

  private static Checklist check(String jurisdiction, SupplementBDraft.Agency part2) {
    return new AgencyEntries(agency(false, jurisdiction), Optional.of(HEAD), Optional.empty())
        .check(part2, false);
  }

  private static List<String> warnings(Checklist list) {
    return list.rules().stream()
        .filter(rule -> rule.verdict() == Verdict.WARN)
        .map(Checklist.Rule::rule)
        .toList();
  }

  private static Checklist check(boolean court, SupplementBDraft.Agency part2, boolean approved) {
    return new AgencyEntries(agency(court, "us-ca"), Optional.of(HEAD), Optional.empty())
        .check(part2, approved);
  }

  private static CertifyingAgency agency(boolean court, String jurisdiction) {
    var since = LocalDate.of(2024, 1, 2);
    return new CertifyingAgency(
        new AgencyId("hillside"),
        "Hillside",
        "HPD",
        jurisdiction,
        ZoneId.of("America/Los_Angeles"),
        "Case desk",
        court,
        new CertifyingAgency.Head(new UserId("chief"), "Sam Roe", "Chief", since));
  }

  private static SupplementBDraft.Agency part2(
      PersonName head, AgencyType type, Category category) {
    return new SupplementBDraft.Agency(
        "Hillside", null, null, head, null, type, null, null, category, null, null, null);
  }
}
