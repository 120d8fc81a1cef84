package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters on their way out, with a real mail server at the other end. */
@OnlyInFullRun
@QuarkusTest
@TestProfile(MailTest.WithMail.class)
class MailTest {

  /** An agency with a mail server; the tests themselves say when the service looks for mail. */
  public static class WithMail implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      try (var free = new ServerSocket(0)) {
        return Map.of(
            "amparo.mail.host", "127.0.0.1",
            "amparo.mail.port", String.valueOf(free.getLocalPort()),
            "amparo.mail.from", "letters@agency.example.gov",
            "amparo.mail.start-tls", "DISABLED",
            "amparo.mail.send-every", "off",
            "amparo.mail.first-pause", "PT0S",
            "amparo.mail.attempts", "3",
            "amparo.notice.tracker", "https://certify.example.gov/track");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final String ADDRESS = "ana.example@mail.example.org";

  @Inject MailRun run;
  @Inject BehindTheWall behind;

  @ConfigProperty(name = "amparo.mail.port")
  int port;

  private GreenMail server;

  @BeforeEach
  void openTheServer() {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    run.run();
    server.reset();
  }

  @AfterEach
  void closeTheServer() {
    server.stop();
  }

  @Test
  void aLetterIsAnnouncedToTheSafeAddressAndTheMailSaysNothingElse() throws Exception {
    var walk = requestBy("EMAIL", ADDRESS, null);

    run.run();
    run.run();

    assertThat(server.getReceivedMessages()).hasSize(1);
    var mail = server.getReceivedMessages()[0];
    String whole = GreenMailUtil.getWholeMessage(mail);
    assertThat(mail.getSubject()).isEqualTo("Le espera una carta");
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
    assertThat(mail.getContent().toString()).contains("https://certify.example.gov/track");
    assertThat(whole)
        .doesNotContain(walk.number(), "Zarzamora", "Luc", "visa", "polic", "Polic", "San Franc");
    assertThat(entry(walk, "LETTER_ANNOUNCED")).containsEntry("letter", "ACKNOWLEDGEMENT");
    assertThat(onPaper(walk)).isEmpty();
  }

  @Test
  void anAnnouncedLetterHasNotLeftUntilSomebodyRecordsThatThePersonHasIt() {
    var walk = requestBy("EMAIL", ADDRESS, null);
    run.run();
    var letter = letters(walk, "ANNOUNCED").get(0);
    String act = walk.at("/api/letters/%s/handover");
    String form =
        "{\"letters\":[\"%s\"],\"method\":\"%s\",\"on\":\"%s\"}"
            .formatted(letter.get("id"), "%s", Bodies.today());
    var clerk = Caller.as("records");

    assertThat(letter).containsKeys("announcedAt", "paperAt").doesNotContainKey("sentOn");
    assertThat(sent(walk)).as("not sent").isNull();
    assertThat(clerk.get(walk.at("/cases/%s")).asString())
        .contains("Record that the person has a letter that waited for them", "said that it waits");
    assertThat(clerk.get(walk.at("/api/cases/%s/letters/" + letter.get("id"))).statusCode())
        .isEqualTo(200);
    assertThat(clerk.post(act, form.formatted("E_MAIL")).statusCode()).isEqualTo(422);
    assertThat(
            clerk
                .post(walk.at("/api/letters/%s/dispatch"), form.formatted("HANDED_OVER"))
                .statusCode())
        .isEqualTo(409);
    var done = clerk.post(act, form.formatted("HANDED_OVER"));
    var again = clerk.post(act, form.formatted("HANDED_OVER"));

    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(sent(walk)).containsEntry("method", "HANDED_OVER");
    assertThat(letters(walk, "SENT")).hasSize(1);
    assertThat(clerk.get(walk.at("/cases/%s")).asString())
        .doesNotContain("Record that the person has a letter");
  }

  @Test
  void theEmailOnTheirSafeWayAcknowledgesTheRequestAndTheCaseSaysThatTheLetterStillWaits() {
    var walk = requestBy("EMAIL", ADDRESS, null);
    assertThat(acknowledgedOn(walk)).as("drawn up alone").isNull();

    run.run();

    assertThat(acknowledgedOn(walk)).isEqualTo(Bodies.today().toString());
    assertThat(Caller.as("records").get(walk.at("/cases/%s")).asString())
        .contains("they do not have it yet");
    handOver(walk);
    assertThat(Caller.as("records").get(walk.at("/cases/%s")).asString())
        .doesNotContain("they do not have it yet");
  }

  @Test
  void aRequestWhoseLetterGoesOnPaperIsAcknowledgedOnTheDayThatThePostWasRecorded() {
    var walk = requestBy("PHONE", "415-555-0100", null);
    run.run();
    assertThat(acknowledgedOn(walk)).as("it lies in the queue").isNull();

    walk.posted();

    assertThat(acknowledgedOn(walk)).isEqualTo(Bodies.today().toString());
  }

  private static String acknowledgedOn(CaseWalk walk) {
    return walk.view().path("clocks.find { it.id == 'ACKNOWLEDGEMENT' }.stoppedOn");
  }

  @Test
  void anAnnouncedLetterThatNobodyCameForIsPrinted() throws SQLException {
    var walk = requestBy("EMAIL", ADDRESS, null);
    run.run();
    run.run();
    assertThat(onPaper(walk)).as("it still waits").isEmpty();

    behind.asOwner("update letter_dispatch set next_at = now() where state = 'ANNOUNCED'");
    run.run();
    run.run();

    assertThat(onPaper(walk)).extracting("why").containsExactly("NOT_PICKED_UP");
    assertThat(openPost(walk)).hasSize(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatRefusesForGoodIsAskedOnceAndOneThatDefersIsAskedAgain() throws Exception {
    var never = requestBy("EMAIL", ADDRESS, null);
    server.stop();
    try (var refusing = new RefusingServer(port, "RCPT", "550 5.1.1 no such user")) {
      run.run();
      run.run();
      assertThat(refusing.asked()).isEqualTo(1);
    }
    assertThat(onPaper(never)).extracting("why").containsExactly("MAIL_REFUSED");
    var later = requestBy("EMAIL", ADDRESS, null);
    try (var busy = new RefusingServer(port, "RCPT", "450 4.2.1 try again")) {
      run.run();
      run.run();
      assertThat(busy.asked()).isEqualTo(2);
    }

    assertThat(letters(later, "E_MAIL")).as("it is tried again").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"MAIL, 530 5.7.0 log in first", "RCPT, 554 5.7.1 relay access denied"})
  void aServerThatTurnsTheServiceAwaySendsNoLetterToThePrinter(String command, String refusal)
      throws Exception {
    var one = requestBy("EMAIL", ADDRESS, null);
    var other = requestBy("EMAIL", ADDRESS, null);
    server.stop();
    try (var door = new RefusingServer(port, command, refusal)) {
      for (int runs = 1; runs <= 5; runs++) {
        run.run();
        assertThat(door.asked()).as("one letter is enough to know it").isEqualTo(runs);
      }
    }
    var clerk = Caller.as("records");

    assertThat(letters(one, "E_MAIL")).hasSize(1);
    assertThat(letters(other, "E_MAIL")).hasSize(1);
    assertThat(clerk.get("/letters").asString())
        .contains("The mail server turns this service away");
    server.start();
    run.run();
    run.run();
    assertThat(letters(one, "ANNOUNCED")).as("it was mended").hasSize(1);
    assertThat(letters(other, "ANNOUNCED")).hasSize(1);
    assertThat(clerk.get("/letters").asString()).doesNotContain("turns this service away");
  }

  @Test
  void aServerThatNobodyMendsKeepsNoLetterForEver() throws Exception {
    var walk = requestBy("EMAIL", ADDRESS, null);
    server.stop();
    behind.asOwner(
        "update letter_dispatch set drawn_up_at = drawn_up_at - interval '5 hours'"
            + " where state = 'E_MAIL'");
    try (var door = new RefusingServer(port, "MAIL", "530 5.7.0 log in first")) {
      run.run();
    }

    assertThat(onPaper(walk)).extracting("why").containsExactly("MAIL_FAILED");
  }

  @Test
  void whoeverAnswersTheTelephoneFindsTheLettersThatWaitInEveryCase() {
    var one = requestBy("EMAIL", ADDRESS, null);
    var other = requestBy("EMAIL", ADDRESS, null);
    run.run();
    var clerk = Caller.as("records");

    List<Map<String, Object>> all = clerk.get("/api/letters?size=200").path("letters");
    var first = clerk.get("/api/letters?size=1");
    List<Map<String, Object>> second =
        clerk.get("/api/letters?size=1&cursor=" + first.path("next")).path("letters");

    assertThat(all).extracting("caseNumber").contains(one.number(), other.number());
    assertThat(first.<String>path("letters[0].id")).isEqualTo(all.get(0).get("id"));
    assertThat(second).extracting("id").containsExactly(all.get(1).get("id"));
    assertThat(clerk.get("/letters").asString()).contains(one.number(), "Acknowledgement");
    handOver(one);
    assertThat(clerk.get("/api/letters?size=200").<List<String>>path("letters.caseNumber"))
        .contains(other.number())
        .doesNotContain(one.number());
  }

  private static void handOver(CaseWalk walk) {
    String body =
        "{\"letters\":[\"%s\"],\"method\":\"HANDED_OVER\",\"on\":\"%s\"}"
            .formatted(letters(walk, "ANNOUNCED").get(0).get("id"), Bodies.today());
    var done = Caller.as("records").post(walk.at("/api/letters/%s/handover"), body);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
  }

  @Test
  void aLetterOfACancelledCaseIsClosedUnsentWithItsReason() {
    var walk = requestBy("PHONE", "415-555-0100", null);
    run.run();
    var clerk = Caller.as("records");
    String task = openPost(walk).get(0);
    clerk.post("/api/tasks/" + task + "/claim");
    String act = walk.at("/api/letters/%s/not-sent");
    String form =
        "{\"letters\":[\"%s\"],\"because\":\"NOT_WANTED\"}"
            .formatted(onPaper(walk).get(0).get("id"));

    assertThat(clerk.post(act, form).statusCode()).as("the case goes on").isEqualTo(422);
    assertThat(clerk.get(walk.at("/cases/%s")).asString()).doesNotContain("are not sent any more");
    cancel(walk);
    assertThat(clerk.get(walk.at("/cases/%s")).asString()).contains("are not sent any more");
    var done = clerk.post(act, form);

    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(openPost(walk)).isEmpty();
    assertThat(letters(walk, "NOT_SENT"))
        .extracting("notSentBecause")
        .containsExactly("NOT_WANTED");
    assertThat(sent(walk)).isNull();
    assertThat(entry(walk, "LETTER_NOT_SENT")).containsEntry("because", "NOT_WANTED");
  }

  @Test
  void whoeverNamedAnotherWayOrSaidWhatToAvoidGetsTheirLetterFromAPerson() {
    var phone = requestBy("PHONE", "415-555-0100", null);
    var words = requestBy("EMAIL", ADDRESS, "never after five");

    run.run();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(onPaper(phone)).extracting("why").containsExactly("NO_SAFE_ADDRESS");
    assertThat(onPaper(words)).extracting("why").containsExactly("WORDS_ABOUT_THE_WAY");
  }

  @Test
  void aServerThatWasAwayGetsTheMailOnceWhenItIsBack() {
    var walk = requestBy("EMAIL", ADDRESS, null);
    server.stop();
    run.run();
    assertThat(onPaper(walk)).isEmpty();
    server.start();

    run.run();
    run.run();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(letters(walk, "ANNOUNCED")).hasSize(1);
  }

  @Test
  void aServerThatStaysAwayMakesItALetterToPrintAndNoLogNamesTheAddress() {
    var walk = requestBy("EMAIL", ADDRESS, null);
    server.stop();
    var said = new CopyOnWriteArrayList<String>();
    var ear = listening(said);
    try {
      for (int i = 0; i < 4; i++) {
        run.run();
      }
    } finally {
      Logger.getLogger("").removeHandler(ear);
      server.start();
    }

    assertThat(onPaper(walk)).extracting("why").containsExactly("MAIL_FAILED");
    assertThat(said)
        .anyMatch(line -> line.contains("was not taken (attempt 3)"))
        .noneMatch(line -> line.contains("ana.example"));
    run.run();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aPersonClaimsTheLetterPrintsItAndRecordsOnceThatItWasSent() {
    var walk = requestBy("MAIL", "a safe place", null);
    run.run();
    String id = onPaper(walk).get(0).get("id").toString();
    String task = onPaper(walk).get(0).get("task").toString();
    var clerk = Caller.as("records");
    String act = walk.at("/api/letters/%s/dispatch");
    String form = "{\"letters\":[\"" + id + "\"],\"method\":\"%s\",\"on\":\"%s\"}";
    var mailed = form.formatted("MAIL", Bodies.today());

    assertThat(clerk.get(walk.at("/api/cases/%s/letters/" + id + "/pdf")).statusCode())
        .isEqualTo(200);
    assertThat(clerk.post(act, mailed).<String>path("type")).endsWith("task-not-claimed");
    clerk.post("/api/tasks/" + task + "/claim");
    assertThat(clerk.post(act, form.formatted("E_MAIL", Bodies.today())).statusCode())
        .isEqualTo(422);
    assertThat(clerk.post(act, form.formatted("MAIL", Bodies.today().plusDays(2))).statusCode())
        .isEqualTo(422);
    assertThat(clerk.post(act, form.formatted("MAIL", Bodies.today().minusDays(9))).statusCode())
        .isEqualTo(422);
    assertThat(
            Caller.wearing("visitor", "bayside", org.amparo.identity.Role.RECORDS_CLERK)
                .post(act, mailed)
                .statusCode())
        .isEqualTo(404);
    assertThat(openPost(walk)).containsExactly(task);
    var done = clerk.post(act, mailed);
    var again = clerk.post(act, mailed);

    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(onPaper(walk)).isEmpty();
    assertThat(openPost(walk)).isEmpty();
    assertThat(sent(walk)).containsEntry("method", "MAIL").containsEntry("document", id);
  }

  @Test
  void theTaskOfTheAcknowledgementIsDueOnTheLastDayOfItsClockAndWaitsInTheClerksQueue() {
    var walk = requestBy("PHONE", "415-555-0100", null);
    assertThat(openPost(walk)).as("an e-mail may still do").isEmpty();

    run.run();

    var view = walk.view();
    String due = view.path("tasks.find { it.step == 'PRINT_AND_MAIL' }.dueAt");
    String last = view.path("clocks.find { it.id == 'ACKNOWLEDGEMENT' }.dueOn");
    assertThat(Instant.parse(due).atZone(ZoneId.of("America/Los_Angeles")).toLocalDate())
        .isEqualTo(LocalDate.parse(last));
    assertThat(view.<String>path("tasks[0].step"))
        .as("first what the law waits for")
        .isEqualTo("SCREEN");
    assertThat(
            Caller.as("records")
                .get("/api/queues/records-clerk/tasks?step=PRINT_AND_MAIL&size=200")
                .<List<String>>path("tasks.caseNumber"))
        .contains(walk.number());
  }

  @Test
  void aLetterThatHasStillToBePostedKeepsNobodyFromAnAct() {
    var walk = requestBy("PHONE", "415-555-0100", null);
    run.run();

    var cancelled = cancel(walk);

    assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
    assertThat(cancelled.<List<Object>>path("tasks")).isEmpty();
    assertThat(openPost(walk)).as("a letter that was owed stays owed").hasSize(1);
  }

  private static CaseWalk requestBy(String method, String value, String note) {
    ObjectNode body = Bodies.requestOfAVictim();
    var contact = ((ObjectNode) body.get("victim")).putObject("safeContact");
    contact.put("method", method).put("value", value);
    if (note != null) {
      contact.put("note", note);
    }
    return CaseWalk.at(Caller.as("reviewer").post("/api/requests", body));
  }

  private static Response cancel(CaseWalk walk) {
    return Caller.as("reviewer")
        .post(
            walk.at("/api/certifications/%s/cancellation"),
            "{\"on\": \"%s\"}".formatted(Bodies.today()));
  }

  private static List<Map<String, Object>> onPaper(CaseWalk walk) {
    return letters(walk, "PRINT");
  }

  private static List<Map<String, Object>> letters(CaseWalk walk, String state) {
    return Caller.as("records")
        .get(walk.at("/api/letters/%s"))
        .path("letters.findAll { it.state == '%s' }".formatted(state));
  }

  private static List<String> openPost(CaseWalk walk) {
    return walk.view().path("tasks.findAll { it.step == 'PRINT_AND_MAIL' }.id");
  }

  private static Map<String, String> sent(CaseWalk walk) {
    return entry(walk, "LETTER_SENT");
  }

  private static Map<String, String> entry(CaseWalk walk, String act) {
    return Caller.as("auditor")
        .get(walk.at("/api/audit/%s"))
        .path("entries.find { it.act == '%s' }?.details".formatted(act));
  }

  private static Handler listening(List<String> said) {
    var ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            said.add(new java.util.logging.SimpleFormatter().format(line) + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(ear);
    return ear;
  }
}
