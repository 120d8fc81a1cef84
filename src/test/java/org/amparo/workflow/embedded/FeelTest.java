package org.amparo.workflow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.variable.VariableMap;
import org.operaton.bpm.engine.variable.Variables;

class FeelTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Feel feel = new Feel(Clock.fixed(NOW, ZoneOffset.UTC));
  private final FeelExpressions expressions = new FeelExpressions(feel);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decison = \"SIGN\"",
        "decision > 3",
        "agreed = \"yes\" and agreed",
        "missing or true",
        "decision",
        "nothing"
      })
  void aConditionThatMakesNoSenseIsAnErrorAndTakesNoWay(String source) {
    assertThatThrownBy(() -> expressions.test(scope(), source))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("=" + source);
  }

  @Test
  void aConditionMayAskForAnEmptyVariable() {
    assertThat(expressions.test(scope(), "nothing = null")).isTrue();
    assertThat(expressions.test(scope(), "decision = \"SIGN\" and agreed")).isTrue();
  }

  @Test
  void aConditionIsAnsweredAnewWhereAVariableOfItsOrTheTimeIsAnother() {
    var clock = new MovableClock();
    var timed = new Feel(clock);
    var inAnHour = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1);
    String due = "now() > date and time(\"%s\")".formatted(inAnHour);

    for (var decision : List.of("SIGN", "DENY", "SIGN", "DENY")) {
      assertThat(feel.evaluate("decision = \"SIGN\"", Map.of("decision", decision, "other", 1)))
          .isEqualTo(decision.equals("SIGN"));
    }
    assertThat(timed.evaluate(due, Map.of())).isEqualTo(false);
    clock.forward(Duration.ofHours(2));
    assertThat(timed.evaluate(due, Map.of())).isEqualTo(true);
  }

  @Test
  void aTimerIsAnInstant() {
    assertThat(expressions.instant(scope(), "date and time(dueAt) - duration(\"P14D\")"))
        .isEqualTo(Date.from(Instant.parse("2026-11-26T00:00:00Z")));
    assertThat(expressions.instant(scope(), "dueAt"))
        .isEqualTo(Date.from(Instant.parse("2026-12-10T00:00:00Z")));
    assertThat(expressions.instant(scope(), "now() + duration(\"PT1H\")"))
        .isEqualTo(Date.from(NOW.plusSeconds(3600)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-12-01\"", "nothing", "agreed", "date(\"2026-12-01\")", "missing"})
  void aTimerWithoutAnInstantIsAnError(String source) {
    assertThatThrownBy(() -> expressions.instant(scope(), source))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aWaitIsADuration() {
    assertThat(expressions.duration(scope(), "duration(\"P2D\")")).isEqualTo("PT48H");
    assertThat(expressions.duration(scope(), "\"P6M\"")).isEqualTo("P6M");
    assertThatThrownBy(() -> expressions.duration(scope(), "duration(\"nonsense\")"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesAreAListOrACommaText() {
    assertThat(expressions.names(scope(), "[\"a\", \"b\"]")).isEqualTo(List.of("a", "b"));
    assertThat(expressions.names(scope(), "\"a, b\"")).isEqualTo(List.of("a", "b"));
    assertThatThrownBy(() -> expressions.names(scope(), "missing"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aValueIsOneThatAVariableMayHave() {
    assertThat(expressions.value(scope(), "{a: decision, b: a + \"-ED\"}.b")).isEqualTo("SIGN-ED");
    assertThat(expressions.value(scope(), "date(\"2026-12-01\")")).isEqualTo("2026-12-01");
    assertThatThrownBy(() -> expressions.value(scope(), "[1, 2]"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static VariableScope scope() {
    var variables =
        new HashMap<String, Object>(
            Map.of("decision", "SIGN", "agreed", true, "dueAt", "2026-12-10T00:00:00Z"));
    variables.put("nothing", null);
    VariableMap map = Variables.fromMap(variables);
    return (VariableScope)
        Proxy.newProxyInstance(
            FeelTest.class.getClassLoader(),
            new Class<?>[] {VariableScope.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getVariables")) {
                return map;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
