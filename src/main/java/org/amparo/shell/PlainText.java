package org.amparo.shell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes texts that people can read and a database can keep. Control characters break forms and
 * logs; bidirectional overrides make a text read differently from what it says. Texts are not
 * trimmed or otherwise changed: what is on file is what was sent.
 */
final class PlainText extends StdScalarDeserializer<String> {

  static final int LONGEST = 20_000;

  PlainText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(json, context);
    Optional<String> objection = text == null ? Optional.empty() : objection(text);
    if (objection.isPresent()) {
      throw new BadValue(json, String.class, objection.get());
    }
    return text;
  }

  static Optional<String> objection(String text) {
    if (text.length() > LONGEST) {
      return Optional.of("A text may have at most %,d characters.".formatted(LONGEST));
    }
    if (text.codePoints().anyMatch(PlainText::isHidden)) {
      return Optional.of("Control characters and direction overrides are not allowed in a text.");
    }
    return Optional.empty();
  }

  private static boolean isHidden(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        // half of a surrogate pair: no encoding of it exists
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
