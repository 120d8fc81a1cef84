package org.amparo.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * Why a form that somebody sent was not taken, in the words that stand on the page.
 *
 * @param sentence what to do
 * @param rules the rules that refused it, with their citations
 * @param fields what is wrong in which field
 */
public record PageTrouble(
    int status, String title, String sentence, List<Checklist.Rule> rules, List<Field> fields) {

  private static final int AT_ONCE = 8;
  private static final Pattern TECHNICAL =
      Pattern.compile("\\b[a-z]+(\\.[a-z]|[A-Z])|\\b(Give|Correct|Leave out) [a-z]");

  private static final Pattern ROW = Pattern.compile("(?:.*\\.)?(\\w+)\\[(\\d{1,4})]\\..+");

  /** What one of a list is called. */
  private static final Map<String, String> ROWS =
      Map.of(
          "requestsMade", "Request",
          "otherNames", "Other name",
          "culpableFamily", "Family member",
          "reports", "Report");

  /** As the form calls them; of themselves these names say little. */
  private static final Map<String, String> ASKED =
      Map.of("what", "What was asked", "channel", "How", "outcome", "What came of it");

  /** What the contract names by its kind of value, and people by what it is. */
  private static final Map<String, String> CALLED = Map.of("ids", "Tasks");

  /** The field of the contract before what to do about it. */
  private static final Pattern NAMED =
      Pattern.compile("^(Give|Correct|Leave out) [a-z][\\w.]*: (?=[A-Z])");

  /**
   * @param field the field's name in the form, which is its path in the act's body
   * @param of which of the form's rows it stands in, where that has a name
   */
  public record Field(String field, String sentence, String of) {

    public Field(String field, String sentence) {
      this(field, sentence, "");
    }

    /**
     * Which row the field stands in, where there are several: by its own name, or by its place, as
     * {@code requestsMade[1].channel} is of "Request 2".
     */
    public String row() {
      if (!of.isEmpty()) {
        return of;
      }
      var row = ROW.matcher(field);
      if (!row.matches()) {
        return "";
      }
      String list = ROWS.getOrDefault(row.group(1), words(row.group(1)));
      return Sentences.spoken(list) + " " + (Integer.parseInt(row.group(2)) + 1);
    }

    /**
     * What the contract calls the field, as words: {@code victim.familyName} is "Family name". A
     * page calls it by the label that stands there ({@link ErrorSummary}).
     */
    public String name() {
      // "value" says nothing without what it is a value of
      String last = field.replaceAll("\\[\\d+]", "").replaceAll("\\.value$", "");
      last = last.substring(last.lastIndexOf('.') + 1);
      boolean asked = field.startsWith("requestsMade[");
      String words = (asked ? ASKED : CALLED).getOrDefault(last, words(last));
      return words.isEmpty() ? field : Sentences.spoken(words);
    }

    public String label() {
      return row().isEmpty() ? name() : row() + ": " + name();
    }

    private static String words(String name) {
      String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
      return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }

  public PageTrouble {
    rules = List.copyOf(rules);
    fields = List.copyOf(fields);
  }

  /** As many as are read at once. */
  public List<Checklist.Rule> firstRules() {
    return rules.stream().limit(AT_ONCE).toList();
  }

  /** The others, which stand folded away. */
  public List<Checklist.Rule> moreRules() {
    return rules.stream().skip(AT_ONCE).toList();
  }

  /**
   * A rule that refused. Its sentence tells what should be so, so it never stands alone as what is
   * wrong; and a field's name in the API's contract says nothing to whoever looks at a form.
   */
  public static Checklist.Rule forPeople(Checklist.Rule rule) {
    return new Checklist.Rule(
        notMet(rule), rule.verdict(), rule.citation(), Sentences.spoken(advice(rule.todo())));
  }

  /** The sentence of a rule as that which is not so, in the reader's language. */
  public static String notMet(Checklist.Rule rule) {
    return Reader.texts(CommonTexts.class).thisRuleIsNotMet(Sentences.spoken(rule.rule()));
  }

  /** What to do, where the rule says it of this one field; otherwise what is not so. */
  public static String besideItsField(Checklist.Rule rule) {
    boolean ofIt = rule.todo() != null && NAMED.matcher(rule.todo()).find();
    String told = ofIt ? Sentences.spoken(advice(rule.todo())) : null;
    return told == null ? notMet(rule) + "." : told;
  }

  private static @Nullable String advice(@Nullable String todo) {
    String said = todo == null ? "" : NAMED.matcher(todo).replaceFirst("");
    return said.isEmpty() || TECHNICAL.matcher(said).find() ? null : said;
  }

  /** The same, its fields in the order in which they stand on the page. */
  public PageTrouble inOrder(ToIntFunction<Field> place) {
    var sorted = fields.stream().sorted(Comparator.comparingInt(place)).toList();
    return new PageTrouble(status, title, sentence, rules, sorted);
  }

  /** The same, with a name for the row of each field that stands in one. */
  public PageTrouble naming(UnaryOperator<Field> named) {
    return new PageTrouble(status, title, sentence, rules, fields.stream().map(named).toList());
  }

  /** The same, told at the one field that it is about. */
  public PageTrouble in(String field) {
    String said = sentence.isEmpty() ? title : sentence;
    return fields.isEmpty()
        ? new PageTrouble(status, title, "", rules, List.of(new Field(field, said)))
        : this;
  }

  PageTrouble at(String place) {
    return naming(f -> new Field(place + "." + f.field(), f.sentence(), f.of()));
  }

  @Override
  public String toString() {
    return "PageTrouble " + status;
  }
}
