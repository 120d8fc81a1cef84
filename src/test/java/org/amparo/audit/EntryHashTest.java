package org.amparo.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryHashTest {

  private static final Entry ENTRY =
      new Entry(
          UUID.fromString("00000000-0000-0001-0000-000000000002"),
          1,
          "sfpd",
          Instant.parse("1970-01-01T00:00:01.000002Z"),
          "u1",
          "dv-unit",
          "ACT",
          "É",
          Map.of("b", "2", "a", ""),
          EntryHash.none(),
          EntryHash.none());

  // Written by hand after the format's description, so that a verifier of somebody else's agrees.
  private static final String ENCODED =
      "01"
          + "00000000000000010000000000000002"
          + "0000000000000001"
          + "00000004"
          + "73667064"
          + "00000000000f4242"
          + "00000002"
          + "7531"
          + "00000007"
          + "64762d756e6974"
          + "00000003"
          + "414354"
          + "00000002"
          + "c389"
          + "00000002"
          + "00000001"
          + "61"
          + "00000000"
          + "00000001"
          + "62"
          + "00000001"
          + "32"
          + "00".repeat(32);

  @Test
  void encodesAsDescribed() {
    assertThat(HexFormat.of().formatHex(EntryHash.encoded(ENTRY))).isEqualTo(ENCODED);
  }

  @Test
  void isTheSha256OfTheEncoding() throws Exception {
    assertThat(EntryHash.of(ENTRY))
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(ENCODED)));
  }

  @Test
  void readsBackTheDetailsItWrote() {
    var details = Map.of("reason", "A \"quoted\" \\ one", "on", "2026-11-24");

    assertThat(Details.read(Details.write(details))).isEqualTo(details);
    assertThat(Details.read(Details.write(Map.of()))).isEmpty();
  }

  @Test
  void takesTheSameDigitsAsANumberForAChange() {
    assertThatThrownBy(() -> Details.read("{\"a\": 1}")).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> Details.read("{\"a\": null}"))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> Details.read("[]")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void keepsNarrativesOutOfTheRecord() {
    assertThatThrownBy(() -> Details.write(Map.of("note", "x".repeat(501))))
        .hasMessage("The detail note is not a code, id or date.");
    assertThatThrownBy(() -> Details.write(Map.of("note", "one\ntwo")))
        .hasMessage("The detail note is not a code, id or date.");
    assertThatThrownBy(() -> Details.write(Map.of("a name", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat("É".getBytes(UTF_8)).hasSize(2);
  }
}
