package org.amparo.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.CommonTexts;
import org.amparo.http.Reader;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.queue.AgencyTask;
import org.amparo.queue.Task.Escalation;
import org.amparo.report.ReportTasks;
import org.jspecify.annotations.Nullable;

/** The yearly reports that are to be filed, as the supervisors' pages show them. */
@Named("reportsDue")
@RequestScoped
class ReportsDue {

  /**
   * When it is due, told in words; the sign and the colour only repeat them.
   *
   * @param tone {@code over}, {@code soon} or {@code later}
   */
  record Due(String words, String day, String sign, String tone) {}

  /**
   * One report.
   *
   * @param due null where no day is known
   * @param who has it in hand; empty when nobody has
   */
  record Row(
      UUID id,
      CertificationKind kind,
      LocalDate from,
      LocalDate upTo,
      @Nullable Due due,
      String who,
      boolean mine) {

    public boolean isTheirs() {
      return !who.isEmpty() && !mine;
    }
  }

  private final ReportTasks tasks;
  private final CurrentActor current;

  ReportsDue(ReportTasks tasks, CurrentActor current) {
    this.tasks = tasks;
    this.current = current;
  }

  @Transactional
  public List<Row> rows() {
    var actor = current.actor();
    return tasks.open(actor, Role.DV_SUPERVISOR).stream().map(task -> row(actor, task)).toList();
  }

  @Nullable Row of(CertificationKind kind, LocalDate from) {
    return rows().stream()
        .filter(row -> row.kind() == kind && row.from().equals(from))
        .findFirst()
        .orElse(null);
  }

  /** The page on which it is written. */
  static String draft(AgencyTask task) {
    return "/reports/draft?kind=%s&on=%s".formatted(task.kind(), task.from());
  }

  private static Row row(Actor actor, AgencyTask task) {
    var who = task.claimedBy();
    return new Row(
        task.id(),
        task.kind(),
        task.from(),
        task.upTo(),
        due(task),
        who == null ? "" : who.value(),
        actor.user().equals(who));
  }

  private static @Nullable Due due(AgencyTask task) {
    var left = task.daysLeft();
    var day = task.dueOn();
    if (left == null || day == null) {
      return null;
    }
    var texts = Reader.texts(CommonTexts.class);
    String date = Reader.language().shortDay(day);
    if (left < 0) {
      return new Due(texts.overdue(-left), date, "\u26A0", "over");
    }
    boolean soon = task.escalation() == Escalation.WARNING;
    return new Due(
        left == 0 ? texts.dueToday() : texts.dueIn(left),
        date,
        soon ? "\u25D5" : "\u25CB",
        soon ? "soon" : "later");
  }
}
