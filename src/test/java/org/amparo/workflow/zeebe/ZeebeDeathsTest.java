package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.ZeebeProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Service instances die between any two steps of dispatch and of arrival, and what people decided
 * takes effect once all the same. {@code -Pfaults} also lets them die at random, for which the
 * usual build has no time; {@code -Damparo.seed=...} begins with the seed that a failure named,
 * which repeats the faults, though not how threads meet.
 */
@QuarkusTest
@TestProfile(ZeebeProfile.class)
@OnlyInFullRun
class ZeebeDeathsTest {

  private static final int ROUNDS = Integer.getInteger("amparo.rounds", 0);

  /** A round has an end: so many instances die, so much goes wrong on the line. */
  private static final int DEATHS = 8;

  private static final int FAULTS = 25;

  /** A case's way, and the acts of people that its record must show, each once. */
  private record Way(Supplier<CaseWalk> go, String state, int live, List<String> acts) {}

  private static final List<String> TO_THE_RECOMMENDATION =
      List.of(
          "REFERRAL_FILED",
          "VICTIM_CONTACT",
          "REQUEST_RECEIVED",
          "SCREENED",
          "RECORDS_ASSEMBLED",
          "SUPPLEMENT_B_WRITTEN",
          "RECOMMENDED");

  private static final Way SCREENED =
      new Way(
          () -> CaseWalk.referral().requested().screened(),
          "IN_REVIEW ASSEMBLE_RECORDS REVIEW",
          1,
          TO_THE_RECOMMENDATION.subList(0, 4));

  private static final Way SIGNED =
      new Way(
          () -> CaseWalk.withOfficial().decided(Bodies.sign()).signed(),
          "SIGNED DELIVER",
          1,
          with(TO_THE_RECOMMENDATION, "DECIDED", "SIGNED"));

  private static final Way DENIED =
      new Way(
          () ->
              CaseWalk.inReview()
                  .recommended(Bodies.recommendDenial())
                  .secondReviewed(Bodies.agree(true))
                  .decided(Bodies.deny()),
          "DENIED DELIVER_DENIAL",
          1,
          with(TO_THE_RECOMMENDATION, "SECOND_REVIEWED", "DECIDED"));

  private static final Way CANCELLED =
      new Way(
          () ->
              CaseWalk.referral()
                  .requested()
                  .screened()
                  .does(
                      "reviewer",
                      "/api/certifications/%s/cancellation",
                      Bodies.json("{\"on\": \"$0\"}")),
          "CANCELLED",
          0,
          with(TO_THE_RECOMMENDATION.subList(0, 4), "REQUEST_CANCELLED"));

  private static final List<Way> WAYS = List.of(SIGNED, DENIED, CANCELLED);

  private static boolean left;

  @Inject ZeebeEngine engine;
  @Inject ZeebeConfig addresses;
  @Inject Parts parts;
  @Inject BehindTheWall wall;

  Consumer<Duration> forward;
  Consumer<Boolean> present;
  BiConsumer<String, Integer> fault;
  Function<String, Long> live;
  Function<String, Long> there;

  /** The service itself goes on writing commands, and sends none. */
  @BeforeEach
  void leaveTheClusterToTheTest() {
    if (!left) {
      engine.stop();
      left = true;
    }
  }

  @AfterAll
  static void takeTheClusterBack() {
    Arc.container().instance(ZeebeEngine.class).get().start();
    left = false;
  }

  @Test
  void aDeathBetweenAnyTwoStepsLosesNothingAndDoublesNothing() throws Exception {
    var seams = new ArrayDeque<>(List.of(Seam.values()));
    Function<Integer, MortalService> births =
        place -> {
          var last = seams.poll();
          return born(true, seam -> seam == last);
        };
    try (var fleet = new Fleet(1, births)) {
      stands(SCREENED.go().get(), SCREENED);
      assertThat(fleet.deaths()).containsOnlyKeys(EnumSet.allOf(Seam.class));
    }
  }

  @EnabledIfSystemProperty(named = "amparo.rounds", matches = "[1-9].*")
  @ParameterizedTest
  @MethodSource("seeds")
  void twoInstancesThatKeepDyingOnABadLineDoEachThingOnce(long seed) throws Exception {
    var random = new Random(seed);
    var lives = new Random(seed + 1);
    var dying = new AtomicInteger(DEATHS);
    Function<Integer, MortalService> births =
        place ->
            born(
                place == 0,
                dying.getAndDecrement() > 0
                    ? Fleet.afterSeams(3 + lives.nextInt(25))
                    : seam -> false);
    var people = Executors.newFixedThreadPool(WAYS.size());
    try (var fleet = new Fleet(2, births)) {
      var walks = WAYS.stream().map(way -> people.submit(way.go()::get)).toList();
      for (int i = 0; i < FAULTS; i++) {
        goWrong(random);
        Thread.sleep(random.nextInt(300));
      }
      for (int i = 0; i < WAYS.size(); i++) {
        stands(walks.get(i).get(), WAYS.get(i));
      }
      assertThat(fleet.deaths().values().stream().mapToInt(n -> n).sum()).isEqualTo(DEATHS);
    } finally {
      people.shutdownNow();
    }
  }

  static LongStream seeds() {
    var first = Long.getLong("amparo.seed", System.nanoTime());
    return LongStream.range(first, first + ROUNDS);
  }

  /** What a network and a cluster do; ten minutes of an outage pass in less than a second. */
  private void goWrong(Random random) throws InterruptedException {
    var commands =
        List.of("CREATE_INSTANCE", "COMPLETE_USER_TASK", "COMPLETE_JOB", "PUBLISH_MESSAGE");
    var kinds = List.of("LOSE_RESPONSE", "LOSE_REQUEST", "TWICE", "EXHAUST");
    switch (random.nextInt(8)) {
      case 0 -> {
        present.accept(false);
        Thread.sleep(random.nextInt(600));
        forward.accept(Duration.ofMinutes(10));
        present.accept(true);
      }
      // the cluster's clock runs away from ours, and jobs in hand are given out again
      case 1 -> forward.accept(Duration.ofSeconds(random.nextInt(60)));
      case 2 -> fault.accept("HAND_OUT_TWICE mirror-task", 1);
      default ->
          fault.accept(
              kinds.get(random.nextInt(kinds.size()))
                  + " "
                  + commands.get(random.nextInt(commands.size())),
              1);
    }
  }

  private MortalService born(boolean rest, Predicate<Seam> doom) {
    var settings =
        Map.of(
            "name", addresses.name(),
            "rest-address", addresses.restAddress().orElseThrow().toString(),
            "grpc-address", addresses.grpcAddress().orElseThrow().toString(),
            "prefer-rest", String.valueOf(rest),
            "request-timeout", "PT1.2S",
            "outbox.lease", "PT1.5S",
            "outbox.look", "PT0.05S",
            "outbox.longest-retry", "PT0.5S",
            "jobs.timeout", "PT1.5S");
    var types = new HashSet<>(parts.models().book().jobTypes());
    types.addAll(parts.models().book().listenerTypes());
    return new MortalService(parts, Configured.with(settings), doom).start(types);
  }

  /** Each act once, in its order; one instance; here and there the same steps; no gap. */
  private void stands(CaseWalk walk, Way way) {
    var words = way.state().split(" ");
    var view = walk.view();
    assertThat(view.<String>path("state")).isEqualTo(words[0]);
    List<String> steps = CaseWalk.awaited(view);
    assertThat(steps).containsExactlyInAnyOrderElementsOf(List.of(words).subList(1, words.length));
    List<String> acts =
        Caller.as("reviewer").get(walk.at("/api/cases/%s/timeline")).path("entries.act");
    assertThat(acts.stream().filter(way.acts()::contains)).containsExactlyElementsOf(way.acts());
    List<String> letters =
        Caller.as("reviewer")
            .get(walk.at("/api/cases/%s/timeline"))
            .path("entries.findAll { it.act == 'LETTER_DRAWN_UP' }.summary");
    assertThat(letters).isNotEmpty().doesNotHaveDuplicates();
    assertTheClusterAgrees(caseId(walk), way, steps.size());
    assertInOrder(walk);
    assertThat(Caller.as("auditor").post("/api/audit/verification").<Boolean>path("verified"))
        .isTrue();
  }

  private void assertTheClusterAgrees(String caseId, Way way, long steps) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(live.apply("u-visa-certification " + caseId)).isEqualTo(way.live());
              assertThat(live.apply("victim-referral " + caseId)).isZero();
              assertThat(there.apply("TASKS " + caseId)).isEqualTo(steps);
              assertThat(there.apply("INCIDENTS")).isZero();
            });
  }

  private void assertInOrder(CaseWalk walk) {
    var outOfLine =
        """
        select count(*) from engine_command a join engine_command b
          on b.case_id = a.case_id and b.id > a.id
        where a.case_id = ?::uuid and (a.state <> 'DONE' or a.closed_at > b.closed_at)""";
    assertThat(count(outOfLine, caseId(walk))).isZero();
    assertThat(
            count(
                "select count(*) from engine_command where case_id = ?::uuid and state <> 'DONE'",
                caseId(walk)))
        .isZero();
  }

  private long count(String query, String value) {
    return wall.everywhere(
        () -> parts.sql().first(query, row -> row.getLong(1), value).orElseThrow());
  }

  private String caseId(CaseWalk walk) {
    return wall.everywhere(
        () ->
            parts
                .sql()
                .first(
                    "select case_id::text from case_file where case_number = ?",
                    row -> row.getString(1),
                    walk.number())
                .orElseThrow());
  }

  private static List<String> with(List<String> acts, String... more) {
    var all = new ArrayList<>(acts);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
