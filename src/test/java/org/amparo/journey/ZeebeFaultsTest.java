package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ZeebeProfile;
import org.amparo.referral.CaseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between the service and the cluster changes nothing of what people did. */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
@OnlyInFullRun
class ZeebeFaultsTest {

  @Inject BehindTheWall wall;
  @Inject CaseFiles files;

  Consumer<Boolean> present;
  BiConsumer<String, Integer> fault;
  Function<String, Long> live;
  Function<String, Long> traffic;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOSE_RESPONSE CREATE_INSTANCE",
        "LOSE_REQUEST CREATE_INSTANCE",
        "EXHAUST CREATE_INSTANCE",
        "LOSE_RESPONSE COMPLETE_USER_TASK",
        "TWICE COMPLETE_USER_TASK",
        "EXHAUST COMPLETE_USER_TASK",
        "LOSE_RESPONSE COMPLETE_JOB",
        "LOSE_REQUEST COMPLETE_JOB",
        "TWICE COMPLETE_JOB",
        "LOSE_RESPONSE ACTIVATE_JOBS"
      })
  void aFaultOnTheWayIsMendedByTheNextTry(String kind) {
    fault.accept(kind, 1);
    var walk = CaseWalk.referral();
    fault.accept(kind, 1);
    walk.requested();

    stands(walk, "REQUESTED", "SCREEN");
    assertOneInstance(walk, "u-visa-certification");
    assertThat(live.apply("victim-referral " + id(walk))).isZero();
    stands(walk.screened(), "IN_REVIEW", "ASSEMBLE_RECORDS", "REVIEW");
  }

  @Test
  void aJobThatIsHandedOutTwiceIsDoneOnce() {
    fault.accept("HAND_OUT_TWICE draw-up-letter", 2);
    fault.accept("HAND_OUT_TWICE mirror-task", 2);

    var walk = CaseWalk.referral();

    stands(walk, "REFERRED", "CONTACT_VICTIM");
    assertThat(EndsTest.letters(walk)).hasSize(1);
  }

  @Test
  void peopleGoOnWhileTheClusterIsAwayAndAllFollowsWhenItIsBack() {
    var walk = CaseWalk.referral();
    stands(walk, "REFERRED", "CONTACT_VICTIM");
    var others = new ArrayList<CaseWalk>();
    present.accept(false);
    try {
      assertThat(walk.contact("reviewer", Bodies.victimAsks()).statusCode()).isEqualTo(200);
      for (int i = 0; i < 5; i++) {
        others.add(CaseWalk.referral());
      }
      var view = Caller.as("reviewer2").get(walk.at("/api/cases/%s"));
      assertThat(view.<Boolean>path("following")).isTrue();
      assertThat(view.<String>path("state")).isEqualTo("REQUESTED");
      var engine = Caller.as("admin").get("/api/engine");
      assertThat(engine.<Integer>path("undelivered")).isGreaterThanOrEqualTo(7);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !Caller.as("admin").get("/api/engine").<Boolean>path("reachable"));
      assertThat(Caller.stranger().get("/q/health/ready").statusCode()).isEqualTo(200);
    } finally {
      present.accept(true);
    }

    stands(walk, "REQUESTED", "SCREEN");
    others.forEach(other -> stands(other, "REFERRED", "CONTACT_VICTIM"));
    others.forEach(other -> assertOneInstance(other, "victim-referral"));
    var engine = Caller.as("admin").get("/api/engine");
    assertThat(engine.<Integer>path("dead")).isZero();
    assertThat(engine.<Boolean>path("reachable")).isTrue();
  }

  @Test
  void anIdleServiceAsksSeldom() throws InterruptedException {
    stands(CaseWalk.referral(), "REFERRED", "CONTACT_VICTIM");

    Idle.assertQuiet(traffic);
  }

  private void assertOneInstance(CaseWalk walk, String process) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(live.apply(process + " " + id(walk))).isEqualTo(1));
  }

  private String id(CaseWalk walk) {
    return wall.in("sfpd", () -> files.find("number", walk.number()).firstResult().id().toString());
  }

  private static void stands(CaseWalk walk, String state, String... openSteps) {
    var view = walk.view();
    assertThat(view.<String>path("state")).isEqualTo(state);
    assertThat(CaseWalk.awaited(view)).containsExactlyInAnyOrder(openSteps);
  }
}
