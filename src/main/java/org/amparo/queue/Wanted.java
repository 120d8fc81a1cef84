package org.amparo.queue;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.identity.Role;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.jspecify.annotations.Nullable;

/**
 * Which of a role's waiting tasks somebody looks for.
 *
 * @param step null for every step
 * @param late whether only what is near its day or past it
 * @param language only cases whose person was told in this language; null for every language
 * @param crime only cases about this crime; null for every case
 */
public record Wanted(
    Role role,
    @Nullable Step step,
    boolean late,
    @Nullable String language,
    @Nullable QualifyingCriminalActivity crime) {

  public static Wanted all(Role role) {
    return new Wanted(role, null, false, null, null);
  }

  /** Whether what is about no case cannot be among it. */
  public boolean isOfCasesAlone() {
    return step != null || language != null || crime != null;
  }

  /** Names what was asked for, so that a cursor is good for no other question. */
  public String name() {
    return role.groupName() + " " + query();
  }

  /** What was asked for, as an address asks it; empty when everything is wanted. */
  public String query() {
    return Stream.of(
            step == null ? null : "step=" + step,
            late ? "late=true" : null,
            language == null ? null : "language=" + language,
            crime == null ? null : "crime=" + crime)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("&"));
  }
}
