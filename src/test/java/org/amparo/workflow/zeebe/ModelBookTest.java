package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.queue.Step;
import org.amparo.workflow.ModelFiles;
import org.junit.jupiter.api.Test;

/** What the adapter reads in the models. */
class ModelBookTest {

  private final ModelBook book = new ModelBook(ModelFiles.read());

  @Test
  void findsTheStepThatAListenersJobDoesNotName() {
    var step = book.step("delivery-and-filing", "userTask_deliver").orElseThrow();

    assertThat(step.step()).isEqualTo(Step.DELIVER.name());
    assertThat(step.roles()).isEqualTo(List.of("records-clerk", "dv-unit"));
    assertThat(book.step("request-review", "userTask_review").orElseThrow().step())
        .isEqualTo("REVIEW");
    assertThat(book.step("request-review", "userTask_deliver")).isEmpty();
  }

  @Test
  void knowsWhatIsToBeDoneAndByWhom() {
    assertThat(book.jobTypes())
        .containsExactlyInAnyOrder("draw-up-letter", "record-expiry", "reckon-window");
    assertThat(book.listenerTypes()).containsExactly("mirror-task");
    assertThat(book.processes())
        .containsExactlyInAnyOrder(
            "victim-referral",
            "u-visa-certification",
            "request-review",
            "delivery-and-filing",
            "denial-appeal",
            "certification-reissue",
            "certification-withdrawal");
  }

  @Test
  void readsTheNamesOfVariablesAndNotTheTextsBesideThem() {
    assertThat(book.variables())
        .contains("reviewOutcome", "decision", "replyBy", "windowClosesAt", "caseId")
        .doesNotContain("CERTIFY", "OPEN", "SIGN");
  }
}
