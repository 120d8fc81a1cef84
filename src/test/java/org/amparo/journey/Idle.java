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
      List.of("draw-up-letter", "reckon-window", "record-expiry", "mirror-task");

  private static final List<String> NOT_WHEN_IDLE =
      List.of("CREATE_INSTANCE", "COMPLETE_USER_TASK", "PUBLISH_MESSAGE", "TOPOLOGY");

  private Idle() {}

  /** Each worker asks seldom, and nobody sends anything. */
  static void assertQuiet(Function<String, Long> traffic) throws InterruptedException {
    var unused = traffic.apply("RESET");
    Thread.sleep(SECONDS * 1000L);

    for (String type : JOB_TYPES) {
      assertThat(traffic.apply("POLLS " + type)).as(type).isLessThanOrEqualTo(SECONDS * PER_SECOND);
    }
    // the comparison of now and then may fall into these seconds
    assertThat(traffic.apply("SEARCH")).isLessThanOrEqualTo(SECONDS * PER_SECOND);
    for (String command : NOT_WHEN_IDLE) {
      assertThat(traffic.apply(command)).as(command).isZero();
    }
  }
}
