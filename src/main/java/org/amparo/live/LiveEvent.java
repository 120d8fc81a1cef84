package org.amparo.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.CaseFacts;
import org.amparo.access.Part;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;
import org.amparo.referral.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * What one act changed, as it was told to every instance.
 *
 * @param about the case; null for a batch over many of them
 * @param tasks those that came, went or changed hands
 */
record LiveEvent(
    long number,
    AgencyId agency,
    @Nullable About about,
    List<TaskOf> tasks,
    @Nullable GrantOf grant) {

  /**
   * The case that was changed.
   *
   * @param state where it stood when the change got its number
   * @param entry the last entry of its record that the act made; null where it made none
   * @param acted whether anything but the hands that a task is in changed
   * @param officers who referred it
   */
  record About(
      CaseId id,
      CaseNumber number,
      AgencyId agency,
      CaseState state,
      @Nullable Long entry,
      boolean acted,
      Set<UserId> officers)
      implements CaseFacts {

    @Override
    public Set<UserId> who(Part part) {
      return part == Part.REFERRED ? officers : Set.of();
    }
  }

  /** A task and the roles that may do it. */
  record TaskOf(UUID id, Step step, List<Role> roles) {}

  /** A grant to an advocate or to an organization's members, given or taken back. */
  record GrantOf(UUID id, Set<UserId> holders, boolean given) {}
}
