package org.amparo.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs in by AppRole, and again before the token that it got is over. */
final class TransitLogin implements TransitTokens {

  /** Sends the sign-in; gives the answer's body. */
  interface Door {
    JsonNode signIn(Map<String, String> who) throws IOException;
  }

  private final String roleId;
  private final Path secretIdFile;
  private final Door door;
  private final Clock clock;

  private @Nullable String token;
  private Instant until = Instant.MIN;

  TransitLogin(String roleId, Path secretIdFile, Door door, Clock clock) {
    this.roleId = roleId;
    this.secretIdFile = secretIdFile;
    this.door = door;
    this.clock = clock;
  }

  @Override
  public synchronized String now() throws IOException {
    String kept = token;
    if (kept != null && clock.instant().isBefore(until)) {
      return kept;
    }
    var who = Map.of("role_id", roleId, "secret_id", TransitTokens.line(secretIdFile));
    var auth = door.signIn(who).path("auth");
    String fresh = auth.path("client_token").asText();
    if (!TransitTokens.isWord(fresh)) {
      throw new IOException("it gave no token");
    }
    // A token that is never over says 0; it is asked for anew once in an hour.
    long seconds = auth.path("lease_duration").asLong();
    until = clock.instant().plusSeconds(seconds > 0 ? seconds * 2 / 3 : 3600);
    token = fresh;
    return fresh;
  }

  @Override
  public synchronized void refused() {
    token = null;
  }
}
