package org.amparo.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;

/**
 * A step that waits for somebody.
 *
 * @param roles one or two roles that may do it
 * @param priority higher comes first
 * @param dueAt when it should be done
 * @param barred who may not do it, for the separation of duties
 * @param only the one person who may do it; empty when the roles alone say who
 * @param about in which language the person was told, and which crimes it is about
 * @param engineTask the process engine's name for it; empty when no process waits for it
 */
public record Offer(
    AgencyId agency,
    CaseId caseId,
    CaseNumber caseNumber,
    Step step,
    List<Role> roles,
    int priority,
    Instant dueAt,
    Set<UserId> barred,
    Optional<UserId> only,
    About about,
    Optional<String> engineTask) {

  /** What people choose their work by: codes of the case, never words about a person. */
  public record About(String language, List<String> crimes) {}
}
