package org.amparo.takeover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.Requests;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.RowProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Files lines by the very act by which the unit files a request that came on paper. A line and its
 * case are settled in one transaction: neither is there without the other.
 */
@ApplicationScoped
class BacklogFiling {

  private static final Logger LOG = Logger.getLogger(BacklogFiling.class);
  private static final int MOST_TRIES = 5;
  private static final int LONGEST_SECONDS = 120;
  private static final RowProblem KNOWN =
      RowProblem.in(Column.FILE_NUMBER, "A file of this number is there already.");

  private final Backlogs backlogs;
  private final BacklogSettling settling;
  private final BacklogLines lines;
  private final Requests requests;
  private final Agencies agencies;
  private final CurrentActor current;
  private final EntityManager entities;
  private final Clock clock;

  BacklogFiling(
      Backlogs backlogs,
      BacklogSettling settling,
      BacklogLines lines,
      Requests requests,
      Agencies agencies,
      CurrentActor current,
      EntityManager entities,
      Clock clock) {
    this.backlogs = backlogs;
    this.settling = settling;
    this.lines = lines;
    this.requests = requests;
    this.agencies = agencies;
    this.current = current;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Files some lines; where one of them cannot be filed, each by itself.
   *
   * @return false when none is left that nobody else has in hand
   */
  @ActivateRequestContext
  boolean next(BacklogFile file, int batch) {
    current.actAs(file.filer());
    var taken = new ArrayList<Integer>();
    try {
      QuarkusTransaction.requiringNew()
          .timeout(LONGEST_SECONDS)
          .run(() -> fileAll(file, settling.lock(file.id(), batch), taken));
    } catch (RuntimeException oneOfThem) {
      refuseWhenAway(oneOfThem);
      taken.forEach(number -> one(file, number));
    }
    if (taken.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> backlogs.finish(file.id()));
    }
    return !taken.isEmpty();
  }

  private void fileAll(BacklogFile file, List<BacklogRows.Kept> waiting, List<Integer> taken) {
    waiting.forEach(row -> taken.add(row.number()));
    file(file, waiting);
  }

  private void file(BacklogFile file, List<BacklogRows.Kept> waiting) {
    var forms = forms(file, waiting);
    if (forms.isEmpty()) {
      return;
    }
    var filed = requests.fileAll(file.filer(), List.copyOf(forms.values())).iterator();
    var cases = new LinkedHashMap<Integer, CaseId>();
    forms.keySet().forEach(number -> cases.put(number, filed.next().file().id()));
    settling.filed(file.id(), cases);
    entities.flush();
  }

  /** What the lines ask, by their numbers; those that ask nothing are settled. */
  private Map<Integer, Requests.Form> forms(BacklogFile file, List<BacklogRows.Kept> waiting) {
    Actor by = file.filer();
    var today = agencies.agency(by.agency()).today(clock.instant());
    var known = settling.known(file.id(), waiting.stream().map(BacklogRows.Kept::number).toList());
    var forms = new LinkedHashMap<Integer, Requests.Form>();
    for (var row : waiting) {
      if (known.contains(row.number())) {
        settle(file, row, RowState.DUPLICATE, List.of(KNOWN));
        continue;
      }
      var read = lines.read(by, lines.open(file, row), today);
      if (read.form() == null) {
        settle(file, row, RowState.REFUSED, read.problems());
      } else {
        forms.put(row.number(), read.form());
      }
    }
    return forms;
  }

  private void settle(
      BacklogFile file, BacklogRows.Kept row, RowState state, List<RowProblem> problems) {
    settling.settle(file.id(), row.number(), state, lines.written(problems));
  }

  private void one(BacklogFile file, int number) {
    try {
      QuarkusTransaction.requiringNew().run(() -> file(file, settling.lockOne(file.id(), number)));
    } catch (RuntimeException failure) {
      refuseWhenAway(failure);
      QuarkusTransaction.requiringNew().run(() -> failed(file, number, failure));
    }
  }

  /** The key service or the database is away: no line is at fault, and all wait. */
  private static void refuseWhenAway(RuntimeException failure) {
    if (failure instanceof Refused refused && refused.problem() == Problem.UNAVAILABLE) {
      throw failure;
    }
  }

  private void failed(BacklogFile file, int number, RuntimeException failure) {
    String sentence = refusal(failure);
    if (sentence == null && settling.failed(file.id(), number) < MOST_TRIES) {
      return;
    }
    if (sentence == null) {
      LOG.errorf(
          "Line %d of the backlog %s cannot be filed (%s).",
          number, file.id(), failure.getClass().getSimpleName());
      sentence = "The service could not file this line. Its log says when; ask whoever runs it.";
    }
    settling.settle(
        file.id(), number, RowState.REFUSED, lines.written(List.of(RowProblem.ofLine(sentence))));
  }

  private static @Nullable String refusal(RuntimeException failure) {
    return failure instanceof Refused refused ? refused.sentence() : null;
  }
}
