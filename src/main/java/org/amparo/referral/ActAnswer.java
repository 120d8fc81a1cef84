package org.amparo.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.queue.Step;
import org.amparo.queue.Task;

/**
 * What every act answers: where the case stands now and which tasks are open.
 *
 * @param following true while the process has still to open the next tasks: ask again
 */
public record ActAnswer(
    CaseNumber caseNumber, CaseState state, boolean following, List<OpenTask> tasks) {

  /** An open task of a case. */
  public record OpenTask(UUID id, Step step, Role role, Instant dueAt) {
    public static OpenTask of(Task task) {
      return new OpenTask(task.id(), task.step(), task.role(), task.dueAt());
    }
  }
}
