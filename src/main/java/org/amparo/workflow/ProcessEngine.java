package org.amparo.workflow;

import java.util.List;
import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/**
 * Moves the process instances of a case. Every call runs in the caller's transaction, under the
 * case lock that the act already holds, and is undone with it. A lost race is told as {@link
 * org.amparo.kernel.TryAgain}; a refusal by a worker or the mirror comes through as it was thrown.
 *
 * <p>Variables are what {@link ProcessVariables} lets through.
 */
public interface ProcessEngine {

  /** Starts the process with this id for a case. */
  void start(String process, CaseId caseId, AgencyId agencyId, Map<String, ?> variables);

  /** Starts the process for each case of some news, as if it were started for one after another. */
  default void startAll(
      String process, List<? extends DomainEvent> news, Map<String, ?> variables) {
    news.forEach(one -> start(process, one.caseId(), one.agencyId(), variables));
  }

  /** Reports that a person did a step, by the engine's id of it. */
  void complete(String engineTask, Map<String, ?> variables);

  /**
   * Tells the case's processes something. If none of them waits for it yet, it is kept and
   * delivered as soon as one does; a second message of the same name replaces a kept one.
   */
  void send(String message, CaseId caseId, AgencyId agencyId, Map<String, ?> variables);

  /** Ends every process of a case that was destroyed, and forgets what was kept for it. */
  void forget(CaseId caseId, AgencyId agencyId);

  EngineStatus status();

  /** Gives dead jobs a new set of tries, after somebody has mended what stopped them. */
  int redrive();

  /**
   * False: the next steps are there when the transaction commits. True: they come later, and a
   * caller has to look again.
   */
  boolean follows();

  /**
   * Whether the engine still owes this case something, as far as can be known here and now; always
   * false where {@link #follows} is. What "known" means is the engine's to say.
   */
  default boolean isBehind(CaseId caseId) {
    return false;
  }
}
