package org.amparo.shell;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters. The framework answers 404 where one has the wrong type; the address is
 * right and the value is not, so here it is a problem that names the parameter.
 */
@Provider
public final class QueryValues implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> NUMBERS =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf);

  @Override
  @SuppressWarnings("unchecked") // the reader of a type gives that type
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    if (type.isEnum()) {
      return (ParamConverter<T>)
          Arrays.stream(annotations)
              .flatMap(
                  annotation -> anyName(annotation).map(name -> choice(annotation, name, type)))
              .findFirst()
              .orElse(null);
    }
    var name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> ((QueryParam) annotation).value())
            .findFirst();
    if (name.isEmpty()) {
      return null;
    }
    if (NUMBERS.containsKey(type)) {
      return (ParamConverter<T>) new Value(name.get(), "a whole number", NUMBERS.get(type));
    }
    if (type == LocalDate.class) {
      return (ParamConverter<T>)
          new Value(name.get(), "a day such as 2026-01-31", QueryValues::day);
    }
    return null;
  }

  /** A code may stand in a header or a part of a form too. */
  private static Stream<String> anyName(Annotation annotation) {
    if (annotation instanceof QueryParam query) {
      return Stream.of(query.value());
    }
    if (annotation instanceof HeaderParam header) {
      return Stream.of(header.value());
    }
    return annotation instanceof RestForm form ? Stream.of(form.value()) : Stream.empty();
  }

  private static Object day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A form's empty choice in an address chooses nothing; nowhere else may a code be empty. */
  private static Value choice(Annotation annotation, String name, Class<?> type) {
    Value constant = constant(name, type);
    return annotation instanceof QueryParam
        ? new Value(
            name, constant.wanted(), text -> text.isEmpty() ? null : constant.reader().apply(text))
        : constant;
  }

  private static Value constant(String name, Class<?> type) {
    var constants = List.of(type.getEnumConstants());
    return new Value(
        name,
        "one of " + constants.stream().map(Object::toString).collect(Collectors.joining(", ")),
        text ->
            constants.stream()
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  private record Value(String name, String wanted, Function<String, @Nullable Object> reader)
      implements ParamConverter<Object> {

    @Override
    public @Nullable Object fromString(String text) {
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(
            new Refused(Problem.MALFORMED, "The parameter %s must be %s.".formatted(name, wanted)));
      }
    }

    @Override
    public String toString(Object value) {
      return value.toString();
    }
  }
}
