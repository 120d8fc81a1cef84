package org.amparo.zeebedouble;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Turns away over REST whoever brings no good token. */
final class GuardedRest extends Filter {

  private final Guard guard;

  GuardedRest(Guard guard) {
    this.guard = guard;
  }

  @Override
  public String description() {
    return "asks for a token";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    if (guard.lets(exchange.getRequestHeaders().getFirst("Authorization"))) {
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(401, -1);
    }
  }
}
