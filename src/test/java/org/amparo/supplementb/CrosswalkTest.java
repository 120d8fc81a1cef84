package org.amparo.supplementb;

import static org.amparo.supplementb.QualifyingCriminalActivity.DOMESTIC_VIOLENCE;
import static org.amparo.supplementb.QualifyingCriminalActivity.FELONIOUS_ASSAULT;
import static org.amparo.supplementb.QualifyingCriminalActivity.TRAFFICKING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrosswalkTest {

  @Test
  void suggestsABoxForEachSectionWithTheSectionBesideIt() {
    assertThat(Crosswalk.californian("PC 273.5, Cal. Penal Code 245(a)(1); 236.1"))
        .extracting(Crosswalk.Suggestion::crime)
        .containsExactly(DOMESTIC_VIOLENCE, FELONIOUS_ASSAULT, TRAFFICKING);
    assertThat(Crosswalk.californian("245(a)(1)").get(0).section())
        .isEqualTo("Cal. Penal Code 245");
  }

  @Test
  void tellsSubdivisionsOfOneSectionApart() {
    assertThat(Crosswalk.californian("243(e)(1)"))
        .extracting(Crosswalk.Suggestion::crime)
        .containsExactly(DOMESTIC_VIOLENCE);
    assertThat(Crosswalk.californian("243(d)"))
        .extracting(Crosswalk.Suggestion::crime)
        .containsExactly(FELONIOUS_ASSAULT);
    assertThat(Crosswalk.californian("243(a)")).isEmpty();
  }

  @Test
  void suggestsNothingForRobberyThreatsOrASectionItDoesNotKnow() {
    assertThat(Crosswalk.californian("PC 211, PC 422, 459 on 12/05/2026")).isEmpty();
  }
}
