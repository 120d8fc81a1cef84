package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * The request was done before. It leaves the act as an exception, because the kept answer has no
 * type that the method could return.
 */
final class Replay extends RuntimeException {

  private final transient StoredAnswer answer;

  Replay(StoredAnswer answer) {
    super("answered before", null, false, false);
    this.answer = answer;
  }

  /** The answer as the act gave it. */
  <A> @Nullable A answer(ObjectMapper json, Class<A> type) {
    return answer.read(json, type);
  }

  @Provider
  static class Mapper implements ExceptionMapper<Replay> {
    @Override
    public Response toResponse(Replay replay) {
      return replay.answer.replay();
    }
  }
}
