package org.amparo.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a process may know: ids, decisions and dates, under names that a model reads. Anything that
 * could be a person's words is refused here, for the engine's tables are not sealed (8 U.S.C.
 * 1367). The complaint names the variable, never its value.
 */
public final class ProcessVariables {

  public static final String CASE = "caseId";
  public static final String AGENCY = "agencyId";

  /** Ids, codes, ISO dates and periods, comma lists of them: no blank, no letter beyond ASCII. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:,+/@\\[\\]-]{0,120}");

  private final Set<String> declared;

  /**
   * @param declared the names that the models mention
   */
  public ProcessVariables(Set<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  public Map<String, Object> check(Map<String, ?> variables) {
    var checked = new LinkedHashMap<String, Object>();
    variables.forEach(
        (name, value) -> {
          if (!declared.contains(name) || name.equals(CASE) || name.equals(AGENCY)) {
            throw new IllegalArgumentException("no model reads a variable " + name);
          }
          if (!allowed(value)) {
            throw new IllegalArgumentException(
                "the variable " + name + " is no id, decision or date");
          }
          checked.put(name, value);
        });
    return checked;
  }

  private static boolean allowed(@Nullable Object value) {
    return value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || (value instanceof String word && WORD.matcher(word).matches());
  }
}
