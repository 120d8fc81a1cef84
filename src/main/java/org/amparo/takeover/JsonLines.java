package org.amparo.takeover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.amparo.takeover.rules.Cells;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.RowProblem;
import org.jspecify.annotations.Nullable;

/** Objects in a JSON list, or one behind the other; each has the columns as its fields. */
final class JsonLines implements LineReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(100_000).maxNestingDepth(10).build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final BoundedText text;
  private final JsonParser parser;
  private int number;

  JsonLines(BoundedText text) throws IOException {
    this.text = text;
    this.parser = JSON.createParser(text);
  }

  @Override
  public @Nullable Cells next() throws IOException {
    var token = parser.nextToken();
    while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
      token = parser.nextToken();
    }
    if (token == null) {
      return null;
    }
    number++;
    text.lineEnded();
    if (token != JsonToken.START_OBJECT) {
      return new Cells(number, Map.of(), List.of(RowProblem.ofLine("This is no JSON object.")));
    }
    return object();
  }

  private Cells object() throws IOException {
    var values = new EnumMap<Column, String>(Column.class);
    var problems = new ArrayList<RowProblem>();
    for (int place = 1; parser.nextToken() != JsonToken.END_OBJECT; place++) {
      var column = Column.of(parser.currentName());
      parser.nextToken();
      var value = value();
      if (column.isEmpty()) {
        problems.add(RowProblem.ofLine("Field %d is none that we know.".formatted(place)));
      } else if (value == null) {
        problems.add(RowProblem.in(column.get(), "Write it as a text."));
      } else if (values.put(column.get(), value) != null) {
        problems.add(RowProblem.in(column.get(), "It is there twice."));
      }
    }
    return new Cells(number, values, problems);
  }

  /** A text, a number or an answer as it is written; a list of them joined; null for others. */
  private @Nullable String value() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return "";
    }
    if (parser.currentToken().isScalarValue()) {
      return parser.getText();
    }
    boolean list = parser.currentToken() == JsonToken.START_ARRAY;
    if (!list) {
      parser.skipChildren();
      return null;
    }
    var all = new StringJoiner(";");
    boolean plain = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      plain &= parser.currentToken().isScalarValue();
      all.add(parser.getText());
      parser.skipChildren();
    }
    return plain ? all.toString() : null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
