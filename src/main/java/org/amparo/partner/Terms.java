package org.amparo.partner;

import java.time.LocalDate;
import java.util.List;

/**
 * What a partner system is told, where, and by whose decision.
 *
 * @param advocates accounts of the organization, whose clients' consent opens cases to it
 * @param basis the decision or the agreement that lets it hear
 */
public record Terms(
    String name,
    String url,
    List<PartnerEvent> events,
    List<String> advocates,
    String basis,
    LocalDate decidedOn) {

  public Terms {
    events = List.copyOf(events);
    advocates = List.copyOf(advocates);
  }

  /** An address may hold what opens a door; it stands in no log. */
  @Override
  public String toString() {
    return "Terms";
  }
}
