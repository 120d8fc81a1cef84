package org.amparo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that is wrong with a form in one look, so that nobody is told of it in rounds. A value
 * that cannot be read is told and left out, and the rest is looked at as if it had not been typed.
 */
@Singleton
class FormFaults {

  /**
   * More than any form has fields that can be mistyped; a form of a stranger's making ends here.
   */
  private static final int MOST = 100;

  private final FormBodies bodies;
  private final Validator validator;

  FormFaults(FormBodies bodies, Validator validator) {
    this.bodies = bodies;
    this.validator = validator;
  }

  /**
   * @param rules what the act asks of a body that may have holes
   */
  <B> SeveralFaults of(
      PageForm form, Class<B> type, Function<B, Checklist> rules, Exception first) {
    var faults = new ArrayList<Exception>();
    var body = read(form, type, faults);
    if (body != null) {
      var wrong = validator.validate(body);
      if (!wrong.isEmpty()) {
        faults.add(new ConstraintViolationException(wrong));
      }
      refusal(QuarkusTransaction.joiningExisting().call(() -> rules.apply(body)))
          .ifPresent(faults::add);
    }
    return new SeveralFaults(faults.isEmpty() ? List.of(first) : faults);
  }

  private static Optional<Exception> refusal(Checklist rules) {
    try {
      rules.refuseUnlessPassed();
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused);
    }
  }

  private <B> @Nullable B read(PageForm form, Class<B> type, List<Exception> faults) {
    JsonNode tree = bodies.tree(form, type);
    for (int i = 0; i < MOST; i++) {
      try {
        B body = bodies.read(tree, type);
        if (!opened(tree, form, validator.validate(body))) {
          return body;
        }
      } catch (JsonProcessingException unreadable) {
        faults.add(unreadable);
        if (!(unreadable instanceof JsonMappingException where) || !leftOut(tree, where)) {
          return null;
        }
      }
    }
    return null;
  }

  /** Nobody filled in anything of a part that is needed: each field of it is told, not the part. */
  private static <B> boolean opened(
      JsonNode tree, PageForm form, Set<ConstraintViolation<B>> violations) {
    boolean any = false;
    for (var violation : violations) {
      String part = violation.getPropertyPath().toString();
      boolean needed = violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
      boolean asked = form.fields().keySet().stream().anyMatch(f -> f.startsWith(part + "."));
      any |= needed && asked && open(tree, part);
    }
    return any;
  }

  private static boolean open(JsonNode tree, String part) {
    var above =
        tree.at(pointer(part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : ""));
    if (!(above instanceof ObjectNode object)) {
      return false;
    }
    object.putObject(part.substring(part.lastIndexOf('.') + 1));
    return true;
  }

  private static String pointer(String path) {
    return path.isEmpty() ? "" : "/" + path.replace("[", ".").replace("]", "").replace('.', '/');
  }

  private static boolean leftOut(JsonNode tree, JsonMappingException where) {
    var path = where.getPath();
    JsonNode above = tree;
    for (int i = 0; i < path.size() - 1; i++) {
      var step = path.get(i);
      above =
          step.getFieldName() == null
              ? above.path(step.getIndex())
              : above.path(step.getFieldName());
    }
    var last = path.isEmpty() ? null : path.get(path.size() - 1);
    if (last != null && above instanceof ArrayNode list) {
      return list.remove(last.getIndex()) != null;
    }
    return last != null
        && above instanceof ObjectNode object
        && (object.remove(last.getFieldName()) != null
            || isGiven(object, last.getFieldName(), where));
  }

  /**
   * A yes or no, or a number, that must be there and was not said: something stands in its place.
   */
  private static boolean isGiven(ObjectNode object, String name, JsonMappingException where) {
    Class<?> type = where instanceof MismatchedInputException m ? m.getTargetType() : null;
    if (type == boolean.class) {
      object.put(name, false);
    } else if (type == int.class) {
      object.put(name, 0);
    }
    return type == boolean.class || type == int.class;
  }
}
