package org.amparo.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long people were at each task. Whoever had several in hand was not at each of them all the
 * time: such a while is shared out evenly, so that nobody's day counts twice.
 */
final class HandTime {

  private HandTime() {}

  static Map<UUID, Duration> of(List<DoneTask> tasks) {
    var shares = new HashMap<UUID, Duration>();
    tasks.stream()
        .collect(Collectors.groupingBy(DoneTask::by))
        .values()
        .forEach(own -> share(own, shares));
    return shares;
  }

  private static void share(Collection<DoneTask> own, Map<UUID, Duration> shares) {
    var moments =
        own.stream()
            .flatMap(task -> Stream.of(task.claimed(), task.done()))
            .collect(Collectors.toCollection(TreeSet::new));
    var byClaim = own.stream().collect(Collectors.groupingBy(DoneTask::claimed));
    var byEnd = own.stream().collect(Collectors.groupingBy(DoneTask::done));
    var inHand = new HashMap<UUID, DoneTask>();
    Instant before = Instant.MIN;
    for (Instant moment : moments) {
      if (!inHand.isEmpty()) {
        var each = Duration.between(before, moment).dividedBy(inHand.size());
        inHand.keySet().forEach(id -> shares.merge(id, each, Duration::plus));
      }
      byClaim.getOrDefault(moment, List.of()).forEach(task -> inHand.put(task.id(), task));
      byEnd.getOrDefault(moment, List.of()).forEach(task -> inHand.remove(task.id()));
      before = moment;
    }
    own.forEach(task -> shares.putIfAbsent(task.id(), Duration.ZERO));
  }
}
