package org.amparo.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Work of the agency that is about no case, such as a report that the law asks for.
 *
 * @param step what is to be done, as a code
 * @param from the first day of the year that it is about
 * @param dueOn null where the law that was read names no day
 * @param dueAt the end of that day where the agency is
 * @param daysLeft below zero when its day has passed
 * @param escalation why it is pressing; null while there is time
 * @param path where it is taken in hand and given back
 * @param act the call that completes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyTask(
    UUID id,
    String step,
    Role role,
    CertificationKind kind,
    LocalDate from,
    LocalDate upTo,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable Long daysLeft,
    Task.@Nullable Escalation escalation,
    Instant createdAt,
    @Nullable UserId claimedBy,
    String path,
    String act) {

  public boolean isWaiting() {
    return claimedBy == null;
  }
}
