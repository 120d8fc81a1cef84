package org.amparo.shell;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.amparo.kernel.Problem;

/** Explains which fields of a well-formed body are missing, too long or otherwise out of shape. */
final class BadShape {

  private BadShape() {}

  static Trouble of(ConstraintViolationException failure) {
    if (failure.getConstraintViolations().stream().anyMatch(BadShape::isOwnFault)) {
      return Trouble.internal();
    }
    List<ProblemBody.Field> fields =
        failure.getConstraintViolations().stream()
            .map(
                v ->
                    isMissingBody(v)
                        ? new ProblemBody.Field("body", "It is empty.")
                        : new ProblemBody.Field(field(v.getPropertyPath()), sentence(v)))
            .sorted(Comparator.comparing(ProblemBody.Field::field))
            .toList();
    String names =
        fields.stream().map(ProblemBody.Field::field).distinct().collect(Collectors.joining(", "));
    return failure.getConstraintViolations().stream().anyMatch(BadShape::isMissingBody)
        ? Trouble.of(Problem.MALFORMED, "The request has no body.", fields)
        : Trouble.of(Problem.MALFORMED, "Look at: %s.".formatted(names), fields);
  }

  /** The body of a call is a record; parameters of addresses, headers and forms are none. */
  private static boolean isMissingBody(ConstraintViolation<?> violation) {
    List<Class<?>> types = List.of();
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case METHOD -> types = node.as(Path.MethodNode.class).getParameterTypes();
        case PARAMETER -> {
          int place = node.as(Path.ParameterNode.class).getParameterIndex();
          return violation.getInvalidValue() == null
              && kinds(violation.getPropertyPath()).size() == 2
              && types.get(place).isRecord();
        }
        default -> {}
      }
    }
    return false;
  }

  /** Hibernate's words begin with "must", but for a size, which reads as nobody would say it. */
  private static String sentence(ConstraintViolation<?> violation) {
    if (violation.getConstraintDescriptor().getAnnotation() instanceof Size size) {
      boolean text = violation.getInvalidValue() instanceof CharSequence;
      String what = text ? "characters" : "entries";
      return size.min() == 0
          ? "It must have at most %d %s.".formatted(size.max(), what)
          : "It must have %d to %d %s.".formatted(size.min(), size.max(), what);
    }
    return "It " + violation.getMessage() + ".";
  }

  /** What the service returned breaks a constraint. */
  private static boolean isOwnFault(ConstraintViolation<?> violation) {
    return kinds(violation.getPropertyPath()).contains(ElementKind.RETURN_VALUE);
  }

  /**
   * The path below the method's body; a parameter's own name when the parameter itself is wrong.
   */
  private static String field(Path path) {
    var text = new StringBuilder();
    String parameter = "body";
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case METHOD -> {}
        case PARAMETER -> parameter = node.getName();
        default -> append(text, node);
      }
    }
    return text.isEmpty() ? parameter : text.toString();
  }

  private static void append(StringBuilder text, Path.Node node) {
    if (node.getIndex() != null) {
      text.append('[').append(node.getIndex()).append(']');
    }
    // an element of a list is a node without a name of its own
    if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
      text.append(text.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  private static List<ElementKind> kinds(Path path) {
    return StreamSupport.stream(path.spliterator(), false).map(Path.Node::getKind).toList();
  }
}
