package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.amparo.queue.Step;
import org.junit.jupiter.api.Test;

/** Where the steps stand in the models that the service brings. */
class ModelMapTest {

  private static final List<ModelMap> MAPS =
      ModelFiles.read().entrySet().stream()
          .map(model -> ModelMap.read(model.getKey(), model.getValue()))
          .toList();

  @Test
  void everyStepButThePostStandsInOneModel() {
    var steps = EnumSet.complementOf(EnumSet.of(Step.PRINT_AND_MAIL));

    assertThat(MAPS.stream().flatMap(map -> map.stops().keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(steps);
  }

  @Test
  void aStopHasTheModelsIdAndTheWordsThatPeopleReadThere() {
    var main = MAPS.stream().filter(map -> map.process().equals("u-visa-certification"));

    assertThat(main).singleElement().satisfies(ModelMapTest::tellsOfItsSteps);
  }

  private static void tellsOfItsSteps(ModelMap main) {
    assertThat(main.title()).isEqualTo("U visa certification");
    assertThat(main.stops())
        .containsEntry(Step.SCREEN, new ModelMap.Stop("userTask_screen", "Screen the request"));
    assertThat(main.calls())
        .containsEntry("request-review", "callActivity_review")
        .containsEntry("delivery-and-filing", "callActivity_deliveryAndFiling");
  }
}
