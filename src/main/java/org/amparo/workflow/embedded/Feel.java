package org.amparo.workflow.embedded;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedEvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * FEEL, read strictly. The language itself answers null where a variable is missing or a comparison
 * makes no sense; a process would then silently take a way. Here that is an error.
 */
final class Feel {

  private final FeelEngineApi engine;
  private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

  Feel(Clock clock) {
    engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
  }

  /** What is wrong with an expression before any case runs it: its grammar, unknown functions. */
  Optional<String> problemIn(String source) {
    var result = engine.parseExpression(source);
    if (result.isFailure()) {
      return Optional.of("FEEL cannot be read: " + result.failure().message());
    }
    return complaints(engine.evaluate(result.parsedExpression(), Map.of())).stream()
        .filter(complaint -> complaint.startsWith("No function found"))
        .findFirst();
  }

  @Nullable Object evaluate(String source, Map<String, Object> variables) {
    var result = engine.evaluate(parsed.computeIfAbsent(source, this::parse), variables);
    if (result instanceof FailedEvaluationResult failed) {
      throw failure(source, failed.failure().message());
    }
    if (result.hasSuppressedFailures()) {
      throw failure(source, String.join("; ", complaints(result)));
    }
    return result.result();
  }

  static IllegalStateException failure(String source, String reason) {
    return new IllegalStateException("=" + source + ": " + reason);
  }

  private ParsedExpression parse(String source) {
    var result = engine.parseExpression(source);
    if (result.isFailure()) {
      throw failure(source, result.failure().message());
    }
    return result.parsedExpression();
  }

  private static List<String> complaints(EvaluationResult result) {
    var complaints = new ArrayList<String>();
    for (var each = result.suppressedFailures().iterator(); each.hasNext(); ) {
      complaints.add(each.next().failureMessage());
    }
    return complaints;
  }
}
