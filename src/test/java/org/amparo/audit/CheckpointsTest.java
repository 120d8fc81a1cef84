package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.audit.Checkpoints.Finding;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckpointsTest {

  @Inject Checkpoints checkpoints;
  @Inject AuditLog log;
  @Inject BehindTheWall wall;

  private final AgencyId agency =
      new AgencyId("pd-" + UUID.randomUUID().toString().substring(0, 8));
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final Actor reviewer = new Actor(new UserId("reviewer"), agency, Set.of(Role.DV_UNIT));

  @Test
  void holdsWhileTheRecordOnlyGrows() {
    write(3);
    var checkpoint = made();
    assertThat(checkpoint.chains()).isEqualTo(1);
    assertThat(checkpoint.entries()).isEqualTo(3);

    write(2);

    assertThat(compare(checkpoint)).isEqualTo(Finding.HOLDS);
  }

  @Test
  void findsATailThatWasCutOffWithItsHeadMovedBack() throws SQLException {
    write(3);
    var checkpoint = made();

    wall.tamper(
        "delete from audit_entry where seq = 3 and " + chain(),
        "update audit_chain c set last_seq = 2, last_hash = e.hash, last_at = e.at"
            + " from audit_entry e where e.chain_id = c.chain_id and e.seq = 2 and c."
            + chain());

    assertThat(wall.in(agency.value(), () -> log.verifyAll(agency)).verified())
        .as("the chain alone cannot tell")
        .isTrue();
    assertThat(compare(checkpoint)).isEqualTo(Finding.DIFFERS);
  }

  @Test
  void findsAWholeChainThatVanished() throws SQLException {
    write(2);
    var checkpoint = made();

    wall.tamper(
        "delete from audit_entry where " + chain(), "delete from audit_chain where " + chain());

    assertThat(compare(checkpoint)).isEqualTo(Finding.DIFFERS);
  }

  @Test
  void takesNoCheckpointThatSomebodyElseMadeOrChanged() {
    write(1);
    var own = made();

    var more =
        new Checkpoint(
            own.agency(),
            own.asOf(),
            own.chains(),
            own.entries() + 1,
            own.root(),
            own.publicKey(),
            own.signature());
    assertThat(compare(more)).isEqualTo(Finding.NOT_OURS);
    var keyless =
        new Checkpoint(own.agency(), own.asOf(), own.chains(), own.entries(), own.root(), "?", "?");
    assertThat(compare(keyless)).isEqualTo(Finding.NOT_OURS);
    assertThat(wall.in("sfpd", () -> checkpoints.compare(new AgencyId("sfpd"), own)))
        .isEqualTo(Finding.NOT_OURS);
  }

  @Test
  void comesAndGoesOverHttp() {
    var auditor = Caller.as("auditor");

    String checkpoint = auditor.post("/api/audit/checkpoints", "").asString();
    var compared = auditor.post("/api/audit/checkpoints/comparison", checkpoint);

    assertThat(compared.<Boolean>path("verified")).as(compared.asString()).isTrue();
    assertThat(compared.<String>path("finding")).contains("what it was");
    assertThat(
            auditor
                .post(
                    "/api/audit/checkpoints/comparison",
                    checkpoint.replaceFirst("\"root\":\"[0-9a-f]*", "\"root\":\"nothing"))
                .statusCode())
        .isEqualTo(400);
  }

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      wall.run(
          agency.value(),
          () ->
              log.act(
                  reviewer,
                  new AuditLogTest.Happened(agency, caseId, "REQUEST_RECEIVED", Map.of())));
    }
  }

  private Checkpoint made() {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return wall.in(agency.value(), () -> checkpoints.make(agency, now));
  }

  private Finding compare(Checkpoint checkpoint) {
    return wall.in(agency.value(), () -> checkpoints.compare(agency, checkpoint));
  }

  private String chain() {
    return "chain_id = '" + caseId.value() + "'";
  }
}
