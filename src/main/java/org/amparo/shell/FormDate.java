package org.amparo.shell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Takes the dates that a form can hold: real days, written {@code YYYY-MM-DD}, of a time in which a
 * person of a case may have lived. Whether a date may lie in the future is each act's own rule.
 */
final class FormDate extends StdScalarDeserializer<LocalDate> {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  FormDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING) || !json.getText().matches("\\d{4}-\\d\\d-\\d\\d")) {
      throw new BadValue(json, LocalDate.class, "Write the date as YYYY-MM-DD.");
    }
    LocalDate date = parse(json);
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new BadValue(
          json, LocalDate.class, "The date must lie between %s and %s.".formatted(FIRST, LAST));
    }
    return date;
  }

  private static LocalDate parse(JsonParser json) throws IOException {
    try {
      // strict: there is no 30 February
      return LocalDate.parse(json.getText());
    } catch (DateTimeParseException e) {
      throw new BadValue(json, LocalDate.class, "There is no such day.");
    }
  }
}
