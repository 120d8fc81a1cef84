package org.amparo.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.kernel.CaseId;

/**
 * The key-encryption key in a key service. The case is a part of what is encrypted: that binds as
 * well as associated data, and holds through {@code rewrap}, which knows of none.
 */
final class TransitKeys implements KeyEncryption {

  private static final Pattern CIPHERTEXT = Pattern.compile("vault:v(\\d{1,9}):[A-Za-z0-9+/=]+");
  private static final int KEY_BYTES = 32;

  private final TransitClient service;
  private final OpenedKeys opened;
  private final String prefix;
  private volatile int latest = 1;

  TransitKeys(TransitClient service, OpenedKeys opened, String name) {
    this.service = service;
    this.opened = opened;
    this.prefix = "transit:" + name + ":v";
  }

  /** Asks for the newest version; there may be one of which nobody told us. */
  void look() {
    saw(service.look().path("data").path("latest_version").asInt());
  }

  @Override
  public String keyId() {
    return prefix + latest;
  }

  @Override
  public Set<String> formerKeyIds() {
    return IntStream.range(1, latest).mapToObj(v -> prefix + v).collect(Collectors.toSet());
  }

  @Override
  public boolean knows(String id) {
    return id.startsWith(prefix);
  }

  @Override
  public Wrapped wrap(CaseId caseId, byte[] dataKey) {
    return encrypted(Framed.of(KeyEncryption.bound(caseId), dataKey));
  }

  @Override
  public byte[] unwrap(CaseId caseId, Wrapped wrapped) {
    return opened.of(caseId, wrapped.bytes(), () -> asked(caseId, wrapped.bytes()));
  }

  /** The only copy of a case's key gives way to the new one after that one has opened. */
  @Override
  public Wrapped anew(CaseId caseId, Wrapped wrapped) {
    var answer = service.post("rewrap", Map.of("ciphertext", text(wrapped.bytes())));
    var fresh = wrapped(answer.orElseThrow(() -> KeyEncryption.doesNotOpen(caseId)));
    asked(caseId, fresh.bytes());
    return fresh;
  }

  @Override
  public void forget(CaseId caseId) {
    opened.forget(caseId);
  }

  private Wrapped encrypted(byte[] clear) {
    var body = Map.of("plaintext", Base64.getEncoder().encodeToString(clear));
    return wrapped(
        service
            .post("encrypt", body)
            .orElseThrow(() -> service.troubled("it does not encrypt with this key (400)")));
  }

  /** Nothing if it was not this key that encrypted it, or it was changed. */
  private Optional<byte[]> decrypted(byte[] ciphertext) {
    return service
        .post("decrypt", Map.of("ciphertext", text(ciphertext)))
        .map(answer -> decoded(answer.path("data").path("plaintext").asText()));
  }

  private byte[] asked(CaseId caseId, byte[] ciphertext) {
    byte[] clear = decrypted(ciphertext).orElseThrow(() -> KeyEncryption.doesNotOpen(caseId));
    byte[] dataKey = Arrays.copyOfRange(clear, Math.max(0, clear.length - KEY_BYTES), clear.length);
    if (!MessageDigest.isEqual(clear, Framed.of(KeyEncryption.bound(caseId), dataKey))) {
      throw KeyEncryption.doesNotOpen(caseId);
    }
    return dataKey;
  }

  private Wrapped wrapped(JsonNode answer) {
    String ciphertext = answer.path("data").path("ciphertext").asText();
    Matcher parts = CIPHERTEXT.matcher(ciphertext);
    if (!parts.matches()) {
      throw service.troubled("it gave something else than a ciphertext");
    }
    int version = Integer.parseInt(parts.group(1));
    saw(version);
    return new Wrapped(prefix + version, ciphertext.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException quotesIt) {
      throw service.troubled("it gave something else than base64");
    }
  }

  private synchronized void saw(int version) {
    latest = Math.max(latest, version);
  }

  private static String text(byte[] ciphertext) {
    return new String(ciphertext, StandardCharsets.US_ASCII);
  }
}
