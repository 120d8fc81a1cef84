package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.TryAgain;
import org.junit.jupiter.api.Test;

/** What the engine is told of a failure. */
class MishapTest {

  @Test
  void aFailuresWordsNeverLeave() {
    var failure = new IllegalStateException("Ana Example was not found");

    assertThat(Mishap.of(failure))
        .isEqualTo(new Mishap(Mishap.Kind.BROKEN, "IllegalStateException"));
  }

  @Test
  void aRefusalIsToldByItsCode() {
    var refused = new Refused(Problem.STATE_CONFLICT, "The case has moved on.");

    assertThat(Mishap.of(new RuntimeException(refused)))
        .isEqualTo(new Mishap(Mishap.Kind.REFUSED, "STATE_CONFLICT"));
    assertThat(Mishap.of(new JobRefused("UNKNOWN_STEP")).code()).isEqualTo("UNKNOWN_STEP");
  }

  @Test
  void clashesAndAbsencesAreFoundHoweverDeep() {
    var commit = new IllegalStateException("rolled back");
    commit.addSuppressed(new RuntimeException(new SQLException("deadlock", "40P01")));

    assertThat(Mishap.of(commit).kind()).isEqualTo(Mishap.Kind.CLASH);
    assertThat(Mishap.of(new TryAgain()).kind()).isEqualTo(Mishap.Kind.CLASH);
    assertThat(Mishap.of(new DatabaseFailed(new SQLException("gone", "57P01"))).kind())
        .isEqualTo(Mishap.Kind.NO_DATABASE);
    assertThat(Mishap.of(new DatabaseFailed(new SQLException("twice", "23505"))).kind())
        .isEqualTo(Mishap.Kind.BROKEN);
  }
}
