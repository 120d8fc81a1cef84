package org.amparo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverSheetsTest {

  @Test
  void theAddressToCheckACertificationAtLiesBesideThePublicTracker() {
    assertThat(CoverSheets.verifyAt(Optional.of(URI.create("https://u.example.gov/app/track"))))
        .isEqualTo("https://u.example.gov/app/verify");
  }

  @Test
  void halfAnAddressIsNoneOnPaper() {
    assertThat(CoverSheets.verifyAt(Optional.empty())).isEmpty();
    assertThat(CoverSheets.verifyAt(Optional.of(URI.create("https://u.example.gov/")))).isEmpty();
  }
}
