package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;
import org.amparo.zeebedouble.ZeebeDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Cases that began in the embedded engine are moved to a cluster, or what stands for one, by the
 * packaged service, and go on there from every place at which a case can stand. {@code -Pfull} runs
 * it.
 */
@OnlyInFullRun
@Timeout(480)
class MoveIT {

  private static final String INFORMATION_REQUEST = "reviews/%s/information-requests";

  private static final String ITS_WATCH =
      """
      in (select j.process_instance_id_ from engine.act_ru_job j
        join engine.act_ru_variable v on v.proc_inst_id_ = j.process_instance_id_
        join case_file c on c.case_id::text = v.text_ and v.name_ = 'caseId'
        where c.case_number = '%s')""";

  private static final String DAY_OF_A_TIMER =
      """
      update engine.act_ru_variable set text_ = '2026-01-05T08:00:00Z'
      where name_ in ('remindFirstAt', 'offerReissueAt') and proc_inst_id_"""
          + " "
          + ITS_WATCH;

  private static final String TIME_OF_A_TIMER =
      """
      update engine.act_ru_job set duedate_ = now() - interval '1 minute'
      where job_def_id_ in (select id_ from engine.act_ru_jobdef
          where act_id_ in ('event_ninetyDays', 'event_fortyFiveDays'))
        and process_instance_id_"""
          + " "
          + ITS_WATCH;

  private Path directory;
  private ZeebeDouble cluster;
  private ServiceClient client;

  @BeforeEach
  void prepare() throws IOException {
    directory = Scratch.directory();
    cluster = ZeebeDouble.start();
  }

  @AfterEach
  void remove() throws IOException {
    cluster.close();
    DeleteTree.at(directory);
  }

  @Test
  void everyCaseGoesOnWhereItStood() throws Exception {
    Map<String, String> numbers;
    Map<String, String> before;
    try (var service = started(Map.of())) {
      numbers = standingEverywhere();
      numbers.put("offered", offered(service));
      before = views(numbers);
      service.terminate();
    }

    movesNothingFrom("another", "there is no such engine");
    waitsInVain();

    try (var move = PackagedService.start(directory, environment(true))) {
      assertThat(move.exit()).as(move.output()).isZero();
      assertThat(move.output())
          .contains("processes are to be moved")
          .contains("have the same lists")
          .doesNotContain("Exception");
    }
    try (var again = PackagedService.start(directory, environment(true))) {
      assertThat(again.exit()).as(again.output()).isZero();
      assertThat(again.output()).contains("0 processes are to be moved");
    }

    try (var service = started(environment(false))) {
      assertThat(views(numbers)).isEqualTo(before);
      theyGoOn(numbers);
      assertThat(cluster.openIncidents()).isEmpty();
      service.terminate();
    }
  }

  private void movesNothingFrom(String engine, String because) throws Exception {
    var environment = environment(true);
    environment.put("AMPARO_WORKFLOW_MOVE_FROM", engine);
    try (var move = PackagedService.start(directory, environment)) {
      assertThat(move.exit()).as(move.output()).isNotZero();
      assertThat(move.output()).contains(because).doesNotContain("are to be moved");
    }
  }

  /** The cluster is away: what was moved waits for it, and the operator is told so. */
  private void waitsInVain() throws Exception {
    var environment = environment(true);
    environment.put("AMPARO_WORKFLOW_ZEEBE_REST_ADDRESS", "http://localhost:1");
    environment.put("AMPARO_WORKFLOW_MOVE_PATIENCE", "PT5S");
    try (var move = PackagedService.start(directory, environment)) {
      assertThat(move.exit()).as(move.output()).isEqualTo(1);
      assertThat(move.output())
          .contains("processes are to be moved")
          .contains("have not arrived")
          .doesNotContain("have the same lists");
    }
  }

  private PackagedService started(Map<String, String> environment) throws Exception {
    var service = PackagedService.start(directory, environment);
    assertThat(service.becomesReady()).as(service.output()).isTrue();
    client =
        new ServiceClient(service.address())
            .signIn(
                "officer",
                "reviewer",
                "reviewer2",
                "records",
                "supervisor",
                "official",
                "official2",
                "auditor");
    return service;
  }

  private Map<String, String> environment(boolean move) {
    var environment = new HashMap<String, String>();
    environment.put("AMPARO_WORKFLOW_ENGINE", "zeebe");
    environment.put("AMPARO_WORKFLOW_ZEEBE_REST_ADDRESS", cluster.restAddress().toString());
    environment.put("AMPARO_WORKFLOW_ZEEBE_OUTBOX_LOOK", "PT0.2S");
    environment.put("AMPARO_WORKFLOW_ZEEBE_SETTLE", "PT0.3S");
    // a job may be given to a service that has ended, whose question still waits at the cluster
    environment.put("AMPARO_WORKFLOW_ZEEBE_JOBS_TIMEOUT", "PT5S");
    if (move) {
      environment.put("AMPARO_WORKFLOW_MOVE_FROM", "embedded");
      environment.put("AMPARO_WORKFLOW_MOVE_PATIENCE", "PT60S");
    }
    return environment;
  }

  // --- where cases can stand ---

  private Map<String, String> standingEverywhere() throws Exception {
    var numbers = new HashMap<String, String>();
    numbers.put("referred", referred());
    numbers.put("requested", requested());
    numbers.put("screened", screened());
    numbers.put("records first", recordsFound(screened()));
    numbers.put("review first", recommended(screened()));
    numbers.put("asked", asked(screened()));
    numbers.put("asked, records found", asked(recordsFound(screened())));
    numbers.put("with official", recommended(recordsFound(screened())));
    numbers.put("signed", signed());
    numbers.put("delivered", delivered());
    numbers.put("reissue and withdrawal", reissueAndWithdrawal());
    numbers.put("denied", denied());
    return numbers;
  }

  private String referred() throws Exception {
    return client
        .post("officer", "/api/referrals", Referral.BODY)
        .expect(201)
        .json()
        .get("caseNumber")
        .asText();
  }

  private String requested() throws Exception {
    return does(
        referred(), "reviewer", "CONTACT_VICTIM", "referrals/%s/contact", Bodies.victimAsks());
  }

  private String screened() throws Exception {
    return does(requested(), "reviewer", "SCREEN", "reviews/%s/screening", Bodies.ours());
  }

  private String recordsFound(String number) throws Exception {
    return does(number, "records", "ASSEMBLE_RECORDS", "reviews/%s/records", Bodies.records());
  }

  private String asked(String number) throws Exception {
    var ask =
        Bodies.json(
            "{\"asks\": [\"Which hospital?\"], \"replyBy\": \"%s\"}"
                .formatted(Bodies.today().plusDays(20)));
    return does(number, "reviewer", "REVIEW", INFORMATION_REQUEST, ask);
  }

  private String recommended(String number) throws Exception {
    claim(number, "reviewer", "REVIEW");
    String path = "/api/supplement-b/" + number;
    String version = client.get("reviewer", path).headers().firstValue("ETag").orElseThrow();
    client
        .send("reviewer", "PUT", path, Bodies.supplementB().toString(), "If-Match", version)
        .expect(200);
    return acts(number, "reviewer", "reviews/%s/recommendation", Bodies.certify());
  }

  private String signed() throws Exception {
    String number = recommended(recordsFound(screened()));
    does(number, "official", "DECIDE", "certifications/%s/decision", Bodies.sign());
    return does(
        number, "official", "RECORD_SIGNATURE", "certifications/%s/signature", Bodies.signature());
  }

  private String delivered() throws Exception {
    return delivered(signed());
  }

  private String delivered(String number) throws Exception {
    return does(number, "records", "DELIVER", "certifications/%s/delivery", Bodies.delivery());
  }

  /** The days of the first reminder and of the offer have come. */
  private String offered(PackagedService service) throws Exception {
    String number = delivered();
    try (var owner = service.database().asOwner()) {
      for (String change : List.of(DAY_OF_A_TIMER, TIME_OF_A_TIMER)) {
        Scratch.run(owner, change.formatted(number));
      }
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> stands(number, "DELIVERED OFFER_REISSUE"));
    return number;
  }

  private String reissueAndWithdrawal() throws Exception {
    String number = delivered();
    acts(number, "reviewer", "certifications/%s/reissue", Bodies.reissue("LOST"));
    return acts(number, "official", "certifications/%s/withdrawal", Bodies.withdrawal());
  }

  private String denied() throws Exception {
    String number = recordsFound(screened());
    does(number, "reviewer", "REVIEW", "reviews/%s/recommendation", Bodies.recommendDenial());
    does(number, "supervisor", "SECOND_REVIEW", "reviews/%s/second-review", Bodies.agree(true));
    return does(number, "official", "DECIDE", "certifications/%s/decision", Bodies.deny());
  }

  // --- how they go on ---

  private void theyGoOn(Map<String, String> numbers) throws Exception {
    stands(
        does(
            numbers.get("referred"),
            "reviewer",
            "CONTACT_VICTIM",
            "referrals/%s/contact",
            Bodies.victimAsks()),
        "REQUESTED SCREEN");
    stands(
        does(numbers.get("requested"), "reviewer", "SCREEN", "reviews/%s/screening", Bodies.ours()),
        "IN_REVIEW ASSEMBLE_RECORDS REVIEW");
    stands(recommended(recordsFound(numbers.get("screened"))), "WITH_OFFICIAL DECIDE");
    stands(recommended(numbers.get("records first")), "WITH_OFFICIAL DECIDE");
    stands(recordsFound(numbers.get("review first")), "WITH_OFFICIAL DECIDE");
    stands(answered(numbers.get("asked")), "IN_REVIEW ASSEMBLE_RECORDS REVIEW");
    stands(answered(numbers.get("asked, records found")), "IN_REVIEW REVIEW");
    stands(recommended(numbers.get("asked, records found")), "WITH_OFFICIAL DECIDE");
    String official = numbers.get("with official");
    does(official, "official", "DECIDE", "certifications/%s/decision", Bodies.sign());
    stands(official, "APPROVED_TO_SIGN RECORD_SIGNATURE");
    stands(delivered(numbers.get("signed")), "DELIVERED");
    stands(filed(numbers.get("signed")), "FILED");
    stands(filed(numbers.get("delivered")), "FILED");
    String offered = numbers.get("offered");
    does(
        offered,
        "reviewer",
        "OFFER_REISSUE",
        "certifications/%s/reissue-offer",
        Bodies.json("{\"on\": \"$0\", \"reached\": true}"));
    stands(offered, "DELIVERED");
    stands(filed(offered), "FILED");
    withdraws(numbers.get("reissue and withdrawal"));
    String denied = numbers.get("denied");
    does(denied, "records", "DELIVER_DENIAL", "certifications/%s/delivery", Bodies.delivery());
    stands(denied, "DENIED");
  }

  private String answered(String number) throws Exception {
    return acts(
        number, "reviewer", "reviews/%s/information", Bodies.json("{\"text\": \"General\"}"));
  }

  private String filed(String number) throws Exception {
    return acts(number, "reviewer", "certifications/%s/filing", Bodies.filing());
  }

  private void withdraws(String number) throws Exception {
    does(
        number,
        "supervisor",
        "REVIEW_WITHDRAWAL",
        "certifications/%s/withdrawal-review",
        Bodies.agree(true));
    stands(number, "WITHDRAWN SEND_WITHDRAWAL");
    does(number, "records", "SEND_WITHDRAWAL", "certifications/%s/delivery", Bodies.delivery());
    stands(number, "WITHDRAWN");
  }

  // --- acts ---

  private String does(String number, String user, String step, String path, Object body)
      throws Exception {
    claim(number, user, step);
    return acts(number, user, path, body);
  }

  private void claim(String number, String user, String step) throws Exception {
    String id =
        StreamSupport.stream(view(number).get("tasks").spliterator(), false)
            .filter(task -> task.get("step").asText().equals(step))
            .map(task -> task.get("id").asText())
            .findFirst()
            .orElseThrow(() -> new AssertionError(number + " has no open " + step));
    client.post(user, "/api/tasks/%s/claim".formatted(id), "").expect(200);
  }

  private String acts(String number, String user, String path, Object body) throws Exception {
    client.post(user, "/api/" + path.formatted(number), body.toString()).expect(200);
    return number;
  }

  private JsonNode view(String number) throws Exception {
    for (int i = 0; ; i++) {
      var view = client.get("reviewer2", "/api/cases/" + number).expect(200).json();
      if (!view.get("following").asBoolean()) {
        return view;
      }
      assertThat(i).as("questions until the process followed").isLessThan(1200);
      Thread.sleep(25);
    }
  }

  /** State, open tasks with their ids, dues and letters: nothing of it may change by the move. */
  private Map<String, String> views(Map<String, String> numbers) throws Exception {
    var views = new HashMap<String, String>();
    for (var entry : numbers.entrySet()) {
      var view = view(entry.getValue());
      long letters =
          StreamSupport.stream(
                  client
                      .get("auditor", "/api/audit/%s?size=200".formatted(entry.getValue()))
                      .expect(200)
                      .json()
                      .get("entries")
                      .spliterator(),
                  false)
              .filter(act -> act.get("act").asText().equals("LETTER_DRAWN_UP"))
              .count();
      views.put(
          entry.getKey(), view.get("state").asText() + view.get("tasks") + " letters " + letters);
    }
    return views;
  }

  private void stands(String number, String expected) throws Exception {
    var view = view(number);
    var steps =
        StreamSupport.stream(view.get("tasks").spliterator(), false)
            .map(task -> " " + task.get("step").asText())
            .filter(step -> !step.equals(" PRINT_AND_MAIL"))
            .sorted()
            .reduce("", String::concat);
    assertThat(view.get("state").asText() + steps).as(number).isEqualTo(expected);
  }
}
