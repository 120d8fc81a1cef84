package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A move that cannot be made stops the start with a sentence; without one nothing happens. */
class MoveCasesTest {

  private static final CaseLock NO_LOCK =
      (caseId, agencyId) -> {
        throw new AssertionError("nothing is to be moved");
      };

  @Test
  void aServiceThatMovesNothingStartsAsEver() {
    assertThatNoException().isThrownBy(() -> begin(null));
  }

  @Test
  void casesLeaveOnlyAnEngineThatCanTellOfThem() {
    assertThatThrownBy(() -> begin("zeebe")).hasMessage("Cases cannot leave the engine zeebe.");
  }

  @Test
  void anEngineThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> begin("zebee"))
        .hasMessage("AMPARO_WORKFLOW_MOVE_FROM is 'zebee', and there is no such engine.");
  }

  private static void begin(String from) {
    var config =
        new MoveConfig() {
          @Override
          public Optional<String> from() {
            return Optional.ofNullable(from);
          }

          @Override
          public Duration patience() {
            return Duration.ZERO;
          }
        };
    new MoveCases(List.of(new Kind()), NO_LOCK, null, () -> "zeebe", config)
        .begin(new StartupEvent());
  }

  private static final class Kind implements EngineKind {
    @Override
    public String name() {
      return "zeebe";
    }

    @Override
    public void start() {
      throw new AssertionError("the chosen engine has started already");
    }

    @Override
    public void stop() {
      throw new AssertionError("nobody asked for it");
    }

    @Override
    public ProcessEngine port() {
      throw new AssertionError("there is nothing to tell it");
    }
  }
}
