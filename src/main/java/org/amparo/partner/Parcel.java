package org.amparo.partner;

import java.util.Map;
import java.util.UUID;
import org.amparo.partner.rules.Target;

/** A message ready to be sent. */
record Parcel(UUID delivery, int attempt, Target target, Map<String, String> headers, String body) {

  @Override
  public String toString() {
    return "Parcel";
  }
}
