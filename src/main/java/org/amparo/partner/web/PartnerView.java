package org.amparo.partner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.partner.PartnerEvent;
import org.amparo.partner.PartnerKind;
import org.amparo.partner.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A partner system as the administrator sees it.
 *
 * @param why the service stopped by itself
 * @param formerSecretUntil while the secret before the present one signs as well
 * @param failingSince the first message that did not arrive, with none that did after it
 * @param waiting messages that have not arrived yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerView(
    UUID id,
    PartnerKind kind,
    String name,
    String url,
    List<PartnerEvent> events,
    List<String> advocates,
    String basis,
    LocalDate decidedOn,
    Subscription.State state,
    Subscription.@Nullable Why why,
    Instant secretMadeAt,
    @Nullable Instant formerSecretUntil,
    @Nullable Instant failingSince,
    long waiting,
    int edition,
    String madeBy,
    Instant madeAt) {

  static PartnerView of(Subscription subscription, long waiting) {
    var terms = subscription.terms();
    return new PartnerView(
        subscription.id(),
        subscription.kind(),
        terms.name(),
        terms.url(),
        terms.events(),
        terms.advocates(),
        terms.basis(),
        terms.decidedOn(),
        subscription.state(),
        subscription.why().orElse(null),
        subscription.secretMadeAt(),
        subscription.formerUntil().orElse(null),
        subscription.failingSince().orElse(null),
        waiting,
        subscription.edition(),
        subscription.madeBy(),
        subscription.madeAt());
  }

  /** An address may hold what opens a door; it stands in no log. */
  @Override
  public String toString() {
    return "PartnerView";
  }
}
