package org.amparo.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.kernel.CaseNumber;
import org.amparo.queue.Step;
import org.amparo.referral.CaseState;
import org.amparo.tracking.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hears: ids, kinds and stages, never a name.
 *
 * @param kind what changed
 * @param caseNumber null where many cases changed at once, or nothing of any case
 * @param stage how the case looks from outside
 * @param state where it stands, for the agency's people
 * @param entry the last entry of the case's record that came of it, for the agency's people
 * @param tasks those that came, went or changed hands, of the listener's own queues
 * @param grant which grant of access it is
 * @param given whether that grant stands now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record News(
    Kind kind,
    @Nullable CaseNumber caseNumber,
    @Nullable Stage stage,
    @Nullable CaseState state,
    @Nullable Long entry,
    @Nullable List<TaskNews> tasks,
    @Nullable UUID grant,
    @Nullable Boolean given) {

  /** What changed. */
  public enum Kind {
    QUEUE,
    CASE,
    GRANT,
    /** More than can be told: read everything anew. */
    RESET;

    /** The name of such an event on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A task that came, went or changed hands. */
  public record TaskNews(UUID id, Step step) {}

  static News reset() {
    return new News(Kind.RESET, null, null, null, null, null, null, null);
  }

  static News queue(@Nullable CaseNumber about, List<LiveEvent.TaskOf> tasks) {
    var told = tasks.stream().map(task -> new TaskNews(task.id(), task.step())).toList();
    return new News(Kind.QUEUE, about, null, null, null, told, null, null);
  }

  static News ofCase(
      CaseNumber about, Stage stage, @Nullable CaseState state, @Nullable Long entry) {
    return new News(Kind.CASE, about, stage, state, entry, null, null, null);
  }

  static News grant(CaseNumber about, LiveEvent.GrantOf grant) {
    return new News(Kind.GRANT, about, null, null, null, null, grant.id(), grant.given());
  }
}
