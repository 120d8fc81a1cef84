package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters on their way out, with a real mail server at the other end. */
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
    assertThat(sent(walk))
        .containsEntry("letter", "ACKNOWLEDGEMENT")
        .containsEntry("method", "E_MAIL");
    assertThat(mailRoom(walk)).isEmpty();
  }

  @Test
  void whoeverNamedAnotherWayOrSaidWhatToAvoidGetsTheirLetterFromAPerson() {
    var phone = requestBy("PHONE", "415-555-0100", null);
    var words = requestBy("EMAIL", ADDRESS, "never after five");
    var two = requestBy("EMAIL", ADDRESS + ", other@mail.example.org", null);

    run.run();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(mailRoom(phone)).extracting("why").containsExactly("NO_SAFE_ADDRESS");
    assertThat(mailRoom(words)).extracting("why").containsExactly("WORDS_ABOUT_THE_WAY");
    assertThat(mailRoom(two)).extracting("why").containsExactly("NO_SAFE_ADDRESS");
  }

  @Test
  void aServerThatWasAwayGetsTheMailOnceWhenItIsBack() {
    var walk = requestBy("EMAIL", ADDRESS, null);
    server.stop();
    run.run();
    assertThat(mailRoom(walk)).isEmpty();
    server.start();

    run.run();
    run.run();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(sent(walk)).containsEntry("method", "E_MAIL");
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

    assertThat(mailRoom(walk)).extracting("why").containsExactly("MAIL_FAILED");
    assertThat(said)
        .anyMatch(line -> line.contains("was not taken (attempt 3)"))
        .noneMatch(line -> line.contains("ana.example"));
    run.run();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aPersonPrintsTheLetterAndRecordsThatItWasSentOnce() {
    var walk = requestBy("MAIL", "a safe place", null);
    run.run();
    String id = mailRoom(walk).get(0).get("id").toString();
    var clerk = Caller.as("records");
    String act = "/api/mail-room/" + id + "/sent";
    String form = "{\"method\":\"%s\",\"on\":\"%s\"}";

    assertThat(clerk.get(walk.at("/api/cases/%s/letters/" + id + "/pdf")).statusCode())
        .isEqualTo(200);
    assertThat(clerk.post(act, form.formatted("E_MAIL", Bodies.today())).statusCode())
        .isEqualTo(422);
    assertThat(clerk.post(act, form.formatted("MAIL", Bodies.today().plusDays(2))).statusCode())
        .isEqualTo(422);
    assertThat(clerk.post(act, form.formatted("MAIL", Bodies.today().minusDays(9))).statusCode())
        .isEqualTo(422);
    assertThat(
            Caller.wearing("visitor", "bayside", org.amparo.identity.Role.RECORDS_CLERK)
                .post(act, form.formatted("MAIL", Bodies.today()))
                .statusCode())
        .isEqualTo(404);
    var done = clerk.post(act, form.formatted("MAIL", Bodies.today()));
    var again = clerk.post(act, form.formatted("MAIL", Bodies.today()));

    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(mailRoom(walk)).isEmpty();
    assertThat(sent(walk)).containsEntry("method", "MAIL").containsEntry("document", id);
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

  private static List<Map<String, Object>> mailRoom(CaseWalk walk) {
    return Caller.as("records")
        .get("/api/mail-room")
        .path("letters.findAll { it.caseNumber == '%s' }".formatted(walk.number()));
  }

  private static Map<String, String> sent(CaseWalk walk) {
    return Caller.as("auditor")
        .get(walk.at("/api/audit/%s"))
        .path("entries.find { it.act == 'LETTER_SENT' }.details");
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
