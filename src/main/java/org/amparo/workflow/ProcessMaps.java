package org.amparo.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.access.Policy;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.StepLoad;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFiles;
import org.jspecify.annotations.Nullable;

/** Shows on the process models where a case stands, or where an agency's cases wait. */
@ApplicationScoped
public class ProcessMaps {

  /** What became of a step of a case. */
  public enum Mark {
    NOW,
    DONE,
    /** The process went another way before anybody did it. */
    LEFT
  }

  /** A step, or a call of another process, with what the picture says of it. */
  public record Marked(
      String element,
      String name,
      @Nullable Step step,
      Mark mark,
      @Nullable Instant since,
      @Nullable StepLoad load) {}

  /** A model that something is to be shown on. */
  public record Picture(String file, String title, List<Marked> marks) {

    public boolean isNow() {
      return marks.stream().anyMatch(marked -> marked.mark() == Mark.NOW);
    }
  }

  private final List<ModelMap> models;
  private final CaseFiles files;
  private final Queues queues;

  ProcessMaps(CaseFiles files, Queues queues) {
    this.files = files;
    this.queues = queues;
    this.models =
        ModelFiles.read().entrySet().stream()
            .map(model -> ModelMap.read(model.getKey(), model.getValue()))
            .toList();
  }

  /** The models that a case has touched, those where it stands now first. */
  public List<Picture> of(Actor actor, CaseNumber number) {
    var file = files.read(actor, number);
    if (files.view(actor, file) != Policy.View.FULL) {
      throw Refused.notFound();
    }
    var latest = new EnumMap<Step, Task>(Step.class);
    queues.allOf(file.id()).forEach(task -> latest.put(task.step(), task));
    return pictures(
        (step, stop) -> {
          var task = latest.get(step);
          return task == null ? null : marked(stop, task);
        });
  }

  /** Where the open tasks of the actor's agency wait, and how long. */
  public List<Picture> ofAgency(Actor supervisor) {
    var loads = queues.loads(supervisor);
    return pictures(
            (step, stop) -> {
              var load = loads.get(step);
              return load == null
                  ? null
                  : new Marked(stop.element(), stop.name(), step, Mark.NOW, null, load);
            })
        .stream()
        .filter(picture -> picture.marks().stream().anyMatch(marked -> marked.load() != null))
        .toList();
  }

  private static Marked marked(ModelMap.Stop stop, Task task) {
    var mark =
        switch (task.state()) {
          case OPEN -> Mark.NOW;
          case DONE -> Mark.DONE;
          case WITHDRAWN -> Mark.LEFT;
        };
    var since = task.closedAt().orElse(task.createdAt());
    return new Marked(stop.element(), stop.name(), task.step(), mark, since, null);
  }

  private interface Marking {
    @Nullable Marked mark(Step step, ModelMap.Stop stop);
  }

  private List<Picture> pictures(Marking marking) {
    var alone = new LinkedHashMap<String, Picture>();
    models.forEach(
        model ->
            alone.put(
                model.process(), new Picture(model.file(), model.title(), own(model, marking))));
    return models.stream()
        .map(model -> withCalls(model, alone))
        .filter(picture -> !picture.marks().isEmpty())
        .sorted(Comparator.comparing(picture -> !picture.isNow()))
        .toList();
  }

  private static List<Marked> own(ModelMap model, Marking marking) {
    return model.stops().entrySet().stream()
        .map(entry -> marking.mark(entry.getKey(), entry.getValue()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Picture withCalls(ModelMap model, Map<String, Picture> alone) {
    var calls =
        model.calls().entrySet().stream()
            .filter(call -> !alone.get(call.getKey()).marks().isEmpty())
            .map(call -> called(call.getValue(), alone.get(call.getKey())));
    var own = alone.get(model.process());
    return new Picture(
        own.file(), own.title(), Stream.concat(own.marks().stream(), calls).toList());
  }

  private static Marked called(String element, Picture process) {
    var mark = process.isNow() ? Mark.NOW : Mark.DONE;
    return new Marked(element, process.title(), null, mark, null, null);
  }
}
