package org.amparo.journey;

import static org.amparo.identity.Role.DV_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.flywaydb.core.Flyway;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** What people told the service stands in its answers to them, and nowhere else in clear. */
@QuarkusTest
class PrivacyTest {

  /** Each told by somebody in the course of the case; no other test says them. */
  private static final List<String> TOLD =
      List.of(
          "Quetzalíncon",
          "Xiomarazul",
          "1913-03-17",
          "415-555-0173",
          "papagayo-verde",
          "Tamarindo 77",
          "989898777",
          "machete-oxidado",
          "cicatriz-larga",
          "telar-de-cintura",
          "nota-del-registro",
          "pregunta-del-hospital",
          "respuesta-del-hospital",
          "nota-de-la-denegacion",
          "segunda-lectura",
          "nota-del-regreso",
          "vuelve-otra-vez",
          "doña-destinataria",
          "RASTREO-4711",
          "papel-entregado",
          "archivo-secreto",
          "licencia-de-maternidad",
          "Licenciada-Robledo",
          "Casa-del-Tamarindo",
          "A099887766");

  @Inject Flyway flyway;

  @Test
  void nothingThatPeopleToldStandsInClearInAnyTableLogOrMetric() throws Exception {
    var log = new Listener();
    var root = Logger.getLogger("");
    root.addHandler(log);
    Level before = Logger.getLogger("org.amparo").getLevel();
    Logger.getLogger("org.amparo").setLevel(Level.ALL);
    CaseWalk walk;
    var secrets = new ArrayList<>(TOLD);
    try {
      walk = told();
      wronglyTold(walk);
      secrets.add(walk.code());
      secrets.add(codeOfAKeptAnswer());
      secrets.addAll(linesOfLetters(walk));
    } finally {
      Logger.getLogger("org.amparo").setLevel(before);
      root.removeHandler(log);
    }

    var tables = dump();
    assertThat(tables.keySet())
        .contains("public.victim", "public.audit_entry", "engine.act_ru_variable");
    assertThat(tables.get("public.case_file")).contains(walk.number().toLowerCase(Locale.ROOT));
    assertSoftly(
        softly -> {
          for (String secret : secrets) {
            String clear = secret.toLowerCase(Locale.ROOT);
            var forms = List.of(clear, hex(clear), hex(secret));
            tables.forEach(
                (table, rows) ->
                    forms.forEach(
                        form ->
                            softly
                                .assertThat(rows.contains(form))
                                .as("%s in %s", secret, table)
                                .isFalse()));
          }
        });
    assertThat(log.text()).contains("POST /api/referrals").doesNotContain(secrets);
    assertThat(Caller.stranger().get("/q/metrics").asString())
        .contains("http_server_requests")
        .doesNotContain(secrets)
        .doesNotContain(walk.number());
  }

  @Test
  void theEngineKnowsOnlyIdsDecisionsAndDates() throws Exception {
    CaseWalk.withOfficial().decided(Bodies.sign()).signed().delivered();
    try (var connection = owner();
        var rows =
            connection
                .createStatement()
                .executeQuery("select name_, text_, text2_ from engine.act_ru_variable")) {
      int seen = 0;
      while (rows.next()) {
        seen++;
        String value = rows.getString(2);
        assertThat(rows.getString(1)).matches("[A-Za-z]{1,30}");
        assertThat(rows.getString(3)).isNull();
        if (value != null) {
          assertThat(value)
              .as(rows.getString(1))
              .matches("[0-9a-f-]{36}|[a-z]{2,20}|[A-Z_]{2,20}|\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?");
        }
      }
      assertThat(seen).isPositive();
    }
  }

  /** A case in which everybody says something. */
  private static CaseWalk told() {
    var referral = Bodies.referral();
    referral
        .withObject("/victim")
        .put("familyName", "Quetzalíncon")
        .put("givenName", "Xiomarazul")
        .put("birthDate", "1913-03-17");
    referral
        .withObject("/victim/safeContact")
        .put("value", "415-555-0173")
        .put("note", "papagayo-verde");
    referral
        .withObject("/incident")
        .put("location", "Calle Tamarindo 77")
        .put("reportNumber", "989898777")
        .put("offense", "machete-oxidado")
        .put("summary", "cicatriz-larga");
    var walk = CaseWalk.referral(referral);
    var asked = Bodies.victimAsks();
    asked
        .withObject("/request/requester")
        .put("capacity", "ATTORNEY")
        .put("name", "Licenciada-Robledo")
        .put("organization", "Casa-del-Tamarindo");
    expect(200, walk.contact("reviewer", asked));
    walk.screened();
    expect(
        200,
        walk.claimAnd(
            "records",
            "ASSEMBLE_RECORDS",
            "/api/reviews/%s/records",
            Bodies.records().put("note", "nota-del-registro")));
    expect(
        200,
        Caller.as("supervisor")
            .post(
                "/api/tasks/%s/reassignment".formatted(walk.task("REVIEW")),
                "{\"to\": \"reviewer\", \"reason\": \"licencia-de-maternidad\"}"));
    walk.drafted(draft());
    expect(
        201,
        Caller.as("reviewer")
            .call()
            .multiPart("file", "archivo-secreto.txt", "papel-entregado".getBytes())
            .multiPart("kind", "SUBMISSION")
            .post(walk.at("/api/cases/%s/documents")));
    expect(
        200,
        walk.claimAnd(
            "reviewer",
            "REVIEW",
            "/api/reviews/%s/information-requests",
            "{\"asks\": [\"pregunta-del-hospital\"], \"replyBy\": \"%s\"}"
                .formatted(Bodies.today().plusDays(5))));
    expect(
        200,
        Caller.as("reviewer")
            .post(
                walk.at("/api/reviews/%s/information"), "{\"text\": \"respuesta-del-hospital\"}"));
    walk.recommended(Bodies.recommendDenial().put("note", "nota-de-la-denegacion"));
    walk.secondReviewed(Bodies.agree(false).put("note", "segunda-lectura"));
    walk.recommended(Bodies.certify().put("note", "vuelve-otra-vez"));
    walk.decided("{\"decision\": \"RETURN\", \"note\": \"nota-del-regreso\"}");
    walk.recommended(Bodies.certify()).decided(Bodies.sign()).signed();
    expect(
        200,
        walk.claimAnd(
            "records",
            "DELIVER",
            "/api/certifications/%s/delivery",
            Bodies.delivery()
                .put("to", "doña-destinataria")
                .put("trackingNumber", "RASTREO-4711")));
    return walk;
  }

  /** With a key, the answer and the code in it are kept for a repetition. */
  private static String codeOfAKeptAnswer() {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return Caller.as("officer").post("/api/referrals", Bodies.referral(), key).path("receipt.code");
  }

  private static ObjectNode draft() {
    var draft = Bodies.supplementB();
    draft.withObject("/part1").put("alienNumber", "A099887766").put("birthDate", "1913-03-17");
    draft
        .withObject("/part1/name")
        .put("familyName", "Quetzalíncon")
        .put("givenName", "Xiomarazul");
    draft
        .withObject("/part3")
        .put("activity", "telar-de-cintura and seven more words of a story told")
        .put("injury", "cicatriz-larga");
    return draft;
  }

  /** Refusals, searches and stray addresses must keep quiet too. */
  private static void wronglyTold(CaseWalk walk) {
    var officer = Caller.as("officer");
    var reviewer = Caller.as("reviewer");
    officer.post("/api/referrals", "{\"victim\": {\"familyName\": \"Quetzalíncon\", \"x\": 1}}");
    officer.post("/api/referrals", "{\"Quetzalíncon\": \"Xiomarazul\"}");
    officer.post("/api/referrals", "{\"victim\": \"Quetzalíncon");
    officer.post("/api/referrals", Bodies.referral().put("victimAskedOn", "Xiomarazul"));
    officer.post(
        "/api/referrals", Bodies.referral(), Map.of("Idempotency-Key", "Xiomarazul Xiomarazul"));
    reviewer.post("/api/cases/search", "{\"familyName\": \"Quetzalíncon\"}");
    reviewer.get("/api/cases/Xiomarazul");
    reviewer.get("/api/cases?state=Xiomarazul");
    reviewer.get("/api/Xiomarazul");
    reviewer.get("/api/cases?cursor=Xiomarazul");
    Caller.stranger().post("/api/track", "{\"code\": \"Xiomarazul\"}");
    Caller.stranger()
        .post("/api/sign-in", "{\"username\": \"Xiomarazul\", \"password\": \"machete-oxidado\"}");
    Caller.wearing("reviewer", "sfpd", DV_UNIT)
        .call()
        .header("Amparo-Purpose", "Xiomarazul")
        .get(walk.at("/api/cases/%s"));
  }

  /** The letters' own sentences: what was written to somebody is as secret as what they told. */
  private static List<String> linesOfLetters(CaseWalk walk) {
    var reviewer = Caller.as("reviewer");
    List<String> letters =
        reviewer
            .get(walk.at("/api/cases/%s/documents"))
            .path("documents.findAll { it.kind == 'LETTER' }.id");
    assertThat(letters).hasSizeGreaterThan(2);
    return letters.stream()
        .map(id -> reviewer.get(walk.at("/api/cases/%s/documents/") + id).asString())
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> line.length() > 40)
        // the unit's address is the agency's own, and public
        .filter(line -> !line.contains("Domestic Violence Unit"))
        .distinct()
        .limit(30)
        .toList();
  }

  private static void expect(int status, io.restassured.response.Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every row of every table as text, in lower case; bytes as hex. */
  private Map<String, String> dump() throws SQLException {
    var tables = new LinkedHashMap<String, String>();
    try (var connection = owner()) {
      for (String table : tables(connection)) {
        var rows = new StringBuilder();
        try (var found =
            connection.createStatement().executeQuery("select t::text from " + table + " t")) {
          while (found.next()) {
            rows.append(found.getString(1)).append('\n');
          }
        }
        tables.put(table, rows.toString().toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                "select schemaname || '.' || tablename from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** The owner of the tables, through the wall. */
  private Connection owner() throws SQLException {
    var connection = flyway.getConfiguration().getDataSource().getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('amparo.agency', '*', false)");
    }
    return connection;
  }

  /** Hears everything that is logged, with its parameters, context and causes. */
  private static final class Listener extends Handler {

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    Listener() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      var extended = ExtLogRecord.wrap(record);
      var line = new StringBuilder(extended.getFormattedMessage());
      line.append(' ').append(extended.getMdcCopy());
      if (record.getParameters() != null) {
        for (Object parameter : record.getParameters()) {
          line.append(' ').append(parameter);
        }
      }
      for (Throwable t = record.getThrown(); t != null; t = t.getCause()) {
        line.append(' ').append(t);
      }
      lines.add(line.toString());
    }

    String text() {
      return String.join("\n", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
