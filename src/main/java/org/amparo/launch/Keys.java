package org.amparo.launch;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The service's keys, under the names of their configuration properties. Whoever has them and the
 * database reads everything; whoever loses them reads nothing.
 */
record Keys(Map<String, String> settings) {

  private static final List<String> SECRETS =
      List.of(
          "amparo.keys.encryption",
          "amparo.keys.blind-index",
          "amparo.keys.receipt",
          "amparo.keys.cursor",
          "amparo.keys.fingerprint");

  /** Former encryption keys, comma-separated, while their cases are wrapped anew; seldom there. */
  private static final String ENCRYPTION_BEFORE = "amparo.keys.encryption-before";

  private static final String TOKEN_PRIVATE = "amparo.keys.token.private";
  private static final String TOKEN_PUBLIC = "amparo.keys.token.public";
  private static final int BYTES = 32;

  /**
   * RSA, because every request verifies a signature, and RSA does that ten times faster than EC.
   */
  private static final int TOKEN_BITS = 2048;

  Keys {
    settings = Map.copyOf(settings);
  }

  static List<String> names() {
    var names = new ArrayList<>(SECRETS);
    names.add(TOKEN_PRIVATE);
    names.add(TOKEN_PUBLIC);
    return names;
  }

  static Keys generate() {
    try {
      var random = SecureRandom.getInstance("NativePRNGNonBlocking");
      var settings = new TreeMap<String, String>();
      for (String name : SECRETS) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        settings.put(name, base64(key));
      }
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(TOKEN_BITS, random);
      var pair = generator.generateKeyPair();
      settings.put(TOKEN_PRIVATE, base64(pair.getPrivate().getEncoded()));
      settings.put(TOKEN_PUBLIC, base64(pair.getPublic().getEncoded()));
      return new Keys(settings);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime cannot make keys", e);
    }
  }

  /** Every key must be there and well formed; a sentence names those that are not. */
  static Keys given(Map<String, String> values, String where) {
    var missing = names().stream().filter(n -> !values.containsKey(n)).toList();
    if (!missing.isEmpty()) {
      throw new StartRefused("Keys are missing " + where + ": " + String.join(", ", missing) + ".");
    }
    var bad = names().stream().filter(n -> !wellFormed(n, values.get(n))).toList();
    if (!bad.isEmpty()) {
      throw new StartRefused(
          "Keys "
              + where
              + " are not base64 of 32 bytes (token keys: of an RSA key of 2048 bits or more, PKCS#8 and X.509): "
              + String.join(", ", bad)
              + ".");
    }
    var settings = new TreeMap<String, String>();
    names().forEach(n -> settings.put(n, values.get(n).strip()));
    Optional.ofNullable(values.get(ENCRYPTION_BEFORE))
        .ifPresent(former -> settings.put(ENCRYPTION_BEFORE, former.strip()));
    return new Keys(settings);
  }

  private static boolean wellFormed(String name, String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value.strip());
      return switch (name) {
        case TOKEN_PRIVATE -> strong(rsa().generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        case TOKEN_PUBLIC -> strong(rsa().generatePublic(new X509EncodedKeySpec(bytes)));
        default -> bytes.length == BYTES;
      };
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean strong(java.security.Key key) {
    return key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= TOKEN_BITS;
  }

  private static KeyFactory rsa() throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Keys" + settings.keySet();
  }
}
