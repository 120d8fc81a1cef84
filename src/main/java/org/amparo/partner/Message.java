package org.amparo.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseState;
import org.amparo.tracking.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: a CloudEvents 1.0 event in its structured form. Ids, stages and times; nothing that
 * says who somebody is.
 *
 * @param sequence of the messages to this system, of one length so that it sorts as text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "specversion",
  "id",
  "source",
  "type",
  "subject",
  "time",
  "sequence",
  "datacontenttype",
  "data"
})
record Message(
    String specversion,
    UUID id,
    String source,
    String type,
    @Nullable CaseNumber subject,
    Instant time,
    String sequence,
    String datacontenttype,
    Data data) {

  static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

  /**
   * The event's own part.
   *
   * @param state only for the agency's own systems
   * @param given whether the consent began; false when it ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Data(
      @Nullable CaseNumber caseNumber,
      @Nullable Stage stage,
      @Nullable CaseState state,
      @Nullable UUID grant,
      @Nullable Boolean given) {}

  static Message of(Delivery delivery, @Nullable CaseNumber number) {
    return new Message(
        "1.0",
        delivery.id(),
        "/api/agencies/" + delivery.agency(),
        delivery.event().type(),
        number,
        delivery.happenedAt(),
        "%012d".formatted(delivery.sequence().orElseThrow()),
        "application/json",
        data(delivery, number));
  }

  private static Data data(Delivery delivery, @Nullable CaseNumber number) {
    var state = delivery.caseState();
    boolean ended = Boolean.FALSE.equals(delivery.given());
    // whoever lost the consent hears that, and not where the case stands
    var stage = state == null || ended ? null : Stage.of(state);
    var own = delivery.event() == PartnerEvent.CASE_STATE ? state : null;
    return new Data(number, stage, own, delivery.grant(), delivery.given());
  }
}
