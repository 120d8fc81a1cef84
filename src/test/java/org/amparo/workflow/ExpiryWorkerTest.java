package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.fixture.BehindTheWall;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryWorkerTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");

  @Inject ExpiryWorker worker;
  @Inject CaseFiles files;
  @Inject AuditLog log;
  @Inject CurrentActor current;
  @Inject BehindTheWall wall;

  private final CaseId caseId = new CaseId(UUID.randomUUID());

  @BeforeEach
  void actAsATimerDoes() {
    if (!Arc.container().requestContext().isActive()) {
      Arc.container().requestContext().activate();
    }
    current.actAs(Actor.system(SFPD));
  }

  @Test
  void aDeliveredCaseExpiresAndItsChainTellsSo() throws SQLException {
    caseIn(CaseState.DELIVERED);

    expire();

    assertThat(state()).isEqualTo(CaseState.EXPIRED);
    assertThat(wall.in("sfpd", () -> log.entries(caseId, 0, 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.act()).isEqualTo("CERTIFICATION_EXPIRED"))
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("system"))
        .satisfies(entry -> assertThat(entry.details()).containsEntry("fileBy", "2026-09-30"));
  }

  @Test
  void aFiledCaseStaysFiled() throws SQLException {
    caseIn(CaseState.FILED);

    assertThatThrownBy(this::expire)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.STATE_CONFLICT));

    assertThat(state()).isEqualTo(CaseState.FILED);
    assertThat(wall.in("sfpd", () -> log.entries(caseId, 0, 10))).isEmpty();
  }

  private void expire() {
    wall.run("sfpd", () -> worker.run(new Job(caseId, SFPD, Map.of())));
  }

  private CaseState state() {
    return wall.in("sfpd", () -> files.of(caseId).state());
  }

  private void caseIn(CaseState state) throws SQLException {
    wall.asOwner(
        """
        insert into case_file (case_id, agency_id, case_number, kind, state, state_since,
          jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language,
          signed_on, file_by, version)
        values ('%1$s', 'sfpd', '%1$s', 'U_I918B', '%2$s', now(), 'us-ca-sf-sfpd', now(),
          '2026-03-02', false, 'es', '2026-04-01', '2026-09-30', 0)"""
            .formatted(caseId, state));
  }
}
