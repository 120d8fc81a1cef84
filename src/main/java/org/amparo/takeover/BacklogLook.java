package org.amparo.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFiles;
import org.amparo.takeover.rules.RowProblem;
import org.jspecify.annotations.Nullable;

/** What is told of a file and its lines: numbers and sentences, nothing of what a line says. */
@ApplicationScoped
public class BacklogLook {

  /**
   * A line.
   *
   * @param likeCase a case of a person of the same name, whose birth date is the same or unknown
   * @param likeLine an earlier line of such a person
   */
  public record Line(
      int number,
      RowState state,
      List<RowProblem> problems,
      @Nullable CaseNumber likeCase,
      @Nullable Integer likeLine,
      @Nullable CaseNumber caseNumber) {}

  /**
   * How many lines are where.
   *
   * @param likely of those that are ready: how many look like a case or an earlier line
   */
  public record Counts(
      int lines, int ready, int likely, int bad, int duplicate, int left, int filed, int refused) {}

  private final BacklogRows rows;
  private final BacklogLines lines;
  private final CaseFiles files;

  BacklogLook(BacklogRows rows, BacklogLines lines, CaseFiles files) {
    this.rows = rows;
    this.lines = lines;
    this.files = files;
  }

  public Counts counts(BacklogFile file) {
    var found = rows.count(file.id());
    int all = Arrays.stream(RowState.values()).mapToInt(s -> found.getOrDefault(s, 0)).sum();
    return new Counts(
        all,
        found.getOrDefault(RowState.READY, 0),
        rows.countLikely(file.id()),
        found.getOrDefault(RowState.BAD, 0),
        found.getOrDefault(RowState.DUPLICATE, 0),
        found.getOrDefault(RowState.LEFT, 0),
        found.getOrDefault(RowState.FILED, 0),
        found.getOrDefault(RowState.REFUSED, 0));
  }

  /**
   * Lines in their order.
   *
   * @param by whose agency's file it is
   * @param likely only those that look like a case or an earlier line
   */
  public List<Line> page(
      Actor by, BacklogFile file, @Nullable RowState state, boolean likely, int after, int size) {
    if (!file.agency().equals(by.agency())) {
      return List.of();
    }
    return told(rows.page(file.id(), state, likely, after, size));
  }

  /** Lines that somebody should look at, in their order. */
  public List<Line> toLookAt(Actor by, BacklogFile file, int after, int size) {
    return file.agency().equals(by.agency())
        ? told(rows.toLookAt(file.id(), after, size))
        : List.of();
  }

  private List<Line> told(List<BacklogRows.Kept> found) {
    var ids = new HashSet<UUID>();
    found.forEach(
        row -> {
          if (row.likeCase() != null) {
            ids.add(row.likeCase());
          }
          if (row.caseId() != null) {
            ids.add(row.caseId());
          }
        });
    Map<UUID, CaseNumber> numbers = ids.isEmpty() ? Map.of() : files.numbers(ids);
    return found.stream().map(row -> line(row, numbers)).collect(Collectors.toList());
  }

  private Line line(BacklogRows.Kept row, Map<UUID, CaseNumber> numbers) {
    return new Line(
        row.number(),
        row.state(),
        lines.problems(row.problems()),
        row.likeCase() == null ? null : numbers.get(row.likeCase()),
        row.likeNumber(),
        row.caseId() == null ? null : numbers.get(row.caseId()));
  }
}
