package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** The victim's copy of the police report has a clock that somebody can stop. */
@QuarkusTest
class ReportCopyTest {

  private static final String COPY = "/api/reviews/%s/report-copy";

  @Test
  void aCopyThatWasNotGivenWithTheRecordsIsGivenLaterAndOnce() {
    ObjectNode records = Bodies.records();
    records.remove("copyGivenOn");
    var walk = CaseWalk.referral().requested().screened();
    walk.does("records", "ASSEMBLE_RECORDS", "/api/reviews/%s/records", records);
    assertThat(stopped(walk)).isNull();

    var ahead = on(1);
    assertThat(Caller.as("records").post(walk.at(COPY), ahead).statusCode()).isEqualTo(422);
    walk.does("records", COPY, on(0));

    assertThat(stopped(walk)).isEqualTo(Bodies.today().toString());
    assertThat(Caller.as("records").post(walk.at(COPY), on(0)).statusCode()).isEqualTo(409);
    assertThat(walk.openSteps()).as("nothing else moved").containsExactly("REVIEW");
  }

  @Test
  void noCopyIsOwedBeforeAnybodyAsked() {
    var walk = CaseWalk.referral();

    assertThat(Caller.as("reviewer").post(walk.at(COPY), on(0)).statusCode()).isEqualTo(409);
  }

  private static ObjectNode on(int daysAhead) {
    return Bodies.json("{}").put("on", Bodies.today().plusDays(daysAhead).toString());
  }

  private static String stopped(CaseWalk walk) {
    return walk.view().path("clocks.find { it.id == 'REPORT_COPY' }.stoppedOn");
  }
}
