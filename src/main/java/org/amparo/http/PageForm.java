package org.amparo.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page's form as somebody filled it in, and what was wrong with it when it was sent. Each field
 * is named by its path in the body of the act, for example {@code victim.familyName}; names that
 * begin with an underscore are the page's own.
 */
public final class PageForm {

  static final String KEY = "_key";

  private final Map<String, List<String>> fields;
  private final Map<String, List<String>> typed;
  private final @Nullable PageTrouble trouble;
  private final String place;
  private final boolean onlyRead;

  private PageForm(
      Map<String, List<String>> fields,
      Map<String, List<String>> typed,
      @Nullable PageTrouble trouble,
      String place,
      boolean onlyRead) {
    this.fields = Map.copyOf(fields);
    this.typed = Map.copyOf(typed);
    this.trouble = trouble;
    this.place = place;
    this.onlyRead = onlyRead;
  }

  /** A form that nobody has filled in. */
  public static PageForm blank() {
    return of(Map.of());
  }

  public static PageForm of(Map<String, List<String>> fields) {
    return new PageForm(fields, fields, null, "", false);
  }

  /** The same form with a value to begin with, where nothing was typed. */
  public PageForm with(String name, @Nullable Object value) {
    if (value == null || fields.containsKey(name)) {
      return this;
    }
    var more = new HashMap<>(fields);
    more.put(name, List.of(value.toString()));
    return new PageForm(more, more, trouble, place, onlyRead);
  }

  /** Without a field and everything below it, which is not shown again either. */
  public PageForm without(String name) {
    var fewer = fewer(name);
    return new PageForm(fewer, fewer, trouble, place, onlyRead);
  }

  /**
   * With an answer that does not follow from the others left unsaid. A form that is refused shows
   * it again: whoever chose wrongly would have to type it anew.
   */
  public PageForm unsaid(String name) {
    return new PageForm(fewer(name), typed, trouble, place, onlyRead);
  }

  private Map<String, List<String>> fewer(String name) {
    var fewer = new HashMap<>(fields);
    fewer
        .keySet()
        .removeIf(n -> n.equals(name) || n.startsWith(name + ".") || n.startsWith(name + "["));
    return fewer;
  }

  public PageForm refused(PageTrouble why) {
    return new PageForm(typed, typed, why, place, onlyRead);
  }

  /**
   * For a page on which the form stands more than once: what was wrong is named below one of its
   * places, so that a link leads there and nowhere else.
   */
  public PageForm at(String place) {
    return trouble == null ? this : refused(trouble.at(place));
  }

  /** Among other forms of one page: no field of theirs has an id of this one's. */
  public PageForm among(String name) {
    return new PageForm(fields, typed, trouble, name + ".", onlyRead);
  }

  /** For a page that cannot send it any more: what was typed is there to read and to copy. */
  public PageForm toRead() {
    return new PageForm(fields, typed, trouble, place, true);
  }

  public boolean isOnlyRead() {
    return onlyRead;
  }

  /** What stands before a field's name in its id. */
  public String place() {
    return place;
  }

  public String value(String name) {
    var values = fields.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

  public String value(String name, int index) {
    var values = values(name);
    return index < values.size() ? values.get(index) : "";
  }

  public List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** How many entries a list has whose entries are fields of their own. */
  public int entries(String name) {
    return fields.keySet().stream()
        .filter(field -> field.startsWith(name + "["))
        .map(field -> field.substring(name.length() + 1, field.indexOf(']', name.length())))
        .filter(index -> index.matches("[0-9]{1,3}"))
        .mapToInt(index -> Integer.parseInt(index) + 1)
        .max()
        .orElse(0);
  }

  public boolean has(String name, String value) {
    return values(name).contains(value);
  }

  /** Whether anything was typed into the field or below it. */
  public boolean says(String name) {
    return fields.entrySet().stream()
        .filter(
            f ->
                f.getKey().equals(name)
                    || f.getKey().startsWith(name + ".")
                    || f.getKey().startsWith(name + "["))
        .flatMap(f -> f.getValue().stream())
        .anyMatch(v -> !v.isBlank());
  }

  /** The places of a list: those that something was typed into, and some to spare. */
  public List<String> rows(String name, int spare) {
    return IntStream.range(0, said(name) + spare).mapToObj(i -> name + "[" + i + "]").toList();
  }

  private int said(String name) {
    var place = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,2})].*");
    return fields.keySet().stream()
        .map(place::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .filter(index -> says(name + "[" + index + "]"))
        .mapToInt(index -> Integer.parseInt(index) + 1)
        .max()
        .orElse(0);
  }

  public @Nullable PageTrouble trouble() {
    return trouble;
  }

  public boolean isRefused() {
    return trouble != null;
  }

  /** What is wrong in a field; empty when nothing is. */
  public String error(String name) {
    return trouble == null
        ? ""
        : trouble.fields().stream()
            .filter(f -> f.field().equals(name) || f.field().startsWith(name + "["))
            .map(PageTrouble.Field::sentence)
            .findFirst()
            .orElse("");
  }

  /** One of the answers that a question offers. */
  public record Choice(String value, String label) {}

  /**
   * The answers of a question, as a template writes them.
   *
   * @param written each value with its label behind it
   */
  public List<Choice> options(String... written) {
    return IntStream.range(0, written.length / 2)
        .mapToObj(i -> new Choice(written[2 * i], written[2 * i + 1]))
        .toList();
  }

  /** Names this sending of the form, so that a second tap of the same button changes nothing. */
  public String key() {
    String given = value(KEY);
    return given.isEmpty() ? UUID.randomUUID().toString() : given;
  }

  /** All that was typed, field by field, for a page that sends it on as it is. */
  public List<Choice> typed() {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().equals(KEY) || !field.getKey().startsWith("_"))
        .flatMap(field -> field.getValue().stream().map(v -> new Choice(field.getKey(), v)))
        .toList();
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return "PageForm";
  }
}
