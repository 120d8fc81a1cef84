package org.amparo.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;

/** Sends the next message to one system, as the service itself and for its agency alone. */
@ApplicationScoped
class Errand {

  private final CurrentActor current;
  private final PartnerOffice office;
  private final Courier courier;
  private final Settlement settlement;
  private final PartnerMetrics metrics;

  Errand(
      CurrentActor current,
      PartnerOffice office,
      Courier courier,
      Settlement settlement,
      PartnerMetrics metrics) {
    this.current = current;
    this.office = office;
    this.courier = courier;
    this.settlement = settlement;
    this.metrics = metrics;
  }

  /** Whether a message arrived, so that the next one may follow at once. */
  @ActivateRequestContext
  boolean run(AgencyId agency, UUID subscription) {
    current.actAs(Actor.system(agency));
    var parcel = office.take(subscription);
    if (parcel.isEmpty()) {
      return false;
    }
    var answer = courier.deliver(parcel.get());
    settlement.settle(parcel.get(), answer);
    metrics.count(answer);
    return answer.isTaken();
  }
}
