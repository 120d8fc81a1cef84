package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void readsWhatTheDatabaseWritesWithAndWithoutBackslashes() {
    assertThat(Details.read("{}")).isEmpty();
    assertThat(Details.read("{\"a\": \"\"}")).isEqualTo(Map.of("a", ""));
    assertThat(Details.read("{\"a\": \"1, 2\", \"b\": \"}\"}"))
        .isEqualTo(Map.of("a", "1, 2", "b", "}"));
    assertThat(Details.read("{\"a\": \"say \\\"no\\\"\", \"b\": \"\\\\\"}"))
        .isEqualTo(Map.of("a", "say \"no\"", "b", "\\"));
    assertThat(Details.read("{ \"b\":\"é\",\"a\":\"x\" }")).isEqualTo(Map.of("a", "x", "b", "é"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "}",
        "[]",
        "null",
        "\"a\"",
        "{\"a\": 1}",
        "{\"a\": \"b\", \"c\": 1}",
        "{\"a\": 1, \"c\": \"d\"}",
        "{\"a\": null}",
        "{\"a\": {\"b\": \"c\"}}",
        "{\"a\": [\"b\"]}",
        "{\"a\": \"b\"",
        "{\"a\": \"b}",
        "{\"a\": \"b\",}",
        "{\"a\"}",
        "{a: \"b\"}"
      })
  void refusesWhatIsNotOneFlatObjectOfTexts(String stored) {
    assertThatThrownBy(() -> Details.read(stored)).isInstanceOf(UncheckedIOException.class);
  }

  @Property
  void readsAsAParserDoes(@ForAll @Size(max = 4) Map<String, String> details)
      throws JsonProcessingException {
    var spaced = new StringBuilder("{");
    for (var pair : details.entrySet()) {
      spaced.append(spaced.length() == 1 ? "" : ", ");
      spaced.append(JSON.writeValueAsString(pair.getKey())).append(": ");
      spaced.append(JSON.writeValueAsString(pair.getValue()));
    }

    assertThat(Details.read(spaced.append('}').toString())).isEqualTo(new TreeMap<>(details));
  }
}
