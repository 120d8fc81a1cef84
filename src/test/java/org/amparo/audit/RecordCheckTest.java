package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.UserId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record is checked past the service, by its database and by what a witness kept. */
@QuarkusTest
class RecordCheckTest {

  @Inject AuditLog log;
  @Inject Checkpoints checkpoints;
  @Inject Witness witness;
  @Inject com.fasterxml.jackson.databind.ObjectMapper json;
  @Inject BehindTheWall wall;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @TempDir Path directory;

  private final AgencyId agency =
      new AgencyId("pd-" + UUID.randomUUID().toString().substring(0, 8));
  private final Actor reviewer = new Actor(new UserId("reviewer"), agency, Set.of(Role.DV_UNIT));

  record Happened(AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
      implements DomainEvent {}

  @Test
  void everyKindOfChangeIsFoundWithoutTheService() throws SQLException {
    var changes =
        List.of(
            "update audit_entry set actor = 'nobody' where chain_id = '%s' and seq = 2",
            "update audit_entry set at = at - interval '1 day' where chain_id = '%s' and seq = 2",
            "update audit_entry set details = '{\"a\": \"b\"}' where chain_id = '%s' and seq = 2",
            "delete from audit_entry where chain_id = '%s' and seq = 2",
            "delete from audit_entry where chain_id = '%s' and seq = 3",
            "delete from audit_chain where chain_id = '%s'");
    for (String change : changes) {
      var chain = written();
      assertThat(linesOf(chain)).as("before: " + change).isEmpty();
      wall.tamper(change.formatted(chain.value()));
      assertThat(linesOf(chain)).as(change).hasSize(1);
    }
    assertThat(run(Map.of())).isEqualTo(1);
  }

  @Test
  void aCheckpointTellsOfATailThatWasCutWithItsHead() throws Exception {
    var chain = written();
    var kept = kept();
    assertThat(said(kept, Map.of())).contains(agency.value() + " as of").contains("is what it was");

    wall.tamper(
        "delete from audit_entry where chain_id = '%s' and seq = 3".formatted(chain.value()),
        """
        update audit_chain c set last_seq = e.seq, last_hash = e.hash, last_at = e.at
        from audit_entry e where e.chain_id = c.chain_id and e.seq = 2 and c.chain_id = '%s'
        """
            .formatted(chain.value()));

    assertThat(linesOf(chain)).as("the chain alone does not tell").isEmpty();
    assertThat(said(kept, Map.of())).contains("changed, removed or added since");
  }

  @Test
  void aCheckpointOfAnotherKeyDoesNotCount() throws Exception {
    written();
    var kept = kept();
    String other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    assertThat(said(kept, Map.of("AMPARO_CHECKPOINT_KEY", other))).contains("not signed by");
  }

  @Test
  void aWitnessKeepsALineForEveryAgency() throws Exception {
    written();

    witness.writeInto(directory);
    witness.writeInto(directory);

    var lines = Files.readAllLines(directory.resolve("checkpoints.jsonl"));
    assertThat(lines).filteredOn(line -> line.contains(agency.value())).hasSize(2);
    assertThat(said(directory.resolve("checkpoints.jsonl"), Map.of()))
        .contains(agency.value() + " as of");
  }

  @Test
  void whatCannotBeReadIsSaidAndIsNoSuccess() {
    var out = new ByteArrayOutputStream();
    var nobody = Map.of("PGUSER", "nobody", "PGPASSWORD", "wrong");

    assertThat(RecordCheck.run(new String[] {url}, nobody, new PrintStream(out))).isEqualTo(2);
    assertThat(RecordCheck.run(new String[0], nobody, new PrintStream(out))).isEqualTo(2);
  }

  /** Three entries of a case of its own. */
  private CaseId written() {
    var fresh = new CaseId(UUID.randomUUID());
    for (String act : List.of("ONE", "TWO", "THREE")) {
      wall.run(agency.value(), () -> log.act(reviewer, new Happened(agency, fresh, act, Map.of())));
    }
    return fresh;
  }

  private Path kept() throws Exception {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var checkpoint = wall.in(agency.value(), () -> checkpoints.make(agency, now));
    return Files.writeString(directory.resolve("kept"), json.writeValueAsString(checkpoint) + "\n");
  }

  private List<String> linesOf(CaseId chain) {
    var out = new ByteArrayOutputStream();
    run(out, Map.of());
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(chain.value().toString()))
        .toList();
  }

  private String said(Path kept, Map<String, String> more) {
    var out = new ByteArrayOutputStream();
    run(out, more, kept.toString());
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(Map<String, String> more) {
    return run(new ByteArrayOutputStream(), more);
  }

  private int run(ByteArrayOutputStream out, Map<String, String> more, String... kept) {
    var arguments = new ArrayList<>(List.of(url));
    arguments.addAll(List.of(kept));
    var environment = new HashMap<>(Map.of("PGUSER", user, "PGPASSWORD", password));
    environment.putAll(more);
    return RecordCheck.run(
        arguments.toArray(String[]::new),
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
