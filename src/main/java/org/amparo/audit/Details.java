package org.amparo.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The details of an entry between Java and {@code jsonb}: one flat object of texts. */
final class Details {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  /** Room for codes, ids and dates; a narrative does not belong into a record kept for ever. */
  private static final int LONGEST = 500;

  private static final String BETWEEN = "\": \"";

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
    var plain = readPlain(stored);
    return plain == null ? parse(stored) : plain;
  }

  /**
   * As {@code jsonb} is written where no character needs a backslash, which is nearly always; a
   * parser takes three times as long, for each entry of a record. None where it is not so.
   */
  private static @Nullable Map<String, String> readPlain(String stored) {
    int end = stored.length() - 1;
    if (stored.indexOf('\\') >= 0 || end < 1 || stored.charAt(end) != '}') {
      return null;
    }
    var details = new TreeMap<String, String>();
    int at = 0;
    String before = "{\"";
    while (at < end && stored.startsWith(before, at)) {
      int name = at + before.length();
      int nameEnd = stored.indexOf('"', name);
      int value = nameEnd + BETWEEN.length();
      int valueEnd = stored.startsWith(BETWEEN, nameEnd) ? stored.indexOf('"', value) : -1;
      if (valueEnd < 0) {
        return null;
      }
      details.put(stored.substring(name, nameEnd), stored.substring(value, valueEnd));
      at = valueEnd + 1;
      before = ", \"";
    }
    return at == end ? details : null;
  }

  private static Map<String, String> parse(String stored) {
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
