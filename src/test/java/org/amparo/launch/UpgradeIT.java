package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ServiceClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service on the database that a released version left, with its cases under way. */
@OnlyInFullRun
class UpgradeIT {

  private GivenDatabase database;
  private Path directory;
  private PackagedService service;
  private ServiceClient people;

  @BeforeEach
  void upgrade() throws Exception {
    database = GivenDatabase.start();
    try (var owner = database.asOwner()) {
      ReleasedDatabase.load(owner);
    }
    directory = Scratch.directory();
    var environment = database.environment();
    environment.putAll(ReleasedDatabase.keys());
    service = PackagedService.start(directory, environment);
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    people =
        new ServiceClient(service.address())
            .signIn("reviewer", "records", "official", "advocate", "auditor");
  }

  @AfterEach
  void remove() throws Exception {
    service.close();
    database.close();
    DeleteTree.at(directory);
  }

  @Test
  void casesOfAReleasedVersionAreReadAndGoOnInThisOne() throws Exception {
    assertThat(number("select max(version::int) from flyway_schema_history where version <> ''"))
        .isGreaterThanOrEqualTo(ReleasedDatabase.migrations().lastKey());
    readsWhatWasSealed();
    recordsItsSignature();
    goesOnAlongItsOldModel();
    var record = people.post("auditor", "/api/audit/verification", "").expect(200);
    assertThat(record.json().get("verified").asBoolean()).as(record.text()).isTrue();
    assertThat(service.output()).doesNotContain("Exception");
  }

  private void readsWhatWasSealed() throws Exception {
    String certified = "/api/cases/" + ReleasedDatabase.CERTIFIED;
    var whole =
        people.send("reviewer", "GET", certified, "", "Amparo-Purpose", "CASEWORK").expect(200);
    assertThat(whole.json().get("state").asText()).isEqualTo("DELIVERED");
    assertThat(whole.json().at("/victim/familyName").asText())
        .as(whole.text())
        .isEqualTo("Zarzamora");
    var draft = people.get("reviewer", "/api/supplement-b/" + ReleasedDatabase.DRAFTED).expect(200);
    assertThat(draft.json().at("/part3/activity").asText())
        .startsWith("The suspect struck the victim");
    var outside = people.get("advocate", certified).expect(200);
    assertThat(outside.json().get("stage").asText()).isEqualTo("READY");
  }

  private void recordsItsSignature() throws Exception {
    String number = ReleasedDatabase.APPROVED;
    act(number, "official", "RECORD_SIGNATURE", "certifications/%s/signature", Bodies.signature());
    act(number, "records", "DELIVER", "certifications/%s/delivery", Bodies.delivery());

    assertThat(view(number).get("state").asText()).isEqualTo("DELIVERED");
  }

  private void goesOnAlongItsOldModel() throws Exception {
    String number = ReleasedDatabase.DRAFTED;
    act(number, "records", "ASSEMBLE_RECORDS", "reviews/%s/records", Bodies.records());
    String path = "/api/supplement-b/" + number;
    String version =
        people.get("reviewer", path).expect(200).headers().firstValue("ETag").orElseThrow();
    people
        .send("reviewer", "PUT", path, Bodies.supplementB().toString(), "If-Match", version)
        .expect(200);
    people
        .post(
            "reviewer",
            "/api/reviews/%s/recommendation".formatted(number),
            Bodies.certify().toString())
        .expect(200);
    act(number, "official", "DECIDE", "certifications/%s/decision", Bodies.sign());

    assertThat(view(number).get("state").asText()).isEqualTo("APPROVED_TO_SIGN");
  }

  private void act(String number, String by, String step, String path, ObjectNode body)
      throws Exception {
    var task =
        StreamSupport.stream(view(number).get("tasks").spliterator(), false)
            .filter(t -> t.get("step").asText().equals(step))
            .findFirst()
            .orElseThrow();
    people.post(by, "/api/tasks/%s/claim".formatted(task.get("id").asText()), "").expect(200);
    people.post(by, "/api/" + path.formatted(number), body.toString()).expect(200);
  }

  private JsonNode view(String number) throws Exception {
    return people.get("reviewer", "/api/cases/" + number).expect(200).json();
  }

  private int number(String query) throws Exception {
    try (var owner = database.asOwner()) {
      return Integer.parseInt(Scratch.ask(owner, query));
    }
  }
}
