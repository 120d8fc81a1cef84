package org.amparo.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.amparo.kernel.CaseId;
import org.junit.jupiter.api.Test;

class SealingTest {

  private static final CaseId CASE = new CaseId(new UUID(1, 2));
  private static final Place PLACE = new Place(CASE, "victim", "name", "7");

  private final byte[] key = Keys.of(3).encryption().bytes();
  private final Sealing sealing = new Sealing(key);

  @Property
  void opensWhatItSealed(@ForAll byte[] clear) throws GeneralSecurityException {
    byte[] sealed = sealing.seal(clear, PLACE.bytes());

    assertThat(sealing.unseal(sealed, PLACE.bytes())).isEqualTo(clear);
    assertThat(sealed).hasSize(1 + 12 + clear.length + 16);
  }

  @Test
  void neverSealsTheSameTextToTheSameBytes() {
    byte[] clear = "Ana".getBytes(UTF_8);

    assertThat(sealing.seal(clear, PLACE.bytes())).isNotEqualTo(sealing.seal(clear, PLACE.bytes()));
  }

  @Test
  void opensNowhereElse() {
    byte[] sealed = sealing.seal("Ana".getBytes(UTF_8), PLACE.bytes());

    List.of(
            new Place(new CaseId(new UUID(1, 3)), "victim", "name", "7"),
            new Place(CASE, "requester", "name", "7"),
            new Place(CASE, "victim", "note", "7"),
            new Place(CASE, "victim", "name", "8"))
        .forEach(
            other ->
                assertThatThrownBy(() -> sealing.unseal(sealed, other.bytes()))
                    .isInstanceOf(GeneralSecurityException.class));
  }

  @Test
  void noticesEveryChangedByteAndEveryCut() {
    byte[] sealed = sealing.seal("Ana".getBytes(UTF_8), PLACE.bytes());

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      byte[] cut = java.util.Arrays.copyOf(sealed, i);
      assertThatThrownBy(() -> sealing.unseal(changed, PLACE.bytes()))
          .isInstanceOf(GeneralSecurityException.class);
      assertThatThrownBy(() -> sealing.unseal(cut, PLACE.bytes()))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  // The format is a promise to whoever must read it without this code.
  @Test
  void isOrdinaryAesGcmBehindTheVersionByte() throws GeneralSecurityException {
    byte[] sealed = sealing.seal("Ana".getBytes(UTF_8), PLACE.bytes());
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, sealed, 1, 12));
    cipher.updateAAD(new byte[] {1});
    cipher.updateAAD(PLACE.bytes());

    assertThat(sealed[0]).isEqualTo((byte) 1);
    assertThat(cipher.doFinal(sealed, 13, sealed.length - 13)).isEqualTo("Ana".getBytes(UTF_8));
  }
}
