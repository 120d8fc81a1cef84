package org.amparo.jurisdiction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.io.StringReader;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One YAML file of the law, checked against its schema; it knows the line of each of its parts. */
record LawFile(String name, JsonNode content, Node lines) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  static LawFile parse(String name, String text, JsonSchema schema) {
    LawFile file;
    try {
      JsonNode content = YAML.readTree(text);
      Node lines = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (lines == null) {
        throw new BrokenLaw(name, 1, "the file is empty");
      }
      file = new LawFile(name, content, lines);
    } catch (JsonProcessingException e) {
      throw new BrokenLaw(name, lineOf(e), oneSentence(e));
    } catch (MarkedYAMLException e) {
      throw new BrokenLaw(name, e.getProblemMark().getLine() + 1, reason(e));
    }
    file.checkAgainst(schema);
    return file;
  }

  <T> T as(Class<T> type) {
    try {
      return YAML.treeToValue(content, type);
    } catch (JsonMappingException e) {
      throw new BrokenLaw(this, pointerOf(e), e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw new BrokenLaw(name, 1, e.getOriginalMessage());
    }
  }

  /** The line of a JSON pointer's target, or of its nearest parent that is there. */
  int lineOf(String pointer) {
    Node node = lines;
    int line = node.getStartMark().getLine();
    for (String step : pointer.split("/")) {
      if (step.isEmpty()) {
        continue;
      }
      Optional<Found> found = child(node, step);
      if (found.isEmpty()) {
        break;
      }
      node = found.get().value();
      line = found.get().line();
    }
    return line + 1;
  }

  private record Found(Node value, int line) {}

  private static Optional<Found> child(Node node, String step) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(t -> t.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step))
          .map(t -> new Found(t.getValueNode(), t.getKeyNode().getStartMark().getLine()))
          .findFirst();
    }
    if (node instanceof SequenceNode sequence && step.chars().allMatch(Character::isDigit)) {
      return sequence.getValue().stream()
          .skip(Long.parseLong(step))
          .map(n -> new Found(n, n.getStartMark().getLine()))
          .findFirst();
    }
    return Optional.empty();
  }

  private void checkAgainst(JsonSchema schema) {
    schema.validate(content).stream()
        .min(Comparator.comparing((ValidationMessage m) -> lineOf(pointerOf(m))))
        .ifPresent(
            m -> {
              String at = pointerOf(m);
              throw new BrokenLaw(this, at, (at + " " + reasonOf(m)).strip());
            });
  }

  private static String pointerOf(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? step.getIndex() : step.getFieldName())
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  /** An unknown property is reported on its parent; people look for it where it stands. */
  private static String pointerOf(ValidationMessage message) {
    String parent = message.getInstanceLocation().toString();
    return message.getType().equals("additionalProperties") && message.getProperty() != null
        ? parent + "/" + message.getProperty()
        : parent;
  }

  private static String reasonOf(ValidationMessage message) {
    String whole = message.getMessage();
    String at = message.getInstanceLocation().toString();
    return whole.startsWith(at + ": ") ? whole.substring(at.length() + 2) : whole;
  }

  /** The library shows the place in lines of its own; ours stands before the reason already. */
  private static String oneSentence(JsonProcessingException e) {
    return e.getCause() instanceof MarkedYAMLException yaml
        ? reason(yaml)
        : e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
  }

  private static String reason(MarkedYAMLException e) {
    return Stream.of(e.getContext(), e.getProblem())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }
}
