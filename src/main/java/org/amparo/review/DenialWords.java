package org.amparo.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a denial says to the requester: the codes of its reasons, the requests that were made, and
 * on which facts the reasons rest. All of it stands in the letter.
 */
public record DenialWords(
    List<String> reasons, List<RequestMade> requestsMade, @Nullable String explanation) {

  /** As a form has them: what is empty was not said. */
  public static DenialWords of(
      @Nullable List<String> reasons,
      @Nullable List<RequestMade> requestsMade,
      @Nullable String explanation) {
    return new DenialWords(
        reasons == null ? List.of() : reasons,
        requestsMade == null ? List.of() : requestsMade,
        explanation == null || explanation.isBlank() ? null : explanation);
  }

  public List<String> explanations() {
    return Stream.ofNullable(explanation).toList();
  }

  /** Whether another denial has the same reasons and says the same of them, or nothing. */
  boolean isStoodByBy(DenialWords other) {
    var own = plain();
    var said = other.plain();
    return Set.copyOf(own.reasons).equals(Set.copyOf(said.reasons))
        && (said.requestsMade.isEmpty() || said.requestsMade.equals(own.requestsMade))
        && (said.explanation == null || said.explanation.equals(own.explanation));
  }

  /** A browser ends lines in its own way; that makes no other words. */
  private DenialWords plain() {
    return of(
        reasons,
        requestsMade.stream()
            .map(
                r ->
                    new RequestMade(
                        plain(r.what()), r.on(), plain(r.channel()), plain(r.outcome())))
            .toList(),
        explanation == null ? null : plain(explanation));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\R", "\n");
  }

  @Override
  public String toString() {
    return "DenialWords";
  }
}
