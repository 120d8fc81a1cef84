package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a person was answered, in a form that can be given again byte by byte. */
record StoredAnswer(int status, Map<String, List<String>> headers, byte @Nullable [] body) {

  static final String REPLAYED = "Idempotency-Replayed";

  /** As the framework writes it for an answer that does not name its own type. */
  private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

  /** What the method returned, as the answer that will be made of it. */
  static StoredAnswer of(Method act, @Nullable Object returned, ObjectMapper json) {
    if (returned instanceof RestResponse<?> typed) {
      return of(typed.toResponse(), json);
    }
    if (returned instanceof Response response) {
      return of(response, json);
    }
    int status = returned == null ? 204 : 200;
    status =
        Optional.ofNullable(act.getAnnotation(ResponseStatus.class))
            .map(s -> s.value())
            .orElse(status);
    return of(Response.status(status).entity(returned).build(), json);
  }

  private static StoredAnswer of(Response response, ObjectMapper json) {
    var headers = new LinkedHashMap<String, List<String>>(response.getStringHeaders());
    byte[] body = bytes(response.getEntity(), json);
    if (body != null) {
      headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(JSON));
    }
    return new StoredAnswer(response.getStatus(), headers, body);
  }

  Response replay() {
    var response = Response.status(status).header(REPLAYED, "true");
    headers.forEach((name, values) -> values.forEach(v -> response.header(name, v)));
    return body == null ? response.build() : response.entity(body).build();
  }

  <A> @Nullable A read(ObjectMapper json, Class<A> type) {
    try {
      return body == null ? null : json.readValue(body, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a kept answer cannot be read", e);
    }
  }

  private static byte @Nullable [] bytes(@Nullable Object entity, ObjectMapper json) {
    try {
      return entity == null || entity instanceof byte[]
          ? (byte[]) entity
          : json.writeValueAsBytes(entity);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer cannot be kept", e);
    }
  }

  @Override
  public String toString() {
    return "answer " + status;
  }
}
