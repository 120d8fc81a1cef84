package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.amparo.kernel.TryAgain;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClashTest {

  static Stream<Throwable> clashes() {
    var commit = new RuntimeException("the commit failed");
    commit.addSuppressed(new IllegalStateException(new OptimisticLockException()));
    return Stream.of(
        new TryAgain(),
        new OptimisticLockException(),
        new StaleObjectStateException("entity", 1),
        new LockAcquisitionException("", new SQLException()),
        new SQLException("", "40001"),
        new RuntimeException(new RuntimeException(new SQLException("", "40P01"))),
        commit);
  }

  @ParameterizedTest
  @MethodSource("clashes")
  void seesAClashHoweverDeep(Throwable failure) {
    assertThat(Clash.isBehind(failure)).isTrue();
  }

  @Test
  void takesNothingElseForAClash() {
    assertThat(Clash.isBehind(new SQLException("", "23505"))).isFalse();
    assertThat(Clash.isBehind(new SQLException())).isFalse();
    var first = new RuntimeException();
    first.initCause(new RuntimeException(first));
    assertThat(Clash.isBehind(first)).isFalse();
  }
}
