package org.amparo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.notice.LetterKind;
import org.amparo.notice.Letters;
import org.amparo.referral.CaseFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a remote engine asks for late, when people have gone on meanwhile. */
@QuarkusTest
class OvertakenTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");

  @Inject TaskMirror mirror;
  @Inject Letters letters;
  @Inject CaseFiles files;
  @Inject CurrentActor current;
  @Inject BehindTheWall wall;

  private CaseWalk walk;
  private CaseId caseId;

  @BeforeEach
  void anAppealWasGivenUp() {
    walk =
        CaseWalk.denied()
            .does("reviewer", "/api/certifications/%s/appeal", Bodies.appeal())
            .does(
                "reviewer",
                "/api/certifications/%s/cancellation",
                Bodies.json("{\"on\": \"$0\", \"reason\": \"by phone\"}"));
    if (!Arc.container().requestContext().isActive()) {
      Arc.container().requestContext().activate();
    }
    current.actAs(Actor.system(SFPD));
    caseId = wall.in("sfpd", () -> files.find("number", walk.number()).firstResult().id());
  }

  @Test
  void theDecisionOfAnAppealThatWasGivenUpIsNotOpened() {
    var late =
        new OpenedTask(
            "late-" + UUID.randomUUID(),
            caseId,
            SFPD,
            "DECIDE_APPEAL",
            List.of("certifying-official"));

    assertThatThrownBy(() -> wall.run("sfpd", () -> mirror.opened(late)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.STATE_CONFLICT));
    assertThat(walk.state()).isEqualTo("DENIED");
    assertThat(walk.openSteps()).isEmpty();
  }

  @Test
  void theReceiptOfAnAppealThatWasGivenUpIsStillDrawnUp() {
    assertThat(wall.in("sfpd", () -> letters.drawUp(caseId, LetterKind.APPEAL_RECEIPT)).size())
        .isPositive();
  }
}
