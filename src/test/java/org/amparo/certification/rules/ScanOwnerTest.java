package org.amparo.certification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.certification.rules.ScanOwner.Typed;
import org.junit.jupiter.api.Test;

/** Whose form a scan shows, where two victims of one report have the same number in Part 2. */
class ScanOwnerTest {

  private static final String NUMBER = "SFPD-26-000050";
  private static final String REPORT = "26-0000-001";

  private final ScanOwner bare = new ScanOwner(NUMBER, false, REPORT, "Zarzamora, Ana");
  private final ScanOwner withCover = new ScanOwner(NUMBER, true, REPORT, "Zarzamora, Ana");

  @Test
  void theNumberOfAReportTellsNothingAboutWhichOfItsVictims() {
    assertThat(isTold(bare, "", "260000001", null)).isFalse();
    assertThat(isTold(bare, "Case 26-0000-001", null, null)).isFalse();
    assertThat(isTold(withCover, "", "260000001", null)).isFalse();
  }

  @Test
  void theVictimsNameTellsItBesideTheNumber() {
    assertThat(isTold(bare, "", "260000001", "Zarzamora, Ana")).isTrue();
    assertThat(isTold(bare, "", "260000001", "ANA ZARZAMORA")).isTrue();
    assertThat(isTold(bare, "9. 26-0000-001", null, "ana zarzamora")).isTrue();
    assertThat(isTold(bare, "", null, "Zarzamora, Ana")).isFalse();
    assertThat(isTold(bare, "", "260000001", "Zarzamora, Eva")).isFalse();
    assertThat(isTold(bare, "", "260000001", "Zarzamora")).isFalse();
    assertThat(isTold(bare, "", "260000001", "Nguyễn, Ana")).isFalse();
  }

  @Test
  void theCasesNumberTellsItWhereAPageOfTheScanCanShowIt() {
    assertThat(isTold(withCover, "", "SFPD 26 000050", null)).isTrue();
    assertThat(isTold(bare, "Case SFPD-26-000050", null, null)).isTrue();
    assertThat(isTold(bare, "", NUMBER, null)).as("no page shows it").isFalse();
    assertThat(bare.check("", new Typed(NUMBER, null), true).failures().get(0).todo())
        .contains("scanName", "Or scan the cover sheet with it");
  }

  @Test
  void aFormWithoutANumberIsToldByTheNameAlone() {
    for (String none : new String[] {null, "N/A", "12"}) {
      var form = new ScanOwner(NUMBER, false, none, "Zarzamora, Ana");

      assertThat(isTold(form, "12 N/A", null, "Ana Zarzamora")).isTrue();
      assertThat(isTold(form, "12 N/A", null, null)).isFalse();
    }
  }

  private static boolean isTold(ScanOwner owner, String text, String number, String name) {
    return owner.check(text, new Typed(number, name), true).passed();
  }
}
