package org.amparo.workflow;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.referral.CaseFiles;

/**
 * Locks the case for the engine. An act has locked it already; a timer acts as the service itself,
 * for the case's agency and no other.
 */
@ApplicationScoped
class CaseFileLock implements CaseLock {

  private final CaseFiles files;
  private final CurrentActor current;
  private final AgencyWall wall;
  private final TransactionSynchronizationRegistry transaction;

  CaseFileLock(
      CaseFiles files,
      CurrentActor current,
      AgencyWall wall,
      TransactionSynchronizationRegistry transaction) {
    this.files = files;
    this.current = current;
    this.wall = wall;
    this.transaction = transaction;
  }

  @Override
  public void lock(CaseId caseId, AgencyId agencyId) {
    openContextUntilTheEnd();
    if (current.known().filter(actor -> !actor.isSystem()).isPresent()) {
      return;
    }
    current.actAs(Actor.system(agencyId));
    wall.tellRunningTransaction();
    files.lock(caseId);
  }

  private void openContextUntilTheEnd() {
    ManagedContext context = Arc.container().requestContext();
    if (context.isActive()) {
      return;
    }
    context.activate();
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // the context must live on while others still flush
          }

          @Override
          public void afterCompletion(int status) {
            context.terminate();
          }
        });
  }
}
