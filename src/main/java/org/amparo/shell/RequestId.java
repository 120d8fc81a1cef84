package org.amparo.shell;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name under which a request is found in the log. */
final class RequestId {

  static final String HEADER = "X-Request-Id";
  static final String IN_LOG = "requestId";

  private static final String KEY = RequestId.class.getName();
  private static final String SAFE = "[A-Za-z0-9._-]{8,64}";

  private RequestId() {}

  /** Takes the caller's id if nothing can hide in it, else makes one. */
  static String open(RoutingContext request) {
    String given = request.request().getHeader(HEADER);
    String id = given != null && given.matches(SAFE) ? given : UUID.randomUUID().toString();
    request.put(KEY, id);
    return id;
  }

  static @Nullable String of(RoutingContext request) {
    return request.get(KEY);
  }
}
