package org.amparo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.amparo.fixture.Referral;

/** Whether the time of an answer tells a live receipt code from one that is none. */
final class Tracker {

  private static final int TRIES = 2_000;
  private static final int WARM_UP = 100;
  private static final double WANTED_MILLIS = 1;

  private final Bench bench;

  Tracker(Bench bench) {
    this.bench = bench;
  }

  void run() throws Exception {
    bench.report.section("Receipt codes");
    var filed = bench.client.post("officer", "/api/referrals", Referral.BODY).expect(201).json();
    // the code that another took the place of: well formed, looked for, and dead
    String dead = filed.at("/receipt/code").asText();
    String glass = "/api/cases/" + filed.at("/caseNumber").asText() + "/break-glass";
    bench.client.post("reviewer", glass, "{\"reason\": \"A receipt was lost.\"}").expect(201);
    String receipts = "/api/cases/" + filed.at("/caseNumber").asText() + "/receipts";
    String live =
        bench
            .client
            .post("reviewer", receipts, "{\"for\": \"VICTIM\"}")
            .expect(201)
            .json()
            .at("/code")
            .asText();
    for (int i = 0; i < WARM_UP; i++) {
      asked(live, 200);
      asked(dead, 404);
    }
    var hits = new ArrayList<Double>();
    var misses = new ArrayList<Double>();
    // one after the other, so that whatever else the machine does falls on both
    for (int i = 0; i < TRIES; i++) {
      hits.add(asked(live, 200));
      misses.add(asked(dead, 404));
    }
    double apart = Math.abs(median(hits) - median(misses));
    bench.report.say(
        "%d tries of a live code and %d of a dead one in turn, one client: %.3f ms and %.3f ms at"
            + " the median. Load average %s.\n",
        TRIES, TRIES, median(hits), median(misses), Machine.load());
    bench.report.target(
        "a live and a dead receipt code", "< 1 ms apart", apart < WANTED_MILLIS, "%.3f ms", apart);
  }

  private double asked(String code, int wanted) throws Exception {
    String body = "{\"code\": \"" + code + "\"}";
    long begun = System.nanoTime();
    bench.client.post("", "/api/track", body).expect(wanted);
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(List<Double> millis) {
    var sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
