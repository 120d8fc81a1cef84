package org.amparo.workflow.embedded;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.VariableScope;

/**
 * Called by translated models under the name {@value #NAME}: one method for each kind of result.
 * Public because the engine's expressions reach only public classes.
 */
public final class FeelExpressions {

  /** No variable may hide a bean, so the bean has a name that no model uses. */
  static final String NAME = "amparoFeel";

  private final Feel feel;

  FeelExpressions(Feel feel) {
    this.feel = feel;
  }

  public boolean test(VariableScope scope, String source) {
    return typed(Boolean.class, scope, source);
  }

  /** Candidate groups: a list of names, or names with commas between them. */
  public Collection<?> names(VariableScope scope, String source) {
    Object value = feel.evaluate(source, scope.getVariables());
    if (value instanceof String names) {
      return List.of(names.split("\\s*,\\s*"));
    }
    return List.copyOf(typed(Collection.class, value, source));
  }

  /** The value of a mapping, in a form that a variable may have. */
  public @Nullable Object value(VariableScope scope, String source) {
    Object value = feel.evaluate(source, scope.getVariables());
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    } else if (value instanceof ZonedDateTime at) {
      return at.toOffsetDateTime().toString();
    } else if (value instanceof OffsetDateTime
        || value instanceof LocalDate
        || value instanceof Duration
        || value instanceof Period) {
      return value.toString();
    }
    throw Feel.failure(source, "gives a " + value.getClass().getSimpleName());
  }

  /** When a timer fires. A day alone is refused: it does not say where on earth it begins. */
  public Date instant(VariableScope scope, String source) {
    Object value = feel.evaluate(source, scope.getVariables());
    if (value instanceof ZonedDateTime at) {
      return Date.from(at.toInstant());
    } else if (value instanceof OffsetDateTime at) {
      return Date.from(at.toInstant());
    } else if (value instanceof String text) {
      try {
        return Date.from(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException notATime) {
        throw Feel.failure(source, "gives no date and time with an offset");
      }
    }
    throw Feel.failure(source, "gives no date and time with an offset");
  }

  /** How long a timer waits, as ISO text. */
  public String duration(VariableScope scope, String source) {
    Object value = feel.evaluate(source, scope.getVariables());
    if (value == null || !Iso.isDuration(value.toString())) {
      throw Feel.failure(source, "gives no duration");
    }
    return value.toString();
  }

  private <T> T typed(Class<T> type, VariableScope scope, String source) {
    return typed(type, feel.evaluate(source, scope.getVariables()), source);
  }

  private static <T> T typed(Class<T> type, @Nullable Object value, String source) {
    if (!type.isInstance(value)) {
      throw Feel.failure(source, "gives no " + type.getSimpleName());
    }
    return type.cast(Objects.requireNonNull(value));
  }
}
