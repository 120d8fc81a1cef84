package org.amparo.certification.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.http.PageForm;
import org.amparo.http.PageTrouble;
import org.amparo.http.Reader;

/**
 * The rows of a sitting, by their case, and which of them were marked as signed. A marked one
 * without a date has the day of the whole sitting. What is written beside a form that is not marked
 * is asked about: the mark may have been forgotten, and from the day the filing window runs.
 */
final class MarkedRows {

  /** Whoever signs twenty forms in an hour writes the day once. */
  static final String DAY = "_signedOn";

  private static final Pattern ROW = Pattern.compile("signatures\\[(\\d+)]\\.(\\w+)");

  /** What was typed into a row. */
  record Row(boolean marked, String signedOn, String print) {

    private boolean isForgotten() {
      return !marked && !(signedOn + print).isBlank();
    }
  }

  private final PageForm form;
  private final Map<String, Row> rows;

  private MarkedRows(PageForm form, Map<String, Row> rows) {
    this.form = form;
    this.rows = rows;
  }

  static MarkedRows of(PageForm form) {
    var rows = new LinkedHashMap<String, Row>();
    for (int at = 0; at < SignatureBatchResource.MOST; at++) {
      String name = "signatures[%d]".formatted(at);
      String marked = form.value(name + ".caseNumber");
      String number = marked.isEmpty() ? form.value("_case[%d]".formatted(at)) : marked;
      if (!number.isEmpty()) {
        rows.put(
            number,
            new Row(
                !marked.isEmpty(), form.value(name + ".signedOn"), form.value(name + ".print")));
      }
    }
    return new MarkedRows(form, rows);
  }

  boolean has(String caseNumber) {
    return of(caseNumber).marked();
  }

  Row of(String caseNumber) {
    return rows.getOrDefault(caseNumber, new Row(false, "", ""));
  }

  String day() {
    return form.value(DAY);
  }

  /** Why nothing of the sitting can be recorded yet, if it is for what is marked. */
  Optional<PageForm> refused() {
    var texts = Reader.texts(SigningTexts.class);
    var forgotten = rows.keySet().stream().filter(number -> of(number).isForgotten()).toList();
    if (!forgotten.isEmpty()) {
      return Optional.of(
          refused(texts.besideWhatIsNotTicked(), "", texts.tickItOrEmptyIt(), forgotten));
    }
    return rows.values().stream().noneMatch(Row::marked)
        ? Optional.of(refused(texts.nothingIsTicked(), texts.tickTheSigned(), "", List.of()))
        : Optional.empty();
  }

  private PageForm refused(String title, String sentence, String todo, List<String> cases) {
    var fields = cases.stream().map(n -> new PageTrouble.Field(n + ".signed", todo, n)).toList();
    return form.refused(new PageTrouble(400, title, sentence, List.of(), fields));
  }

  private List<String> marked() {
    return rows.keySet().stream().filter(this::has).toList();
  }

  /** The act's form: one row after the other, each with its day. */
  PageForm toRecord() {
    var fields = new HashMap<String, List<String>>();
    fields.put("_key", List.of(form.key()));
    fields.put(DAY, List.of(day()));
    int at = 0;
    for (String number : marked()) {
      String name = "signatures[%d]".formatted(at++);
      Row row = of(number);
      fields.put(name + ".caseNumber", List.of(number));
      fields.put(name + ".signedOn", List.of(row.signedOn().isBlank() ? day() : row.signedOn()));
      fields.put(name + ".print", List.of(row.print()));
    }
    return PageForm.of(fields);
  }

  /** What was wrong, said of the case and not of its place among those that were marked. */
  PageForm named(PageForm refused) {
    var trouble = refused.trouble();
    return trouble == null
        ? refused
        : refused.refused(trouble.inOrder(MarkedRows::place).naming(this::caseOf));
  }

  private static int place(PageTrouble.Field field) {
    var row = ROW.matcher(field.field());
    return row.matches() ? Integer.parseInt(row.group(1)) : SignatureBatchResource.MOST;
  }

  private PageTrouble.Field caseOf(PageTrouble.Field field) {
    var row = ROW.matcher(field.field());
    return marked().stream()
        .skip(place(field))
        .findFirst()
        .map(n -> new PageTrouble.Field(n + "." + row.replaceFirst("$2"), field.sentence(), n))
        .orElse(field);
  }
}
