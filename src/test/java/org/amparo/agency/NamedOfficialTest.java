package org.amparo.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.PersonName;
import org.junit.jupiter.api.Test;

class NamedOfficialTest {

  private static final AgencyId AGENCY = new AgencyId("springfield");
  private static final PersonName ROE = new PersonName("Roe", "Sam");
  private static final PersonName DOE = new PersonName("Doe", "Pat");
  private static final PersonName NOBODY = new PersonName("Lind", "Petra");

  /** Roe heads the agency; Doe is on record and may not sign. */
  private static final List<OfficialName> RECORD = List.of(entry("chief", ROE), entry("doe", DOE));

  @Test
  void whoMaySignMayBeNamedInWhateverLettersTheNameIsWritten() {
    assertThat(check(new PersonName(" roe", "SAM"), null, true).passed()).isTrue();
  }

  @Test
  void whoeverMayNotSignMayNotBeNamedAndTheRuleTellsWhoMay() {
    var failure = check(DOE, null, false).failures().get(0);

    assertThat(failure.citation()).startsWith("8 CFR 214.14(a)(3)");
    assertThat(failure.todo()).contains("Sam Roe").doesNotContain("Pat Doe");
  }

  @Test
  void aNameThatNobodyHasOnRecordFailsAndTheRuleTellsWhatTheAdministratorHasToDo() {
    assertThat(verdicts(check(NOBODY, null, true))).containsExactly(Verdict.FAIL);

    var failure = check(NOBODY, null, false).failures().get(0);

    assertThat(failure.todo())
        .contains("Sam Roe", "administrator", "Address and names of officials");
  }

  @Test
  void anAgencyWithoutAnyNameOnRecordSignsNothing() {
    var empty = new NamedOfficial(List.of(), NOBODY, who -> true, () -> false);

    assertThat(verdicts(empty.check(null))).containsExactly(Verdict.FAIL);
    assertThat(verdicts(empty.check(new UserId("chief"))))
        .containsExactly(Verdict.FAIL, Verdict.FAIL);
    assertThat(empty.check(null).failures().get(0).todo())
        .startsWith("The agency has no official's name on record.")
        .contains("Have the administrator record");
  }

  @Test
  void aFormThatNamesOneOfficialIsNotSignedByAnother() {
    assertThat(check(ROE, "chief", true).passed()).isTrue();
    assertThat(verdicts(check(NOBODY, "chief", false)))
        .as("whose own name is another")
        .containsExactly(Verdict.FAIL, Verdict.FAIL);
  }

  @Test
  void whoeverHasNoNameOnRecordDoesNotSign() {
    var list = check(ROE, "other", false);

    assertThat(verdicts(list)).containsExactly(Verdict.PASS, Verdict.FAIL);
    assertThat(list.failures().get(0).todo()).contains("administrator record how you are named");
  }

  private static Checklist check(PersonName named, String signer, boolean complete) {
    return new NamedOfficial(RECORD, named, who -> who.value().equals("chief"), () -> complete)
        .check(signer == null ? null : new UserId(signer));
  }

  private static List<Verdict> verdicts(Checklist list) {
    return list.rules().stream().map(Checklist.Rule::verdict).toList();
  }

  private static OfficialName entry(String user, PersonName name) {
    var entry = new OfficialName(AGENCY, new UserId(user));
    entry.write(new UserId("admin"), name, "Chief", false, Instant.EPOCH);
    return entry;
  }
}
