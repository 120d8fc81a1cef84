package org.amparo.shell;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Explains what is wrong with a JSON body: which field, and what it takes. Never what was sent. */
final class BadJson {

  private static final String SAFE_NAME = "[A-Za-z0-9_.-]{1,60}";
  private static final ObjectMapper CODES = new ObjectMapper();

  private BadJson() {}

  static Trouble of(JacksonException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return unknown(unknown);
    }
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return Trouble.of(
          Problem.MALFORMED, new ProblemBody.Field(path(mapping.getPath()), sentence(mapping)));
    }
    if (failure instanceof MismatchedInputException) {
      return Trouble.of(Problem.MALFORMED, "The request's body is not of the expected form.");
    }
    return Trouble.of(
        Problem.MALFORMED,
        "The request's body is not the JSON that is taken here: each field once, nothing after its"
            + " end.");
  }

  private static Trouble unknown(UnrecognizedPropertyException unknown) {
    String field = path(unknown.getPath());
    String known =
        unknown.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", "));
    return Trouble.of(
        Problem.UNKNOWN_FIELD,
        "The field %s is not part of this request.".formatted(field),
        List.of(new ProblemBody.Field(field, "Not known here. Known are: %s.".formatted(known))));
  }

  private static String sentence(JsonMappingException failure) {
    if (failure instanceof BadValue value) {
      return value.sentence();
    }
    if (failure instanceof InvalidNullException) {
      return "Leave it out; an empty place says nothing.";
    }
    if (failure.getCause() instanceof Refused refused) {
      return refused.sentence();
    }
    return failure instanceof MismatchedInputException mismatch
        ? expectation(mismatch.getTargetType())
        : "This cannot be read.";
  }

  private static String expectation(@Nullable Class<?> type) {
    if (type == null) {
      return "This is of another type than expected.";
    }
    if (type.isEnum()) {
      return "Use one of: %s.".formatted(codes(type));
    }
    if (type == LocalDate.class) {
      return "Write the date as YYYY-MM-DD.";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "Write a text in quotes.";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "Write true or false.";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "Write a number.";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "Write a list.";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord()
        ? "Write an object with its fields."
        : "This is not of the expected form.";
  }

  private static String codes(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(code -> CODES.valueToTree(code).asText())
        .collect(Collectors.joining(", "));
  }

  private static String path(List<JsonMappingException.Reference> references) {
    var path = new StringBuilder();
    for (var reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name(reference.getFieldName()));
      }
    }
    return path.toString();
  }

  /** A name comes from the caller; an odd one could carry anything. */
  private static String name(String name) {
    return name.matches(SAFE_NAME) ? name : "(a name that cannot be shown)";
  }
}
