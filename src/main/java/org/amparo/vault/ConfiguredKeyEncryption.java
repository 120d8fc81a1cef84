package org.amparo.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.kernel.CaseId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key-encryption keys as they are configured: one place wraps, and whatever other place is
 * configured opens what it wrapped before, until the last data key has moved.
 */
@Singleton
class ConfiguredKeyEncryption implements KeyEncryption {

  static final String WRAPPED_BY = "amparo.keys.wrapped-by";

  /** Where the key lies that wraps the data keys of cases. */
  enum Place {
    SECRET,
    TRANSIT
  }

  private final KeyEncryption current;
  private final List<KeyEncryption> places = new ArrayList<>();

  @Inject
  ConfiguredKeyEncryption(
      @ConfigProperty(name = WRAPPED_BY, defaultValue = "secret") Place wrappedBy,
      VaultKeys keys,
      Transit transit) {
    this(wrappedBy, new SecretKeys(keys), transit.keys());
  }

  ConfiguredKeyEncryption(Place wrappedBy, SecretKeys secrets, Optional<TransitKeys> transit) {
    places.add(secrets);
    transit.ifPresent(places::add);
    current =
        wrappedBy == Place.SECRET
            ? secrets
            : transit.orElseThrow(
                () ->
                    new IllegalStateException(
                        WRAPPED_BY + " is transit, and amparo.keys.transit.address is not set."));
  }

  @Override
  public String keyId() {
    return current.keyId();
  }

  @Override
  public Set<String> formerKeyIds() {
    var former = new HashSet<String>();
    for (var place : places) {
      former.addAll(place.formerKeyIds());
      former.add(place.keyId());
    }
    former.remove(current.keyId());
    return former;
  }

  @Override
  public boolean knows(String keyId) {
    return places.stream().anyMatch(place -> place.knows(keyId));
  }

  @Override
  public Wrapped wrap(CaseId caseId, byte[] dataKey) {
    return current.wrap(caseId, dataKey);
  }

  @Override
  public byte[] unwrap(CaseId caseId, Wrapped wrapped) {
    return placeOf(caseId, wrapped).unwrap(caseId, wrapped);
  }

  @Override
  public Wrapped anew(CaseId caseId, Wrapped wrapped) {
    var place = placeOf(caseId, wrapped);
    return place == current
        ? current.anew(caseId, wrapped)
        : current.wrap(caseId, place.unwrap(caseId, wrapped));
  }

  @Override
  public void forget(CaseId caseId) {
    places.forEach(place -> place.forget(caseId));
  }

  private KeyEncryption placeOf(CaseId caseId, Wrapped wrapped) {
    return places.stream()
        .filter(place -> place.knows(wrapped.keyId()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The data key of case %s is wrapped under the key %s, which is neither %s nor in %s nor at the key service."
                        .formatted(
                            caseId,
                            wrapped.keyId(),
                            VaultKeys.ENCRYPTION,
                            VaultKeys.ENCRYPTION_BEFORE)));
  }
}
