package org.amparo.queue.web;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.http.Cursors;
import org.amparo.http.Etags;
import org.amparo.identity.Actor;
import org.amparo.queue.AgencyTask;
import org.amparo.queue.Place;
import org.amparo.queue.Task;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tasks as pages with a signed cursor, and one by one with an ETag. */
@Singleton
class TaskPages {

  /**
   * A page of tasks; {@code next} is the cursor of the page after it.
   *
   * @param agencyTasks what is about no case: all of it, on the first page
   */
  record TaskPage(List<TaskView> tasks, List<AgencyTask> agencyTasks, @Nullable String next) {}

  private final Cursors cursors;
  private final EntityManager entities;

  TaskPages(Cursors cursors, EntityManager entities) {
    this.cursors = cursors;
    this.entities = entities;
  }

  Cursors.Query query(String name, Actor actor, String filter) {
    return new Cursors.Query(
        name,
        Map.of("agency", actor.agency().value(), "user", actor.user().value(), "filter", filter));
  }

  @Nullable Place place(Cursors.Query query, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var place = cursors.place(query, cursor);
    return new Place(
        Integer.parseInt(place.get(0)), Instant.parse(place.get(1)), UUID.fromString(place.get(2)));
  }

  /**
   * @param found one more than the page holds, when there is another page
   */
  RestResponse<TaskPage> answer(
      Actor actor,
      Cursors.Query query,
      int size,
      String path,
      List<Task> found,
      List<AgencyTask> ofNoCase) {
    var shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? after(query, shown.get(size - 1)) : null;
    var page =
        new TaskPage(shown.stream().map(t -> TaskView.of(actor, t)).toList(), ofNoCase, next);
    var answer = RestResponse.ResponseBuilder.ok(page);
    if (next != null) {
      String join = path.contains("?") ? "&" : "?";
      answer.header(
          "Link", "<%s%ssize=%d&cursor=%s>; rel=\"next\"".formatted(path, join, size, next));
    }
    return answer.build();
  }

  RestResponse<TaskView> answer(Actor actor, Task task) {
    entities.flush();
    return RestResponse.ResponseBuilder.ok(TaskView.of(actor, task))
        .tag(Etags.of(task.version()))
        .build();
  }

  private String after(Cursors.Query query, Task last) {
    var place = Place.of(last);
    return cursors.after(
        query,
        List.of(String.valueOf(place.rank()), place.dueAt().toString(), place.id().toString()));
  }
}
