package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller adds to a request or says of themselves, and what answers say of the caller. */
@QuarkusTest
class RefusedByNameTest {

  private static final byte[] PAPER = "a paper".getBytes(StandardCharsets.UTF_8);

  @Inject Validator validator;

  @ParameterizedTest
  @CsvSource({
    "officer, /api/cases/%s/documents",
    "supervisor, /api/backlog",
    "admin, /api/agencies/sfpd/supplement-b-blanks"
  })
  void aPartThatIsNotKnownIsRefusedByItsName(String who, String path) {
    String there = path.contains("%") ? CaseWalk.referral().at(path) : path;
    for (String part : List.of("caseNumber", "_token", "File")) {
      var answer =
          Caller.as(who)
              .call()
              .multiPart("file", "paper.txt", PAPER)
              .multiPart(part, "x")
              .post(there);

      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
      assertThat(answer.<String>path("type")).isEqualTo("/problems/unknown-field");
      assertThat(answer.<String>path("detail")).contains("The field " + part + " is not part of");
    }
  }

  @Test
  void aPartThatCanBeThereOnceIsRefusedTwice() {
    var answer =
        Caller.as("officer")
            .call()
            .multiPart("file", "paper.txt", PAPER)
            .multiPart("kind", "OTHER")
            .multiPart("kind", "POLICE_REPORT")
            .post(CaseWalk.referral().at("/api/cases/%s/documents"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<String>path("detail")).isEqualTo("Send the field kind once.");
  }

  @ParameterizedTest
  @CsvSource({"officer, /cases/%s/documents", "supervisor, /backlog", "admin, /agency/blanks"})
  void aPageRefusesItToo(String who, String path) {
    String there = path.contains("%") ? CaseWalk.referral().at(path) : path;

    var answer = PageCaller.as(who, Caller.PASSWORD, null).uploadWith(there, "caseNumber", PAPER);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("The field caseNumber is not part of this request");
  }

  @ParameterizedTest
  @CsvSource({"session, zzz", "session, 1", "agency, *", "agency, ''", "agency, 'sfpd; drop'"})
  void aTokenThatSaysWhatCannotBeIsNoSignIn(String claim, String value) {
    var token =
        Jwt.subject("reviewer")
            .upn("reviewer")
            .groups("dv-unit")
            .claim("agency", "sfpd")
            .claim(claim, value)
            .expiresIn(Duration.ofMinutes(5));

    for (String path : List.of("/api/tasks", "/api/cases/SFPD-26-000001")) {
      assertThat(Caller.withToken(token.sign()).get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void aReceiptIsAskedForByTheContractsName() {
    var answer =
        Caller.as("reviewer")
            .post(CaseWalk.referral().at("/api/cases/%s/receipts"), Bodies.json("{}"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.<List<String>>path("fields.field")).containsExactly("for");
    assertThat(answer.<String>path("detail")).isEqualTo("Look at: for.");
  }

  /** Each place of a record that Java calls otherwise than the contract, by the one mechanism. */
  @Test
  void noRecordTellsJavasNameOfAField() {
    var renamed =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.amparo")
                .stream()
                .filter(type -> type.isRecord())
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .filter(field -> field.isAnnotationPresent(NotNull.class))
                .toList();

    assertThat(renamed).isNotEmpty();
    for (var field : renamed) {
      assertThat(validator.validateValue(field.getDeclaringClass(), field.getName(), null))
          .extracting(violation -> violation.getPropertyPath().toString())
          .as("%s", field)
          .containsExactly(field.getAnnotation(JsonProperty.class).value());
    }
  }

  @Test
  void aDownloadCarriesEachHeaderOnce() {
    var walk = CaseWalk.referral();
    var reviewer = Caller.as("reviewer");
    var added =
        reviewer
            .call()
            .multiPart("file", "paper.txt", PAPER)
            .multiPart("kind", "OTHER")
            .post(walk.at("/api/cases/%s/documents"));
    var paper = reviewer.get(walk.at("/api/cases/%s/documents/") + added.path("id"));

    assertThat(paper.statusCode()).isEqualTo(200);
    for (var header :
        Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff").entrySet()) {
      assertThat(paper.headers().getValues(header.getKey())).containsExactly(header.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere.example", "elsewhere.example:8443"})
  void whereToGoOnIsSaidWithoutTheHostThatTheCallerNamed(String host) {
    var filed =
        Caller.as("officer")
            .call()
            .header("Host", host)
            .contentType("application/json")
            .body(Bodies.referral().toString())
            .post("/api/referrals");

    assertThat(filed.statusCode()).isEqualTo(201);
    assertThat(filed.header("Location"))
        .isEqualTo("/api/cases/" + filed.<String>path("caseNumber"));
  }
}
