package org.amparo.tracking.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.http.PageForm;
import org.amparo.identity.Actor;
import org.amparo.queue.Queues;
import org.amparo.queue.Views;
import org.amparo.queue.Wanted;
import org.jspecify.annotations.Nullable;

/** What somebody can choose of a queue, what they chose, and what they have saved of it. */
@ApplicationScoped
class QueueFilter {

  /** A saved view as a way to it. */
  record Saved(String name, String query, boolean here) {}

  /** What stands above the list. */
  record Shown(
      Wanted wanted,
      List<PageForm.Choice> steps,
      List<PageForm.Choice> languages,
      List<PageForm.Choice> crimes,
      List<Saved> saved,
      PageForm form) {

    public boolean isChosen() {
      return !wanted.query().isEmpty();
    }

    /** Where there is one kind of work only, there is nothing to choose. */
    public boolean isUseful() {
      return isChosen() || Stream.of(steps, languages, crimes).anyMatch(c -> c.size() > 1);
    }
  }

  private final Queues queues;
  private final Views views;

  QueueFilter(Queues queues, Views views) {
    this.queues = queues;
    this.views = views;
  }

  Shown of(Actor actor, Wanted wanted) {
    var role = wanted.role();
    return new Shown(
        wanted,
        choices(queues.waitingSteps(actor, role), wanted.step(), Words::of),
        choices(queues.waitingLanguages(actor, role), wanted.language(), Words::language),
        choices(
            queues.waitingCrimes(actor, role),
            wanted.crime() == null ? null : wanted.crime().name(),
            Words::of),
        saved(actor, wanted),
        PageForm.blank()
            .with("step", wanted.step())
            .with("language", wanted.language())
            .with("crime", wanted.crime())
            .with("late", wanted.late() ? "true" : null));
  }

  private List<Saved> saved(Actor actor, Wanted wanted) {
    return views.of(actor, wanted.role()).stream()
        .map(v -> new Saved(views.name(v), v.wanted().query(), v.wanted().equals(wanted)))
        .toList();
  }

  /** What waits, and what was chosen though it waits no longer. */
  private static <T> List<PageForm.Choice> choices(
      List<T> waiting, @Nullable T chosen, Function<T, String> words) {
    return Stream.concat(waiting.stream(), Stream.ofNullable(chosen))
        .distinct()
        .map(value -> new PageForm.Choice(value.toString(), words.apply(value)))
        .toList();
  }
}
