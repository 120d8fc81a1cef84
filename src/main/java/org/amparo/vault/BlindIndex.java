package org.amparo.vault;

import jakarta.enterprise.context.ApplicationScoped;
import org.amparo.kernel.AgencyId;

/**
 * Makes sealed text findable by its exact value, however it is written: a keyed hash of the
 * normalised text. Equal texts of one field in one agency give equal indexes, which is what a
 * reader of the database can see; across agencies and fields they differ.
 */
@ApplicationScoped
public class BlindIndex {

  private final KeyedHash hash;

  BlindIndex(VaultKeys keys) {
    hash = new KeyedHash(keys.blindIndex());
  }

  public byte[] of(AgencyId agencyId, String field, String text) {
    return hash.of(Framed.of(agencyId.value(), field, SearchForm.of(text)));
  }
}
