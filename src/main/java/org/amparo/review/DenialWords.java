package org.amparo.review;

import java.util.List;
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

  DenialWords explainedBy(String words) {
    return of(reasons, requestsMade, words);
  }

  @Override
  public String toString() {
    return "DenialWords";
  }
}
