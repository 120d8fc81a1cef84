package org.amparo.takeover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.identity.Actor;
import org.amparo.kernel.Checklist;
import org.amparo.referral.Requests;
import org.amparo.takeover.rules.Cells;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.LineRules;
import org.amparo.takeover.rules.RowProblem;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/** Seals lines, opens them, and says of each whether the act would take it. */
@ApplicationScoped
class BacklogLines {

  private static final String TABLE = "backlog_row";
  private static final String COLUMN = "content";
  private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

  /** Where in a request each thing stands that only the act's own rules look at. */
  private static final Map<String, Column> PLACES =
      Map.of(
          "victim.safeContact.value", Column.CONTACT,
          "requester.contact.value", Column.REQUESTER_CONTACT);

  private final SealedJson sealed;
  private final Validator validator;
  private final ObjectMapper json;

  BacklogLines(SealedJson sealed, Validator validator, ObjectMapper json) {
    this.sealed = sealed;
    this.validator = validator;
    this.json = json;
  }

  LineRules.Read read(Actor by, Cells cells, LocalDate today) {
    var read = LineRules.read(cells, today);
    if (read.form() == null) {
      return read;
    }
    var problems = new ArrayList<RowProblem>();
    validator.validate(read.form()).forEach(v -> problems.add(problem(v)));
    for (Checklist.Rule rule : Requests.plausible(by, read.form(), today).failures()) {
      problems.add(RowProblem.ofLine("This rule is not met: %s.".formatted(rule.sentence())));
    }
    return problems.isEmpty() ? read : new LineRules.Read(null, List.copyOf(problems));
  }

  private static RowProblem problem(ConstraintViolation<Requests.Form> violation) {
    var column = PLACES.get(violation.getPropertyPath().toString());
    // the message of a rule quotes no value
    String sentence = "It " + violation.getMessage() + ".";
    return column == null ? RowProblem.ofLine(sentence) : RowProblem.in(column, sentence);
  }

  byte[] seal(BacklogFile file, Cells cells) {
    return sealed.seal(
        file.sealedUnder(), TABLE, COLUMN, row(file, cells.number()), cells.values());
  }

  Cells open(BacklogFile file, BacklogRows.Kept row) {
    var values = new EnumMap<Column, String>(Column.class);
    if (row.content() != null) {
      Map<?, ?> kept =
          sealed.open(
              file.sealedUnder(), TABLE, COLUMN, row(file, row.number()), row.content(), Map.class);
      kept.forEach((name, text) -> put(values, name.toString(), text));
    }
    return new Cells(row.number(), values, List.of());
  }

  private static void put(Map<Column, String> values, String name, @Nullable Object text) {
    Column.of(name).ifPresent(column -> values.put(column, String.valueOf(text)));
  }

  private static String row(BacklogFile file, int number) {
    return file.id() + "/" + number;
  }

  String written(List<RowProblem> problems) {
    try {
      return json.writeValueAsString(problems);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sentences of our own were not written");
    }
  }

  List<RowProblem> problems(@Nullable String written) {
    try {
      return written == null ? List.of() : json.readValue(written, PROBLEMS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sentences of our own were not read back");
    }
  }
}
