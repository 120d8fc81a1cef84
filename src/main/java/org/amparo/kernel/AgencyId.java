package org.amparo.kernel;

import java.util.regex.Pattern;

/** A certifying agency of this service, by its short name, for example {@code sfpd}. */
public record AgencyId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public AgencyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an agency id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
