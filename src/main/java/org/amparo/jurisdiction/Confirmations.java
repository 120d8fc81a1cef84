package org.amparo.jurisdiction;

import java.time.LocalDate;
import org.amparo.kernel.AgencyId;

/** Whether an agency answers for a law that this service knows only from memory. */
public interface Confirmations {

  /** Whether the agency's administrator confirmed the profile that begins on that day. */
  boolean stands(AgencyId agency, String jurisdiction, LocalDate effectiveFrom);
}
