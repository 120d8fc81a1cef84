package org.amparo.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Keycloak with the realm that {@code deploy/keycloak} ships, and people made up for it. */
final class Keycloak implements AutoCloseable {

  static final String PASSWORD = "organisation-demo";
  private static final String SECRET = "not-a-secret";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path home;
  private final int port;
  private final Process process;

  private Keycloak(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /**
   * @param service the address by which browsers and this Keycloak reach the service
   */
  static Keycloak start(Path home, URI service) throws IOException, InterruptedException {
    int port = PackagedService.freePort();
    Path data = home.resolve("data");
    DeleteTree.at(data);
    Files.createDirectories(data.resolve("import"));
    JSON.writeValue(data.resolve("import/amparo-realm.json").toFile(), realm());
    // the archive keeps no permissions
    home.resolve("bin/kc.sh").toFile().setExecutable(true);
    var builder =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-port=" + port,
            "--http-host=127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "keeper");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("AMPARO_CLIENT_SECRET", SECRET);
    builder.environment().put("AMPARO_ADDRESS", service.toString());
    builder.environment().put("AMPARO_BACK_CHANNEL", service.toString());
    builder.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
    var keycloak = new Keycloak(home, port, builder.start());
    keycloak.becomeReady();
    return keycloak;
  }

  /** The shipped realm as it is, with people, and tokens for a name and a password. */
  private static JsonNode realm() throws IOException {
    var realm = (ObjectNode) JSON.readTree(Path.of("deploy/keycloak/amparo-realm.json").toFile());
    ((ObjectNode) realm.path("clients").path(0)).put("directAccessGrantsEnabled", true);
    var users = realm.putArray("users");
    users.add(user("kc-reviewer", "sfpd", "dv-unit"));
    users.add(user("kc-records", "sfpd", "records-clerk"));
    users.add(user("kc-newcomer", "sfpd", null));
    users.add(user("kc-homeless", null, "dv-unit"));
    return realm;
  }

  private static JsonNode user(String name, String group, String role) {
    var user = JSON.createObjectNode();
    user.put("username", name).put("enabled", true).put("emailVerified", true);
    user.put("email", name + "@police.example").put("firstName", "Made").put("lastName", "Up");
    user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
    if (group != null) {
      user.putArray("groups").add("/" + group);
    }
    if (role != null) {
      user.putObject("clientRoles").putArray("amparo").add(role);
    }
    return user;
  }

  private void becomeReady() throws IOException, InterruptedException {
    while (process.isAlive()) {
      try {
        var asked = HttpRequest.newBuilder(URI.create(issuer())).build();
        if (HTTP.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // it does not listen yet
      }
      process.waitFor(500, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError(Files.readString(home.resolve("output")));
  }

  String issuer() {
    return "http://127.0.0.1:%d/realms/amparo".formatted(port);
  }

  Map<String, String> settings(URI service) {
    return Map.of(
        "AMPARO_IDENTITY_MODE",
        "both",
        "AMPARO_IDENTITY_OIDC_ISSUER",
        issuer(),
        "AMPARO_IDENTITY_OIDC_CLIENT_ID",
        "amparo",
        "AMPARO_IDENTITY_OIDC_CLIENT_SECRET",
        SECRET,
        "AMPARO_IDENTITY_OIDC_ADDRESS",
        service.toString());
  }

  /** The answer to a name and a password: an access token and an ID token. */
  JsonNode tokens(String user) throws IOException, InterruptedException {
    return post(
        issuer() + "/protocol/openid-connect/token",
        "",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "amparo",
            "client_secret",
            SECRET,
            "scope",
            "openid",
            "username",
            user,
            "password",
            PASSWORD));
  }

  /** Its administrator ends all that somebody has open there. */
  void signOut(String user) throws IOException, InterruptedException {
    String base = "http://127.0.0.1:" + port;
    String admin =
        post(
                base + "/realms/master/protocol/openid-connect/token",
                "",
                Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "keeper",
                    "password", PASSWORD))
            .path("access_token")
            .asText();
    var found =
        HttpRequest.newBuilder(URI.create(base + "/admin/realms/amparo/users?username=" + user))
            .header("Authorization", "Bearer " + admin)
            .build();
    String id =
        JSON.readTree(HTTP.send(found, HttpResponse.BodyHandlers.ofString()).body())
            .path(0)
            .path("id")
            .asText();
    post(base + "/admin/realms/amparo/users/" + id + "/logout", admin, Map.of());
  }

  private static JsonNode post(String address, String token, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (!List.of(200, 204).contains(answer.statusCode())) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  String output() throws IOException {
    return Files.readString(home.resolve("output"));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
