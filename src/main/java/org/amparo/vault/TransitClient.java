package org.amparo.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the key service, and keeps in mind how that went. */
final class TransitClient {

  private static final Logger LOG = Logger.getLogger(TransitClient.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TransitSettings settings;
  private final TransitHttp http;
  private final TransitTokens tokens;
  private final Clock clock;

  private volatile @Nullable String trouble;
  private volatile Instant pausedUntil = Instant.MIN;

  TransitClient(TransitSettings settings, Clock clock) {
    TransitRules.check(settings);
    this.settings = settings;
    this.clock = clock;
    this.http = new TransitHttp(settings);
    this.tokens =
        settings.tokenFile().isPresent()
            ? new TransitTokens.OfFile(settings.tokenFile().get())
            : new TransitLogin(
                settings.roleId().orElseThrow(),
                settings.secretIdFile().orElseThrow(),
                this::signIn,
                clock);
  }

  /** What was wrong at the last call, for whoever runs the service. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Reads what is known of the key; asks also while callers are sent away at once. */
  JsonNode look() {
    pausedUntil = Instant.MIN;
    return ask("keys", null).orElseThrow(() -> troubled("it cannot tell about the key (400)"));
  }

  /**
   * Has something done with the key.
   *
   * @return nothing if the key service says that what was sent is no good
   * @throws Refused when it cannot be asked
   */
  Optional<JsonNode> post(String act, Map<String, String> body) {
    if (clock.instant().isBefore(pausedUntil)) {
      throw away();
    }
    return ask(act, body);
  }

  /** For an answer that makes no sense. */
  Refused troubled(String why) {
    if (!why.equals(trouble)) {
      LOG.errorf("The key service cannot be used: %s.", why);
    }
    trouble = why;
    return away();
  }

  private Optional<JsonNode> ask(String act, @Nullable Map<String, String> body) {
    try {
      var path = settings.mount() + "/" + act + "/" + settings.key();
      return read(sent(path, body));
    } catch (IOException e) {
      pausedUntil = clock.instant().plus(settings.pause());
      throw troubled(String.valueOf(e.getMessage()));
    }
  }

  private TransitHttp.Answer sent(String path, @Nullable Map<String, String> body)
      throws IOException {
    var answer = http.send(request(path, body, tokens.now()));
    if (answer.status() != 403) {
      return answer;
    }
    tokens.refused();
    return http.send(request(path, body, tokens.now()));
  }

  private Optional<JsonNode> read(TransitHttp.Answer answer) throws IOException {
    int status = answer.status();
    if (status >= 300 && status != 400) {
      throw new IOException(meaning(status));
    }
    var read = status == 400 ? null : JSON.readTree(answer.body());
    if (trouble != null) {
      LOG.info("The key service answers again.");
      trouble = null;
    }
    return Optional.ofNullable(read);
  }

  private static String meaning(int status) {
    String what =
        switch (status) {
          case 301, 302, 307, 308 -> "it sends on to another address, which is not followed";
          case 403 -> "it refuses the token, or its policy does not allow this";
          case 404 -> "it has no such key, or no such mount";
          case 503 -> "it is sealed or not ready";
          default -> "it answers with an error";
        };
    return what + " (" + status + ")";
  }

  private JsonNode signIn(Map<String, String> who) throws IOException {
    var answer = http.send(request("auth/" + settings.appRoleMount() + "/login", who, null));
    if (answer.status() != 200) {
      throw new IOException("the sign-in by AppRole: " + meaning(answer.status()));
    }
    return JSON.readTree(answer.body());
  }

  private HttpRequest request(
      String path, @Nullable Map<String, String> body, @Nullable String token) throws IOException {
    URI address = settings.address().orElseThrow().resolve("/v1/" + path);
    var request = HttpRequest.newBuilder(address).header("X-Vault-Request", "true");
    Optional.ofNullable(token).ifPresent(t -> request.header("X-Vault-Token", t));
    settings.namespace().ifPresent(n -> request.header("X-Vault-Namespace", n));
    if (body == null) {
      return request.build();
    }
    byte[] json = JSON.writeValueAsBytes(body);
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(json))
        .build();
  }

  private static Refused away() {
    return new Refused(
        Problem.UNAVAILABLE,
        "The key service that opens personal data cannot be used now. Nothing was changed. Try"
            + " again in a while; if it stays so, tell whoever runs the service.");
  }
}
