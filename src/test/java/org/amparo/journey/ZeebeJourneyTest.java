package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.ZeebeProfile;
import org.junit.jupiter.api.Test;

/** The main job on a remote engine. */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
class ZeebeJourneyTest extends JourneyTest {

  /** Here the next step moves it once more, when the process has followed. */
  @Override
  @Test
  void everyActMovesTheVersionThatTheCaseShows() {
    var walk = CaseWalk.referral();
    var seen = new HashSet<String>();

    shows(walk, seen);
    shows(walk.requested(), seen);
    shows(walk.screened(), seen);
    shows(walk.drafted().recommended(Bodies.certify()), seen);
  }

  @Test
  void anActIsAnsweredBeforeItsProcessFollowed() {
    var walk = CaseWalk.referral();

    assertThat(walk.last().<Boolean>path("following")).isTrue();
    assertThat(walk.last().<String>path("state")).isEqualTo("REFERRED");
    assertThat(walk.view().<Boolean>path("following")).isFalse();
    assertThat(walk.openSteps()).containsExactly("CONTACT_VICTIM");
  }

  private static void shows(CaseWalk walk, HashSet<String> seen) {
    String answered = walk.last().header("ETag");
    String shown = walk.view().header("ETag");
    assertThat(answered).matches("\"\\d+\"");
    assertThat(version(shown)).isGreaterThanOrEqualTo(version(answered));
    assertThat(seen.add(shown)).as("version " + shown + " is new").isTrue();
  }

  private static int version(String etag) {
    return Integer.parseInt(etag.replace("\"", ""));
  }
}
