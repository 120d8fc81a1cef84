package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.amparo.kernel.UserId;
import org.junit.jupiter.api.Test;

class HandTimeTest {

  private static final Instant START = Instant.parse("2026-07-01T16:00:00Z");

  @Test
  void aTaskAloneInHandHasAllTheTime() {
    var task = task("ana", 0, 30);
    assertThat(HandTime.of(List.of(task))).containsEntry(task.id(), Duration.ofMinutes(30));
  }

  @Test
  void theTimeWithTwoTasksInHandIsSharedOut() {
    var first = task("ana", 0, 30);
    var second = task("ana", 20, 40);
    assertThat(HandTime.of(List.of(first, second)))
        .containsEntry(first.id(), Duration.ofMinutes(25))
        .containsEntry(second.id(), Duration.ofMinutes(15));
  }

  @Test
  void theTimeOfOneIsNotThatOfAnother() {
    var first = task("ana", 0, 30);
    var second = task("ben", 0, 30);
    assertThat(HandTime.of(List.of(first, second)).values())
        .containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(30));
  }

  @Property(tries = 200)
  void nobodysDayCountsTwice(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 100) Integer> begins) {
    var tasks = new ArrayList<DoneTask>();
    var present = new BitSet();
    for (int begin : begins) {
      int end = begin + 1 + begin % 17;
      tasks.add(task("ana", begin, end));
      present.set(begin, end);
    }
    long nanos = HandTime.of(tasks).values().stream().mapToLong(Duration::toNanos).sum();
    assertThat(Duration.ofMinutes(present.cardinality()).toNanos() - nanos).isBetween(0L, 10_000L);
  }

  private static DoneTask task(String by, int begin, int end) {
    return new DoneTask(
        UUID.randomUUID(),
        "SFPD-26-000000",
        "REVIEW",
        "dv-unit",
        new UserId(by),
        START.plus(Duration.ofMinutes(begin)),
        START.plus(Duration.ofMinutes(end)),
        null,
        null);
  }
}
