package org.amparo.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.access.Policy;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.UserId;
import org.amparo.tracking.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to those who listen, each of whom stands at one and goes on to the next. Who
 * may see it is asked when it is told, and a grant that was taken back meanwhile no longer counts.
 */
final class Told {

  private final LiveEvent event;
  private volatile Set<UserId> advocates = Set.of();
  private volatile @Nullable Told next;

  Told(LiveEvent event) {
    this.event = event;
  }

  LiveEvent event() {
    return event;
  }

  long number() {
    return event.number();
  }

  @Nullable Told next() {
    return next;
  }

  void followedBy(Told later) {
    next = later;
  }

  /** Who may see the case by a grant, as of now. */
  void advocates(Set<UserId> granted) {
    advocates = Set.copyOf(granted);
  }

  /** What this person may know of it; empty where that is nothing. */
  List<News> forActor(Actor actor) {
    var news = new ArrayList<News>();
    if (!actor.agency().equals(event.agency())) {
      return news;
    }
    queue(actor, news);
    var about = event.about();
    if (about != null) {
      var view = Policy.view(actor, about, advocates.contains(actor.user()));
      ofCase(about, view, news);
      ofGrant(about, view, actor, news);
    }
    return news;
  }

  private void queue(Actor actor, List<News> news) {
    var seen =
        event.tasks().stream()
            .filter(
                task -> actor.has(Role.DV_SUPERVISOR) || task.roles().stream().anyMatch(actor::has))
            .toList();
    var about = event.about();
    if (!seen.isEmpty() || (about == null && Policy.worksOnEveryCase(actor))) {
      news.add(News.queue(about == null ? null : about.number(), seen));
    }
  }

  private static void ofCase(LiveEvent.About about, Policy.View view, List<News> news) {
    if (view == Policy.View.FULL) {
      news.add(News.ofCase(about.number(), Stage.of(about.state()), about.state(), about.entry()));
    } else if (view == Policy.View.COARSE && about.acted()) {
      news.add(News.ofCase(about.number(), Stage.of(about.state()), null, null));
    }
  }

  /** An advocate hears of their own grant also when it is their last word of the case. */
  private void ofGrant(LiveEvent.About about, Policy.View view, Actor actor, List<News> news) {
    var grant = event.grant();
    if (grant != null
        && (view == Policy.View.FULL
            || (actor.has(Role.ADVOCATE) && grant.holders().contains(actor.user())))) {
      news.add(News.grant(about.number(), grant));
    }
  }
}
