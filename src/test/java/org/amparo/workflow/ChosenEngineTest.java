package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of the engines runs; of the others nothing is touched. */
class ChosenEngineTest {

  private final Kind embedded = new Kind("embedded");
  private final Kind zeebe = new Kind("zeebe");

  @Test
  void startsAndStopsTheOneThatTheSettingNames() {
    var engine = engine("zeebe");
    engine.start(new StartupEvent());
    engine.stop(new ShutdownEvent());

    assertThat(zeebe.calls).isEqualTo("start stop ");
    assertThat(embedded.calls).isEmpty();
  }

  @Test
  void saysWhichNamesThereAreAndDoesNotStart() {
    assertThatThrownBy(() -> engine("zebee").start(new StartupEvent()))
        .hasMessage(
            "AMPARO_WORKFLOW_ENGINE is 'zebee', and there is no such engine. Use one of: embedded,"
                + " zeebe.");
    assertThat(zeebe.calls + embedded.calls).isEmpty();
  }

  private ChosenEngine engine(String name) {
    return new ChosenEngine(List.of(embedded, zeebe), () -> name);
  }

  private static final class Kind implements EngineKind {
    private final String name;
    private String calls = "";

    private Kind(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start() {
      calls += "start ";
    }

    @Override
    public void stop() {
      calls += "stop ";
    }

    @Override
    public ProcessEngine port() {
      throw new UnsupportedOperationException();
    }
  }
}
