package org.amparo.workflow.embedded;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.amparo.workflow.CaseLock;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction knows about the cases that the engine moves in it: which are locked, and
 * which have come to a wait that a kept message may end.
 *
 * <p>An act delivers right after its engine call. A timer has no such place; there the delivery
 * happens before the commit. It is registered on the transaction itself, so that it runs before the
 * interposed synchronizations, among them the flush of what a mirror stores.
 */
final class CaseWork {

  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry registry;
  private final CaseLock lock;

  CaseWork(
      TransactionManager transactions, TransactionSynchronizationRegistry registry, CaseLock lock) {
    this.transactions = transactions;
    this.registry = registry;
    this.lock = lock;
  }

  /** Takes the case lock once in a transaction. */
  void lock(CaseKey key) {
    if (notes().locked.add(key)) {
      lock.lock(key.caseId(), key.agencyId());
    }
  }

  /** Remembers that a case has come to a wait. */
  void waits(CaseKey key, Consumer<Collection<CaseKey>> delivery) {
    notes().waiting.add(key);
    beforeCommit(delivery);
  }

  /** Calls the delivery for the cases that came to a wait, until none does any more. */
  void deliver(Consumer<Collection<CaseKey>> delivery) {
    var waiting = notes().waiting;
    while (!waiting.isEmpty()) {
      var keys = List.copyOf(waiting);
      waiting.clear();
      delivery.accept(keys);
    }
  }

  /** An engine call outside a transaction would commit on its own. */
  void refuseOutsideTransaction() {
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("the process moves only inside a transaction");
    }
  }

  private Notes notes() {
    var notes = (@Nullable Notes) registry.getResource(this);
    if (notes == null) {
      notes = new Notes();
      registry.putResource(this, notes);
    }
    return notes;
  }

  private void beforeCommit(Consumer<Collection<CaseKey>> delivery) {
    var notes = notes();
    if (notes.registered) {
      return;
    }
    notes.registered = true;
    try {
      transactions
          .getTransaction()
          .registerSynchronization(new BeforeCommit(() -> deliver(delivery)));
    } catch (RollbackException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Notes {
    private final Set<CaseKey> locked = new LinkedHashSet<>();
    private final Set<CaseKey> waiting = new LinkedHashSet<>();
    private boolean registered;
  }

  private record BeforeCommit(Runnable work) implements Synchronization {
    @Override
    public void beforeCompletion() {
      work.run();
    }

    @Override
    public void afterCompletion(int status) {
      // nothing is left to do
    }
  }
}
