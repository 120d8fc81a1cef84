package org.amparo.zeebedouble;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** An identity provider's token endpoint, for the one grant that machines use (RFC 6749, 4.4). */
public final class TokenIssuer implements AutoCloseable {

  private final HttpServer server;
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private volatile String good = "";

  private TokenIssuer(HttpServer server) {
    this.server = server;
  }

  public static TokenIssuer start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var issuer = new TokenIssuer(server);
    server.createContext("/token", issuer::issue);
    server.start();
    return issuer;
  }

  private void issue(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(form(body));
      good = UUID.randomUUID().toString();
      var answer =
          """
          {"access_token": "%s", "token_type": "Bearer", "expires_in": 3600, "scope": "cluster"}"""
              .formatted(good)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static Map<String, String> form(String body) {
    var fields = new TreeMap<String, String>();
    Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .forEach(f -> fields.put(f[0], URLDecoder.decode(f[1], StandardCharsets.UTF_8)));
    return fields;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
  }

  /** What it was asked with, each time. */
  public List<Map<String, String>> requests() {
    return List.copyOf(requests);
  }

  /** Only the latest token is good. */
  public boolean isGood(String token) {
    return !token.isEmpty() && token.equals(good);
  }

  public String latest() {
    return good;
  }

  /** No token that was given out is good any longer. */
  public void revoke() {
    good = "";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
