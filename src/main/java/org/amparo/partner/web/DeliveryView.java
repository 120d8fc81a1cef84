package org.amparo.partner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.CaseNumber;
import org.amparo.partner.Attempts;
import org.amparo.partner.Delivery;
import org.amparo.partner.PartnerEvent;
import org.amparo.partner.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A message in the log, by id and number: who keeps the systems sees no case.
 *
 * @param sequence among all messages to the system; null before the first attempt
 * @param nextAt when it is tried next; null for one that is settled
 * @param status what the system answered last
 * @param trouble why the last attempt did not arrive
 * @param tries each attempt, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    UUID id,
    PartnerEvent event,
    @Nullable CaseNumber caseNumber,
    @Nullable Long sequence,
    Delivery.State state,
    int attempts,
    Instant madeAt,
    @Nullable Instant lastAt,
    @Nullable Instant nextAt,
    @Nullable Instant settledAt,
    @Nullable Integer status,
    @Nullable Trouble trouble,
    List<Attempts.Attempt> tries) {

  static DeliveryView of(
      Delivery delivery, Map<UUID, CaseNumber> numbers, List<Attempts.Attempt> tries) {
    boolean waits = delivery.state() == Delivery.State.WAITING;
    return new DeliveryView(
        delivery.id(),
        delivery.event(),
        delivery.caseId().map(id -> numbers.get(id.value())).orElse(null),
        delivery.sequence().orElse(null),
        delivery.state(),
        delivery.attempts(),
        delivery.madeAt(),
        delivery.lastAt().orElse(null),
        waits ? delivery.nextAt() : null,
        delivery.settledAt().orElse(null),
        delivery.lastStatus().orElse(null),
        delivery.trouble().orElse(null),
        tries);
  }
}
