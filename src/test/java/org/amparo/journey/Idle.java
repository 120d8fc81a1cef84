package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

/** What a service that has nothing to do asks of its cluster. */
final class Idle {

  private static final int SECONDS = 5;
  private static final int PER_SECOND = 2;

  /** As the models have them. */
  private static final List<String> JOB_TYPES =
      List.of("draw-up-letter", "record-expiry", "mirror-task");

  private Idle() {}

  /** Each worker asks seldom, and nobody asks for anything but work. */
  static void assertQuiet(Function<String, Long> traffic) throws InterruptedException {
    var unused = traffic.apply("RESET");
    Thread.sleep(SECONDS * 1000L);

    long polls = 0;
    for (String type : JOB_TYPES) {
      long its = traffic.apply("POLLS " + type);
      assertThat(its).as(type).isLessThanOrEqualTo(SECONDS * PER_SECOND);
      polls += its;
    }
    assertThat(traffic.apply("ALL")).as("requests of any kind").isEqualTo(polls);
  }
}
