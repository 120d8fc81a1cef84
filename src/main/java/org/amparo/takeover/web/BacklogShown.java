package org.amparo.takeover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.agency.Agencies;
import org.amparo.http.PageForm;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.takeover.BacklogFile;
import org.amparo.takeover.BacklogLook;
import org.amparo.takeover.Backlogs;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.RowProblem;
import org.jspecify.annotations.Nullable;

/** The files as the supervisor's pages show them. */
@RequestScoped
class BacklogShown {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int AT_ONCE = 50;

  /** A file in the list. */
  record Row(UUID id, String when, String by, String state, int lines, int filed) {}

  /** The list, and the columns that a file has. */
  record All(List<Row> files, String needed, String others) {}

  /** A line with what to look at. */
  record Held(int number, List<String> told) {}

  /** One file. */
  record One(
      UUID id,
      BacklogView view,
      String when,
      String state,
      List<Held> held,
      @Nullable Integer next) {

    public boolean isChecked() {
      return view.state() == BacklogFile.State.CHECKED;
    }

    public boolean isUnderWay() {
      return view.state() == BacklogFile.State.CONFIRMED;
    }

    public boolean isDone() {
      return view.state() == BacklogFile.State.DONE;
    }

    public boolean isHeldBack() {
      var counts = view.counts();
      return counts.bad() + counts.duplicate() + counts.left() + counts.refused() > 0;
    }

    /** What may become of lines whose person seems to be there; the careful one first. */
    public List<PageForm.Choice> answers() {
      return PageForm.blank()
          .options(
              "false", Sentences.spoken("Leave them out; they can be downloaded"),
              "true", Sentences.spoken("File them too"));
    }

    public int settled() {
      return view.counts().lines() - view.counts().ready();
    }
  }

  private final Backlogs backlogs;
  private final BacklogLook look;
  private final Agencies agencies;
  private final CurrentActor current;

  BacklogShown(Backlogs backlogs, BacklogLook look, Agencies agencies, CurrentActor current) {
    this.backlogs = backlogs;
    this.look = look;
    this.agencies = agencies;
    this.current = current;
  }

  @Transactional
  public All all() {
    return new All(
        backlogs.all(current.actor()).stream().map(this::row).toList(),
        columns(true),
        columns(false));
  }

  private static String columns(boolean needed) {
    return Arrays.stream(Column.values())
        .filter(c -> c.isNeeded() == needed)
        .map(Column::title)
        .collect(Collectors.joining(", "));
  }

  private Row row(BacklogFile file) {
    var counts = look.counts(file);
    return new Row(
        file.id(),
        when(file.madeAt()),
        file.madeBy().value(),
        word(file.state()),
        counts.lines(),
        counts.filed());
  }

  @Transactional
  public One one(UUID id, int after) {
    var file = backlogs.file(current.actor(), id);
    var held = look.toLookAt(current.actor(), file, after, AT_ONCE);
    return new One(
        id,
        BacklogView.of(file, look.counts(file)),
        when(file.madeAt()),
        word(file.state()),
        held.stream().map(BacklogShown::held).toList(),
        held.size() < AT_ONCE ? null : held.get(AT_ONCE - 1).number());
  }

  private static Held held(BacklogLook.Line line) {
    var told = new ArrayList<String>();
    line.problems().forEach(p -> told.add(told(p)));
    var texts = Reader.texts(BacklogTexts.class);
    if (line.likeCase() != null) {
      told.add(texts.caseIsOfAPerson(line.likeCase().value()));
    }
    if (line.likeLine() != null) {
      told.add(texts.lineIsOfAPerson(line.likeLine()));
    }
    return new Held(line.number(), told);
  }

  private static String told(RowProblem problem) {
    String sentence = Sentences.spoken(problem.sentence());
    return problem.column() == null ? sentence : problem.column() + ": " + sentence;
  }

  private static String word(BacklogFile.State state) {
    return Sentences.spoken(
        switch (state) {
          case CHECKING -> "Being read";
          case CHECKED -> "Waits to be confirmed";
          case CONFIRMED -> "Being filed";
          case DONE -> "Taken over";
        });
  }

  private String when(Instant at) {
    var agency = agencies.agency(current.actor().agency());
    return WHEN.format(at.atZone(agency.zone()));
  }
}
