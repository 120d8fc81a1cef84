package org.amparo.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number by which people name a case, for example {@code SFPD-26-000042}: agency, year of
 * intake, running number. It says nothing about the person and may stand in logs and addresses.
 */
public record CaseNumber(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,11}-\\d{2}-\\d{6,9}");

  public CaseNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refused(Problem.NOT_FOUND, "There is no such case.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
