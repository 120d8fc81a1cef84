package org.amparo.kernel;

/** A certifying agency of this service, by its short name, for example {@code sfpd}. */
public record AgencyId(String value) {

  public AgencyId {
    if (!value.matches("[a-z][a-z0-9-]{1,39}")) {
      throw new IllegalArgumentException("not an agency id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
