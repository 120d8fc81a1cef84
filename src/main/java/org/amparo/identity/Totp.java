package org.amparo.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes that an app and the service make of one secret and the time (RFC 6238). */
final class Totp {

  private static final int SECRET_BYTES = 20;
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** As long as the hash, as RFC 4226, section 4 recommends. */
  static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /**
   * The step of time that a code is of: the present one, or its neighbour, since clocks differ and
   * typing takes time (RFC 6238, section 5.2).
   */
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    long length = CODES.getTimeStep().toSeconds();
    long present = Math.floorDiv(now.getEpochSecond(), length);
    var found = OptionalLong.empty();
    for (long step = present - 1; step <= present + 1; step++) {
      String expected = code(secret, Instant.ofEpochSecond(step * length));
      if (MessageDigest.isEqual(bytes(expected), bytes(code))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static String code(byte[] secret, Instant at) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()), at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the secret of a second factor is no key", e);
    }
  }

  /** The secret as somebody types it into an app that cannot read a picture. */
  static String typed(byte[] secret) {
    return new Base32().encodeToString(secret).replace("=", "");
  }

  /** What an app reads from the picture. */
  static String uri(String username, byte[] secret) {
    return "otpauth://totp/Amparo:%s?secret=%s&issuer=Amparo&algorithm=SHA1&digits=6&period=30"
        .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), typed(secret));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
