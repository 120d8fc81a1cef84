package org.amparo.shell;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How much a request may bring: little as JSON, more as a scanned paper. */
@Singleton
class BodyLimits {

  private final long json;
  private final long any;

  BodyLimits(
      @ConfigProperty(name = "amparo.http.max-json-size") MemorySize json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize any) {
    this.json = json.asLongValue();
    this.any = any.asLongValue();
  }

  long json() {
    return json;
  }

  /** True when the request says of itself that it is too large. */
  boolean exceededBy(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // the server has refused a length that is not a number
    return length != null
        && Long.parseLong(length) > (isJson(request.getHeader("Content-Type")) ? json : any);
  }

  static boolean isJson(@Nullable String mediaType) {
    String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
    return type.startsWith("application/json") || type.startsWith("application/merge-patch+json");
  }
}
