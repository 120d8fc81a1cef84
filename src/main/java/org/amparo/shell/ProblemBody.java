package org.amparo.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param instance the request's id as a URN, for whoever looks into the log
 * @param checklist the rules behind a refusal, with their citations
 * @param fields what is wrong in which field; never the value that was sent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<Checklist.Rule> checklist,
    List<Field> fields) {

  static final String MEDIA_TYPE = "application/problem+json";

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Field(String field, String sentence) {}
}
