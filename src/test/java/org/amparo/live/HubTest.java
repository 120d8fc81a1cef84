package org.amparo.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.junit.jupiter.api.Test;

/** Readers take what they can; nobody waits for one who does not. */
class HubTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");
  private static final int MANY = 5_000;

  /** As they are where nobody set anything; only the limits count here. */
  private record Settings(
      Duration look, Duration heartBeat, Duration keep, int perPerson, int overall)
      implements LiveSettings {}

  private final Hub hub =
      new Hub(
          new Settings(Duration.ZERO, Duration.ZERO, Duration.ZERO, 20, 4_000),
          new SimpleMeterRegistry());

  @Test
  void aReaderWhoNeverReadsIsLetGoAndTheOtherMissesNothing() {
    hub.begin(0);
    var cut = new AtomicBoolean();
    var deaf = reader("deaf", 1, () -> cut.set(true));
    var keen = reader("keen", Long.MAX_VALUE, () -> {});

    for (long number = 1; number <= MANY; number++) {
      hub.tell(List.of(batch(number)), null);
    }

    assertThat(cut).isTrue();
    assertThat(deaf.getItems()).hasSize(1);
    assertThat(keen.getItems())
        .extracting(Listener.Message::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(0, MANY).boxed().toList());
    keen.assertNotTerminated();
  }

  @Test
  void aReaderWhoTookNothingBetweenTwoBeatsIsLetGo() {
    hub.begin(0);
    var cut = new AtomicBoolean();
    reader("deaf", 1, () -> cut.set(true));
    var keen = reader("keen", Long.MAX_VALUE, () -> {});

    hub.beat();
    assertThat(cut).isFalse();
    hub.beat();

    assertThat(cut).isTrue();
    keen.assertNotTerminated();
    assertThat(keen.getItems()).allMatch(beat -> beat.news() == null && beat.number() == 0);
  }

  @Test
  void whoWasLetGoMakesPlaceForAnother() {
    hub.begin(0);
    var first = reader("busy", 1, () -> {});
    for (int more = 1; more < 20; more++) {
      reader("busy", 1, () -> {});
    }
    assertThatThrownBy(() -> reader("busy", 1, () -> {})).hasMessageContaining("Too many streams");

    first.cancel();

    reader("busy", 1, () -> {}).assertNotTerminated();
  }

  private AssertSubscriber<Listener.Message> reader(String name, long wants, Runnable cut) {
    var actor = new Actor(new UserId(name), SFPD, Set.of(Role.DV_UNIT));
    var listener = hub.open(new Listener.Who(actor, null, Instant.MAX, null), cut);
    listener.before(List.of(), false);
    return hub.stream(listener).subscribe().withSubscriber(AssertSubscriber.create(wants));
  }

  private static LiveEvent batch(long number) {
    return new LiveEvent(number, SFPD, null, List.of(), null);
  }
}
