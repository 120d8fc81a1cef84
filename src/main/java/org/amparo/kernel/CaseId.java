package org.amparo.kernel;

import java.util.UUID;

/** One case inside the service. Rows, keys and the process engine use it; people use the number. */
public record CaseId(UUID value) {

  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
