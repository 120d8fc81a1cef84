package org.amparo.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The details of an entry between Java and {@code jsonb}: one flat object of texts. */
final class Details {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  /** Room for codes, ids and dates; a narrative does not belong into a record kept for ever. */
  private static final int LONGEST = 500;

  private Details() {}

  static String write(Map<String, String> details) {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (var pair : new TreeMap<>(details).entrySet()) {
        json.writeStringField(name(pair.getKey()), value(pair.getKey(), pair.getValue()));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("The name of a detail is not a plain name.");
    }
    return name;
  }

  private static String value(String name, String value) {
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The detail " + name + " is not a code, id or date.");
    }
    return value;
  }

  /** Refuses anything but texts: a number in place of the same digits as text is a change. */
  static Map<String, String> read(String stored) {
    var details = new TreeMap<String, String>();
    try (var json = JSON.createParser(stored)) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        expect(json.nextToken(), JsonToken.VALUE_STRING);
        details.put(name, json.getText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return details;
  }

  private static void expect(JsonToken found, JsonToken wanted) throws IOException {
    if (found != wanted) {
      throw new IOException("details are not one flat object of texts");
    }
  }
}
