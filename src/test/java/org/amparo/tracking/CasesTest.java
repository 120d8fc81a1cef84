package org.amparo.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Set;
import org.amparo.agency.Agencies;
import org.amparo.audit.AuditLog;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.referral.People;
import org.amparo.referral.ProcessFollowing;
import org.amparo.referral.Requests;
import org.junit.jupiter.api.Test;

/** Reading a case while its process moves it. */
@QuarkusTest
class CasesTest {

  private static final Actor REVIEWER =
      new Actor(new UserId("reviewer"), new AgencyId("sfpd"), Set.of(Role.DV_UNIT));

  @Inject CaseFiles files;
  @Inject Queues queues;
  @Inject People people;
  @Inject Requests requests;
  @Inject Agencies agencies;
  @Inject AuditLog audit;
  @Inject EntityManager entities;
  @Inject BehindTheWall wall;

  @Test
  void neverShowsAnOldCaseAsOneThatNothingFollowsFor() {
    var number = new CaseNumber(CaseWalk.referral().number());

    var view = (CaseView) wall.in("sfpd", () -> cases().view(REVIEWER, number, null));

    assertThat(view.following()).isFalse();
    assertThat(view.state()).isEqualTo(CaseState.REQUESTED);
  }

  private Cases cases() {
    return new Cases(
        files, queues, people, requests, agencies, audit, new JustCaughtUp(), entities);
  }

  /** The remote engine's last job is done just before it is asked for. */
  private final class JustCaughtUp implements ProcessFollowing {

    @Override
    public boolean follows() {
      return true;
    }

    @Override
    public boolean isBehind(CaseId caseId) {
      try {
        wall.asOwner(
            "update case_file set state = 'REQUESTED', version = version + 1 where case_id = '%s'"
                .formatted(caseId));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return false;
    }
  }
}
