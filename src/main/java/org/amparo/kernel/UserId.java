package org.amparo.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who acts, as the token's subject names them. */
public record UserId(@JsonValue String value) {

  @Override
  public String toString() {
    return value;
  }
}
