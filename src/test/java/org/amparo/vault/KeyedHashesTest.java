package org.amparo.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.amparo.kernel.AgencyId;
import org.junit.jupiter.api.Test;

class KeyedHashesTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");

  private final BlindIndex index = new BlindIndex(Keys.of(1));

  @Test
  void findsANameHoweverItIsWritten() {
    assertThat(index.of(SFPD, "familyName", "Muñoz"))
        .isEqualTo(index.of(SFPD, "familyName", " MUNOZ "));
  }

  @Test
  void differsByAgencyFieldTextAndKey() {
    byte[] one = index.of(SFPD, "familyName", "munoz");

    assertThat(index.of(new AgencyId("oakland"), "familyName", "munoz")).isNotEqualTo(one);
    assertThat(index.of(SFPD, "givenName", "munoz")).isNotEqualTo(one);
    assertThat(index.of(SFPD, "familyName", "munos")).isNotEqualTo(one);
    assertThat(new BlindIndex(Keys.of(2)).of(SFPD, "familyName", "munoz")).isNotEqualTo(one);
  }

  @Test
  void keepsFieldAndTextApart() {
    assertThat(index.of(SFPD, "a", "b c")).isNotEqualTo(index.of(SFPD, "a b", "c"));
    assertThat(Framed.of("a|b", "c")).isNotEqualTo(Framed.of("a", "b|c"));
  }

  // RFC 4231, test case 1, with the key filled up to 32 bytes with zeros, which HMAC does anyway.
  @Test
  void isHmacSha256() {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, 0, 20, (byte) 0x0b);
    Secret secret =
        Secret.parse(
            "test", java.util.Optional.of(java.util.Base64.getEncoder().encodeToString(key)));

    assertThat(HexFormat.of().formatHex(new KeyedHash(secret).of("Hi There".getBytes(UTF_8))))
        .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  }

  @Test
  void recognisesABodyAndNotAnother() {
    var fingerprint = new Fingerprint(Keys.of(1));

    assertThat(fingerprint.of("{}".getBytes(UTF_8)))
        .isEqualTo(fingerprint.of("{}".getBytes(UTF_8)));
    assertThat(fingerprint.of("{}".getBytes(UTF_8)))
        .isNotEqualTo(fingerprint.of("{ }".getBytes(UTF_8)));
  }
}
