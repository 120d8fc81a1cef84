package org.amparo.workflow.embedded;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> TIME = Set.of("now", "today");
  private static final int MOST_ANSWERS = 1_000;

  /**
   * @param words every word of its source, the names of its variables among them
   */
  private record Parsed(ParsedExpression expression, Set<String> words) {}

  private record Question(String source, Map<String, Object> variables) {}

  private final FeelEngineApi engine;
  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

  /**
   * What a way at a gateway depends on has few values, and the library makes all its functions anew
   * whenever it is asked.
   */
  private final Map<Question, Boolean> answered = new ConcurrentHashMap<>();

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
    var asked = parsed.computeIfAbsent(source, this::parse);
    var named = new HashMap<>(variables);
    named.keySet().retainAll(asked.words());
    var question = new Question(source, named);
    var known = answered.get(question);
    return known == null ? answer(question, asked) : known;
  }

  private @Nullable Object answer(Question question, Parsed asked) {
    var value = evaluate(question.source(), asked.expression(), question.variables());
    if (value instanceof Boolean way && Collections.disjoint(asked.words(), TIME)) {
      if (answered.size() >= MOST_ANSWERS) {
        answered.clear();
      }
      answered.put(question, way);
    }
    return value;
  }

  private @Nullable Object evaluate(
      String source, ParsedExpression expression, Map<String, Object> variables) {
    var result = engine.evaluate(expression, variables);
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

  private Parsed parse(String source) {
    var result = engine.parseExpression(source);
    if (result.isFailure()) {
      throw failure(source, result.failure().message());
    }
    var words = WORD.matcher(source).results().map(MatchResult::group).collect(Collectors.toSet());
    return new Parsed(result.parsedExpression(), words);
  }

  private static List<String> complaints(EvaluationResult result) {
    var complaints = new ArrayList<String>();
    for (var each = result.suppressedFailures().iterator(); each.hasNext(); ) {
      complaints.add(each.next().failureMessage());
    }
    return complaints;
  }
}
