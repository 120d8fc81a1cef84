package org.amparo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the body of an act from a page's form, and back. The body is read by the same strict mapper
 * that reads the API's JSON, so a page can say nothing that the API would refuse.
 */
@Singleton
public class FormBodies {

  /** List indexes in the order of numbers, field names in their own. */
  private static final Comparator<String> ORDER =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  private final ObjectMapper json;

  FormBodies(ObjectMapper json) {
    this.json = json;
  }

  /** What was typed at one place of the body, or what stands below it. */
  private record Place(List<String> values, Map<String, Place> below) {

    Place() {
      this(new ArrayList<>(), new TreeMap<>(ORDER));
    }
  }

  /** The body as it was typed; an empty box is no field, as in JSON that leaves it out. */
  public <T> T read(PageForm form, Class<T> type) throws JsonProcessingException {
    return read(tree(form, type), type);
  }

  <T> T read(JsonNode tree, Class<T> type) throws JsonProcessingException {
    return json.treeToValue(tree, type);
  }

  /** As it was typed, whether it can be read or not. */
  JsonNode tree(PageForm form, Class<?> type) {
    var root = new Place();
    form.fields().forEach((name, values) -> put(root, name, values));
    return node(root, json.constructType(type));
  }

  /** The form in which somebody would have typed this. */
  public PageForm fill(Object body) {
    var fields = new HashMap<String, List<String>>();
    flatten("", json.valueToTree(body), fields);
    return PageForm.of(fields);
  }

  private static void put(Place root, String name, List<String> typed) {
    var said = typed.stream().filter(v -> !v.isBlank()).map(v -> v.replace("\r\n", "\n")).toList();
    if (name.startsWith("_") || said.isEmpty()) {
      return;
    }
    var place = root;
    for (String step : name.replace("[", ".").replace("]", "").split("\\.")) {
      place = place.below().computeIfAbsent(step, ignored -> new Place());
    }
    place.values().addAll(said);
  }

  private JsonNode node(Place place, @Nullable JavaType type) {
    boolean list = type != null && type.isCollectionLikeType();
    if (list) {
      var array = json.createArrayNode();
      place.values().forEach(value -> array.add(leaf(value, type.getContentType())));
      place.below().values().forEach(item -> array.add(node(item, type.getContentType())));
      return array;
    }
    if (place.below().isEmpty() && !place.values().isEmpty()) {
      return leaf(place.values().get(0), type);
    }
    var object = json.createObjectNode();
    place.below().forEach((name, item) -> object.set(name, node(item, below(type, name))));
    return object;
  }

  private static JsonNode leaf(String value, @Nullable JavaType type) {
    boolean yesOrNo =
        type != null && (type.hasRawClass(Boolean.class) || type.hasRawClass(boolean.class));
    boolean number =
        type != null && (type.hasRawClass(Integer.class) || type.hasRawClass(int.class));
    if (number && value.strip().matches("[0-9]{1,9}")) {
      return IntNode.valueOf(Integer.parseInt(value.strip()));
    }
    return yesOrNo && (value.equals("true") || value.equals("false"))
        ? BooleanNode.valueOf(value.equals("true"))
        : TextNode.valueOf(value);
  }

  private @Nullable JavaType below(@Nullable JavaType type, String field) {
    if (type == null) {
      return null;
    }
    return json.getDeserializationConfig().introspect(type).findProperties().stream()
        .filter(property -> property.getName().equals(field))
        .findFirst()
        .map(property -> property.getPrimaryType())
        .orElse(null);
  }

  private static void flatten(String path, JsonNode node, Map<String, List<String>> fields) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              f ->
                  flatten(
                      path.isEmpty() ? f.getKey() : path + "." + f.getKey(), f.getValue(), fields));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        flatten("%s[%d]".formatted(path, i), node.get(i), fields);
      }
    } else if (node.isArray()) {
      var values = new ArrayList<String>();
      node.forEach(item -> values.add(item.asText()));
      fields.put(path, values);
    } else if (!node.isNull()) {
      fields.put(path, List.of(node.asText()));
    }
  }
}
