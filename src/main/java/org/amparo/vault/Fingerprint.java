package org.amparo.vault;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Recognises a request's body when it comes again, without keeping it: a body names the victim, and
 * a plain hash of it could be tried out.
 */
@ApplicationScoped
public class Fingerprint {

  private final KeyedHash hash;

  Fingerprint(VaultKeys keys) {
    hash = new KeyedHash(keys.fingerprint());
  }

  public byte[] of(byte[]... parts) {
    return hash.of(Framed.of(parts));
  }
}
