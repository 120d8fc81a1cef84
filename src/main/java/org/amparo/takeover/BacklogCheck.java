package org.amparo.takeover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.People;
import org.amparo.takeover.rules.Cells;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.RowProblem;
import org.amparo.vault.BlindIndex;
import org.jspecify.annotations.Nullable;

/**
 * The dry run: each line is read, sealed and kept with what is wrong with it. Each batch is a
 * transaction of its own, so that a million lines take no more memory than one batch.
 */
@ApplicationScoped
public class BacklogCheck {

  private static final int BATCH = 500;
  private static final int LONGEST_SECONDS = 600;
  private static final List<RowProblem> KNOWN =
      List.of(
          RowProblem.in(
              Column.FILE_NUMBER,
              "A file of this number is there already, or in an earlier line."));

  private final Backlogs backlogs;
  private final BacklogRows rows;
  private final BacklogLikeness likeness;
  private final BacklogLines lines;
  private final Agencies agencies;
  private final People people;
  private final BlindIndex blind;
  private final TakeoverSettings settings;
  private final Clock clock;

  BacklogCheck(
      Backlogs backlogs,
      BacklogRows rows,
      BacklogLikeness likeness,
      BacklogLines lines,
      Agencies agencies,
      People people,
      BlindIndex blind,
      TakeoverSettings settings,
      Clock clock) {
    this.backlogs = backlogs;
    this.rows = rows;
    this.likeness = likeness;
    this.lines = lines;
    this.agencies = agencies;
    this.people = people;
    this.blind = blind;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens what was brought; it is read twice, first to know it again. */
  public interface Brought {
    InputStream open() throws IOException;
  }

  /** Looks at a file; nothing but the file's own lines is written. */
  public BacklogFile check(Actor by, Brought brought) throws IOException {
    var file = backlogs.begin(by, brought);
    boolean whole = false;
    try (var bytes = brought.open();
        var reader = LineReaders.open(bytes)) {
      readAll(by, file, reader);
      var checked = finish(by, file);
      whole = true;
      return checked;
    } catch (Unreadable why) {
      throw new Refused(Problem.MALFORMED, why.sentence());
    } finally {
      if (!whole) {
        backlogs.drop(file);
      }
    }
  }

  private void readAll(Actor by, BacklogFile file, LineReader reader) throws IOException {
    LocalDate today =
        QuarkusTransaction.requiringNew()
            .call(() -> agencies.agency(by.agency()).today(clock.instant()));
    var batch = new ArrayList<Cells>(BATCH);
    int read = 0;
    for (var cells = reader.next(); cells != null; cells = reader.next()) {
      read++;
      if (read > settings.mostLines()) {
        throw new Unreadable(
            "A file has %d lines at most. Bring the rest in another."
                .formatted(settings.mostLines()));
      }
      batch.add(cells);
      if (batch.size() == BATCH) {
        keep(by, file, batch, today);
        batch.clear();
      }
    }
    keep(by, file, batch, today);
    if (read == 0) {
      throw new Unreadable("The file has no line but the heading.");
    }
  }

  private void keep(Actor by, BacklogFile file, List<Cells> batch, LocalDate today) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                rows.add(file, batch.stream().map(cells -> row(by, file, cells, today)).toList()));
  }

  private BacklogRows.New row(Actor by, BacklogFile file, Cells cells, LocalDate today) {
    var read = lines.read(by, cells, today);
    byte[] content = lines.seal(file, cells);
    var form = read.form();
    if (form == null) {
      String why = lines.written(read.problems());
      return new BacklogRows.New(cells.number(), RowState.BAD, content, null, null, null, why);
    }
    var marks = people.marks(file.agency(), form.victim());
    return new BacklogRows.New(
        cells.number(),
        RowState.READY,
        content,
        key(file, cells),
        marks.name(),
        marks.birth(),
        null);
  }

  private byte @Nullable [] key(BacklogFile file, Cells cells) {
    return blind.of(file.agency(), "backlog.fileNumber", cells.text(Column.FILE_NUMBER));
  }

  private BacklogFile finish(Actor by, BacklogFile file) {
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(
            () -> {
              likeness.compareWhole();
              likeness.markDuplicates(file.id(), lines.written(KNOWN));
              likeness.markLikely(file.id());
              return backlogs.checked(by, file);
            });
  }
}
