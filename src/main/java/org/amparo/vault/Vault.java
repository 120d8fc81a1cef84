package org.amparo.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Seals personal data under the data key of its case. A key is unwrapped once in a transaction and
 * forgotten with it: a case whose key was destroyed is unreadable from the next transaction on, on
 * every instance of the service, and a rolled-back key leaves nothing behind.
 */
@ApplicationScoped
public class Vault {

  private static final int KEY_BYTES = 32;

  private final CaseKeys keys;
  private final KeyEncryption keyEncryption;
  private final TransactionSynchronizationRegistry transaction;
  private final SecureRandom random = new SecureRandom();

  Vault(
      CaseKeys keys, KeyEncryption keyEncryption, TransactionSynchronizationRegistry transaction) {
    this.keys = keys;
    this.keyEncryption = keyEncryption;
    this.transaction = transaction;
  }

  /** Makes the data key of a new case. Nothing can be sealed for the case before. */
  public void open(CaseId caseId, AgencyId agencyId) {
    openAll(List.of(caseId), agencyId);
  }

  /** As for one case, for several of an agency. */
  public void openAll(List<CaseId> cases, AgencyId agencyId) {
    keys.add(agencyId, cases.stream().map(this::made).toList());
  }

  private CaseKeys.Kept made(CaseId caseId) {
    byte[] dataKey = new byte[KEY_BYTES];
    random.nextBytes(dataKey);
    keep(caseId, new Sealing(dataKey));
    return new CaseKeys.Kept(caseId, keyEncryption.wrap(caseId, dataKey));
  }

  public byte[] seal(CaseId caseId, String table, String column, Object rowId, String text) {
    return sealBytes(caseId, table, column, rowId, text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] sealBytes(CaseId caseId, String table, String column, Object rowId, byte[] clear) {
    Place place = new Place(caseId, table, column, rowId.toString());
    return sealing(caseId).seal(clear, place.bytes());
  }

  public String unseal(CaseId caseId, String table, String column, Object rowId, byte[] sealed) {
    return new String(unsealBytes(caseId, table, column, rowId, sealed), StandardCharsets.UTF_8);
  }

  /**
   * Opens a sealed value.
   *
   * @throws Refused when the case's data key was destroyed
   * @throws IllegalStateException when the value was changed, or comes from another place
   */
  public byte[] unsealBytes(
      CaseId caseId, String table, String column, Object rowId, byte[] sealed) {
    Place place = new Place(caseId, table, column, rowId.toString());
    try {
      return sealing(caseId).unseal(sealed, place.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The sealed value in %s of case %s was changed or moved.".formatted(place.name(), caseId),
          e);
    }
  }

  /**
   * Destroys the case's data key. What was sealed for the case cannot be read again, except from a
   * backup of the keys for as long as one is kept.
   */
  public void shred(CaseId caseId) {
    keys.remove(caseId);
    keyEncryption.forget(caseId);
    if (inTransaction()) {
      transaction.putResource(new Kept(caseId), null);
    }
  }

  private Sealing sealing(CaseId caseId) {
    if (inTransaction() && transaction.getResource(new Kept(caseId)) instanceof Sealing kept) {
      return kept;
    }
    var kept =
        keys.find(caseId)
            .orElseThrow(
                () ->
                    new Refused(
                        Problem.NOT_FOUND,
                        "The personal data of this case was destroyed or never stored."));
    Sealing sealing = new Sealing(keyEncryption.unwrap(caseId, kept.wrapped()));
    keep(caseId, sealing);
    return sealing;
  }

  private void keep(CaseId caseId, Sealing sealing) {
    if (inTransaction()) {
      transaction.putResource(new Kept(caseId), sealing);
    }
  }

  private boolean inTransaction() {
    return transaction.getTransactionKey() != null;
  }

  private record Kept(CaseId caseId) {}
}
