package org.amparo.certification.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.http.PageForm;
import org.amparo.http.PageTrouble;

/**
 * The rows of a sitting that were marked as signed, by their case. A date beside a form that was
 * not signed says nothing; a marked one without a date has the day of the whole sitting.
 */
final class MarkedRows {

  /** Whoever signs twenty forms in an hour writes the day once. */
  static final String DAY = "_signedOn";

  private static final Pattern ROW = Pattern.compile("signatures\\[(\\d+)]\\.(\\w+)");

  /** What was typed into a row. */
  record Row(String signedOn, String print) {}

  private final PageForm form;
  private final Map<String, Row> rows;

  private MarkedRows(PageForm form, Map<String, Row> rows) {
    this.form = form;
    this.rows = rows;
  }

  static MarkedRows of(PageForm form) {
    var rows = new LinkedHashMap<String, Row>();
    for (int row = 0; row < SignatureBatchResource.MOST; row++) {
      String name = "signatures[%d]".formatted(row);
      String number = form.value(name + ".caseNumber");
      if (!number.isEmpty()) {
        rows.put(number, new Row(form.value(name + ".signedOn"), form.value(name + ".print")));
      }
    }
    return new MarkedRows(form, rows);
  }

  boolean has(String caseNumber) {
    return rows.containsKey(caseNumber);
  }

  Row of(String caseNumber) {
    return rows.getOrDefault(caseNumber, new Row("", ""));
  }

  String day() {
    return form.value(DAY);
  }

  /** The act's form: one row after the other, each with its day. */
  PageForm toRecord() {
    var fields = new HashMap<String, List<String>>();
    fields.put("_key", List.of(form.key()));
    fields.put(DAY, List.of(day()));
    int at = 0;
    for (var row : rows.entrySet()) {
      String name = "signatures[%d]".formatted(at++);
      String own = row.getValue().signedOn();
      fields.put(name + ".caseNumber", List.of(row.getKey()));
      fields.put(name + ".signedOn", List.of(own.isBlank() ? day() : own));
      fields.put(name + ".print", List.of(row.getValue().print()));
    }
    return PageForm.of(fields);
  }

  /** What was wrong, said of the case and not of its place among those that were marked. */
  PageForm named(PageForm refused) {
    var trouble = refused.trouble();
    return trouble == null ? refused : refused.refused(trouble.naming(this::caseOf));
  }

  private PageTrouble.Field caseOf(PageTrouble.Field field) {
    var row = ROW.matcher(field.field());
    int at = row.matches() ? Integer.parseInt(row.group(1)) : rows.size();
    return rows.keySet().stream()
        .skip(at)
        .findFirst()
        .map(n -> new PageTrouble.Field(n + "." + row.group(2), field.sentence(), n))
        .orElse(field);
  }
}
