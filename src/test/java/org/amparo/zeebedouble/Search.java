package org.amparo.zeebedouble;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Filters, sorts and pages what a search found, on the shapes of the protocol. */
final class Search {

  private static final int PAGE = 100;

  /** What tells an item from others of its kind; the first that it has. */
  private static final List<String> KEYS =
      List.of("userTaskKey", "incidentKey", "processInstanceKey", "processDefinitionKey");

  /** Filters that bear another name than the field they look at. */
  private static final Map<String, String> FIELDS =
      Map.of("candidateGroup", "candidateGroups", "candidateUser", "candidateUsers");

  private Search() {}

  static Map<String, Object> answer(JsonNode request, List<?> found) {
    var all =
        found.stream()
            .map(Json::tree)
            .filter(item -> matches(item, request.path("filter")))
            .sorted(order(request.path("sort")))
            .toList();
    var page = request.path("page");
    var items =
        after(all, page.path("after").asText(""), request.path("sort").isEmpty())
            .skip(page.path("from").asInt(0))
            .limit(page.path("limit").asInt(PAGE))
            .toList();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("items", items);
    answer.put("page", page(all.size(), items));
    return answer;
  }

  /** A cursor is the key of an item, so that items which come and go meanwhile shift no page. */
  private static Stream<JsonNode> after(List<JsonNode> all, String cursor, boolean byKey) {
    if (cursor.isEmpty()) {
      return all.stream();
    } else if (byKey) {
      return all.stream().filter(item -> Long.parseLong(key(item)) > Long.parseLong(cursor));
    }
    return all.stream().dropWhile(item -> !key(item).equals(cursor)).skip(1);
  }

  private static String key(JsonNode item) {
    return KEYS.stream().filter(item::has).findFirst().map(k -> item.get(k).asText()).orElseThrow();
  }

  private static Map<String, Object> page(int total, List<JsonNode> items) {
    var page = new LinkedHashMap<String, Object>();
    page.put("totalItems", total);
    page.put("hasMoreTotalItems", false);
    page.put("startCursor", items.isEmpty() ? null : key(items.get(0)));
    page.put("endCursor", items.isEmpty() ? null : key(items.get(items.size() - 1)));
    return page;
  }

  private static boolean matches(JsonNode item, JsonNode filter) {
    for (var field : filter.properties()) {
      if (isGiven(field.getValue()) && !matches(item, field.getKey(), field.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The client writes the filters that nobody set as null or as empty lists. */
  private static boolean isGiven(JsonNode filter) {
    return !filter.isNull() && !(filter.isArray() && filter.isEmpty());
  }

  private static boolean matches(JsonNode item, String name, JsonNode wanted) {
    var field = FIELDS.getOrDefault(name, name);
    if (!item.has(field)) {
      throw new Rejection(
          Rejection.Kind.INVALID_ARGUMENT, "The double cannot filter by " + name + ".");
    }
    var value = item.get(field);
    if (!wanted.isObject()) {
      return wanted.isArray() ? all(wanted, value) : is(value, wanted);
    }
    for (var operator : wanted.properties()) {
      if (isGiven(operator.getValue()) && !holds(value, operator.getKey(), operator.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean all(JsonNode wanted, JsonNode value) {
    return StreamSupport.stream(wanted.spliterator(), false).allMatch(w -> is(value, w));
  }

  private static boolean is(JsonNode value, JsonNode wanted) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).anyMatch(v -> is(v, wanted));
    }
    return value.asText().equals(wanted.asText());
  }

  private static boolean holds(JsonNode value, String operator, JsonNode wanted) {
    return switch (operator) {
      case "$eq" -> is(value, wanted);
      case "$neq" -> !is(value, wanted);
      case "$exists" -> wanted.asBoolean() != value.isNull();
      case "$in" -> any(wanted, value);
      case "$notIn" -> !any(wanted, value);
      case "$gt" -> value.asText().compareTo(wanted.asText()) > 0;
      case "$gte" -> value.asText().compareTo(wanted.asText()) >= 0;
      case "$lt" -> value.asText().compareTo(wanted.asText()) < 0;
      case "$lte" -> value.asText().compareTo(wanted.asText()) <= 0;
      default ->
          throw new Rejection(
              Rejection.Kind.INVALID_ARGUMENT, "The double does not know " + operator + ".");
    };
  }

  private static boolean any(JsonNode wanted, JsonNode value) {
    return StreamSupport.stream(wanted.spliterator(), false).anyMatch(w -> is(value, w));
  }

  /** Without a wish they come in the order of their keys. */
  private static Comparator<JsonNode> order(JsonNode sort) {
    Comparator<JsonNode> order = Comparator.comparing(item -> 0);
    for (var by : sort) {
      var field = by.path("field").asText();
      Comparator<JsonNode> next =
          Comparator.comparing(
              item ->
                  item.has(field) ? item.get(field).asText() : MissingNode.getInstance().asText());
      order =
          order.thenComparing(
              by.path("order").asText("ASC").equals("DESC") ? next.reversed() : next);
    }
    return order;
  }
}
