package org.amparo.kernel;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read until the end of the running transaction, for what the same act asks again
 * and again. Outside a transaction nothing is kept.
 */
@Singleton
public class ReadOnce {

  private final TransactionSynchronizationRegistry transaction;

  ReadOnce(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /**
   * @param key says what is read and of whom; a type of the reader's own
   */
  @SuppressWarnings("unchecked") // one reader has one type of keys
  public <T> T of(Record key, Supplier<T> read) {
    if (transaction.getTransactionKey() == null) {
      return read.get();
    }
    var kept = (@Nullable T) transaction.getResource(key);
    if (kept == null) {
      kept = read.get();
      transaction.putResource(key, kept);
    }
    return kept;
  }

  /** It is changed now, and has to be read again. */
  public void forget(Record key) {
    if (transaction.getTransactionKey() != null) {
      transaction.putResource(key, null);
    }
  }
}
