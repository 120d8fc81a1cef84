package org.amparo.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.amparo.access.Assignment;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.audit.AuditLog;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.referral.People;
import org.amparo.referral.ProcessFollowing;
import org.amparo.referral.Requests;
import org.junit.jupiter.api.Test;

/** A view that says that the process has caught up shows the case as it is then. */
@QuarkusTest
class CaughtUpViewTest {

  private final Actor reviewer =
      new Actor(new UserId("reviewer2"), new AgencyId("sfpd"), Set.of(Role.DV_UNIT));

  @Inject BehindTheWall wall;
  @Inject CaseFiles files;
  @Inject Queues queues;
  @Inject People people;
  @Inject Requests requests;
  @Inject Agencies agencies;
  @Inject AuditLog audit;
  @Inject Reads reads;
  @Inject Assignment assignment;
  @Inject Clock clock;

  @Test
  void whatTheProcessBringsWhileAViewIsReadStandsInTheView() {
    var walk = CaseWalk.referral().requested();
    ProcessFollowing justCaughtUp =
        caseId -> {
          walk.screened();
          return false;
        };
    var cases =
        new Cases(
            files,
            queues,
            people,
            requests,
            agencies,
            (agency, language) -> agency.contact(),
            audit,
            reads,
            assignment,
            justCaughtUp,
            clock);

    var view =
        (CaseView) wall.in("sfpd", () -> cases.view(reviewer, new CaseNumber(walk.number()), null));

    assertThat(view.following()).isFalse();
    assertThat(view.state()).isEqualTo(CaseState.IN_REVIEW);
    assertThat(view.tasks())
        .extracting(ActAnswer.OpenTask::step)
        .contains(Step.ASSEMBLE_RECORDS, Step.REVIEW);
  }
}
