package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the launcher hands over is what Quarkus runs with. */
@QuarkusTest
class ConfiguredServiceTest {

  @Inject AgroalDataSource dataSource;
  @Inject Flyway flyway;
  @Inject JWTParser tokens;

  @ConfigProperty(name = "amparo.keys.token.private")
  String privateKey;

  @Test
  void worksAsARoleThatRowLevelSecurityBinds() throws SQLException {
    try (var connection = dataSource.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select current_user, rolsuper or rolbypassrls, has_database_privilege("
                        + "current_database(), 'create') from pg_roles where rolname ="
                        + " current_user")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("amparo_app");
      assertThat(rows.getBoolean(2)).isFalse();
      assertThat(rows.getBoolean(3)).isFalse();
    }
  }

  @Test
  void mayNotCreateTables() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table t (id int)"))
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void migratesAsTheOwner() throws SQLException {
    try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo("amparo_owner");
    }
    assertThat(flyway.getConfiguration().getPlaceholders()).containsEntry("app", "amparo_app");
  }

  @Test
  void signsATokenThatItVerifies() throws ParseException {
    String token = Jwt.subject("somebody").groups(Set.of("auditor")).expiresIn(60).sign();

    var read = tokens.parse(token);

    assertThat(read.getSubject()).isEqualTo("somebody");
    assertThat(read.getGroups()).containsExactly("auditor");
    assertThat(headerOf(token)).contains("\"alg\":\"PS256\"");
  }

  @Test
  void verifiesWithTheKeyThatWasHandedOver() throws ParseException {
    String token =
        Jwt.subject("somebody").expiresIn(60).jws().sign(TokenKeys.privateKey(privateKey));

    assertThat(tokens.parse(token).getSubject()).isEqualTo("somebody");
  }

  @Test
  void refusesATokenOfAnotherKey() {
    var other = Keys.generate().settings().get("amparo.keys.token.private");
    var key = TokenKeys.privateKey(other);
    String token = Jwt.subject("somebody").expiresIn(60).jws().sign(key);

    assertThatThrownBy(() -> tokens.parse(token)).isInstanceOf(ParseException.class);
  }

  @Test
  void isReady() {
    RestAssured.get("/q/health/ready").then().statusCode(200);
  }

  private static String headerOf(String token) {
    byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    return new String(header, StandardCharsets.UTF_8);
  }
}
