package org.amparo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.amparo.audit.AuditLog;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.kernel.AgencyId;
import org.junit.jupiter.api.Test;

/** Nothing of a case leaves but what counsel released, and all that leaves is on record. */
@QuarkusTest
class DisclosureTest {

  private static final String DEMANDS = "/api/legal-demands";

  /** What the fixtures tell of people, wherever they stand. */
  private static final List<String> PEOPLE =
      List.of("Zarzamora", "Lucía", "Luc\\u00eda", "415-555-0100", "only mornings", "1990-05-05");

  private static final List<String> PLACES = List.of("Mission Street", "PC 273.5");
  private static final List<String> STORIES =
      List.of("As the report has it", "one report found", "struck the victim", "Bruises");
  private static final String A_NUMBER = "123456789";

  private static final String WHOLE =
      "{\"groups\": [\"NAMES\", \"ADDRESSES\", \"STATEMENTS\", \"IMMIGRATION\", \"LETTERS\","
          + " \"DOCUMENTS\"], \"papers\": [%s]}";

  private final ObjectMapper json = new ObjectMapper();

  @Inject BehindTheWall wall;
  @Inject AuditLog log;
  @Inject EntityManager entities;

  @Test
  void theManifestTellsEachFileAndItsBytes() throws IOException {
    var walk = aCase();
    String report = paper(walk, "POLICE_REPORT", "The report on Lucía Zarzamora");
    String kept = paper(walk, "SUBMISSION", "Not for them");
    String demand = released(walk, "RELEASE", "");

    var answer = export(demand, WHOLE.formatted("\"" + report + "\""));
    var files = unzip(answer);

    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition")).contains(walk.number() + "-disclosure.zip");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(files.keySet().iterator().next()).isEqualTo("manifest.json");
    var manifest = json.readTree(files.get("manifest.json"));
    var told = new LinkedHashMap<String, String>();
    manifest
        .get("files")
        .forEach(
            file -> {
              byte[] bytes = files.get(file.get("name").asText());
              assertThat(bytes).as(file.get("name").asText()).hasSize(file.get("size").asInt());
              told.put(file.get("name").asText(), file.get("sha256").asText());
              assertThat(file.get("sha256").asText()).isEqualTo(Export.sha256(bytes));
            });
    var others = new ArrayList<>(files.keySet());
    others.remove("manifest.json");
    assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(others);
    assertThat(others)
        .containsExactlyInAnyOrder(
            "case.json",
            "victim.json",
            "requester.json",
            "incident.json",
            "statements.json",
            "papers/%s.txt".formatted(report));
    assertThat(text(files, "papers/%s.txt".formatted(report))).contains("Lucía Zarzamora");
    assertThat(all(files))
        .contains("Zarzamora", "Mission Street", "struck the victim", A_NUMBER, "261100123")
        .doesNotContain("Not for them", "emovalProceedings");
    assertThat(manifest.get("leftOut").toString())
        .contains(kept, "Not chosen.", "removal proceedings");
    assertThat(manifest.at("/demand/decision").asText()).isEqualTo("RELEASE");
    assertThat(manifest.get("madeBy").asText()).isEqualTo("records");
  }

  @Test
  void whatIsWithheldIsInNoFile() throws IOException {
    var walk = aCase();
    paper(walk, "POLICE_REPORT", "The report on Lucía Zarzamora");
    String copy = paper(walk, "REDACTED_COPY", "The report on XXXXX");
    String demand =
        released(
            walk,
            "RELEASE_IN_PART",
            "\"NAMES\", \"ADDRESSES\", \"STATEMENTS\", \"LETTERS\", \"DOCUMENTS\"");

    String least =
        all(unzip(export(demand, "{\"groups\": [\"DOCUMENTS\"], \"papers\": [\"" + copy + "\"]}")));
    assertThat(least).contains("The report on XXXXX", "DOMESTIC_VIOLENCE", "Withheld.");
    absent(least, PEOPLE, PLACES, STORIES, List.of(A_NUMBER, "261100123"));
    String nothing = all(unzip(export(demand, "{}")));
    absent(nothing, PEOPLE, PLACES, STORIES, List.of(A_NUMBER, "261100123", "XXXXX"));

    String named = all(unzip(export(demand, "{\"groups\": [\"NAMES\"]}")));
    assertThat(named).contains("Zarzamora", "1990-05-05");
    absent(named, PLACES, STORIES, List.of(A_NUMBER, "415-555-0100", "only mornings"));

    String placed = all(unzip(export(demand, "{\"groups\": [\"ADDRESSES\", \"STATEMENTS\"]}")));
    absent(placed, PEOPLE, PLACES, STORIES, List.of(A_NUMBER));

    String told =
        all(unzip(export(demand, "{\"groups\": [\"NAMES\", \"ADDRESSES\", \"STATEMENTS\"]}")));
    assertThat(told).contains("struck the victim", "one report found", "415-555-0100");
    absent(told, List.of(A_NUMBER, "alienNumber", "emovalProceedings", "The report on"));
  }

  @Test
  void nothingLeavesBeforeCounselNorAgainstCounsel() {
    var walk = aCase();
    String report = paper(walk, "POLICE_REPORT", "The report");
    String demand = enter(walk);
    refused(export(demand, "{}"), 409, "has not decided yet");

    decide(demand, "RELEASE_IN_PART", "\"NAMES\", \"DOCUMENTS\"");
    refused(export(demand, "{}"), 422, "victim knows");
    tell(demand);
    refused(export(demand, "{\"groups\": [\"ADDRESSES\"]}"), 422, "counsel released");
    refused(
        export(
            demand, "{\"groups\": [\"NAMES\", \"DOCUMENTS\"], \"papers\": [\"" + report + "\"]}"),
        422,
        "given whole");
    refused(export(demand, "{\"papers\": [\"" + UUID.randomUUID() + "\"]}"), 404, "nothing here");
    refused(
        Caller.as("supervisor").post(DEMANDS + "/" + demand + "/export", "{}"),
        403,
        "recorded counsel's decision");
    assertThat(Caller.as("reviewer").post(DEMANDS + "/" + demand + "/export", "{}").statusCode())
        .isEqualTo(403);
    assertThat(acts(walk)).doesNotContain("CASE_DISCLOSED", "CASE_EXPORT");

    String refused = enter(walk);
    decide(refused, "REFUSE", "");
    tell(refused);
    refused(export(refused, "{}"), 409, "Counsel refused");
    assertThat(acts(walk)).doesNotContain("CASE_DISCLOSED", "CASE_EXPORT");
  }

  @Test
  void whatCannotBeTrueIsNotEntered() {
    var walk = aCase();
    String early = form(walk).replace(day(0), day(1));
    refused(Caller.as("records").post(DEMANDS, early), 422, "once it has come");
    refused(
        Caller.as("records")
            .post(
                DEMANDS,
                form(walk).replace("\"hold\"", "\"dueOn\": \"" + day(-3) + "\", \"hold\"")),
        422,
        "due when it has come");
    String demand = enter(walk);
    refused(decision(demand, "RELEASE_IN_PART", ""), 422, "names its parts");
    refused(decision(demand, "REFUSE", "\"NAMES\""), 422, "names its parts");
    refused(
        Caller.as("records").post(DEMANDS + "/" + demand + "/victim-notice", "{}"),
        422,
        "reason why not");
    assertThat(Caller.as("records").post(DEMANDS + "/" + demand + "/decision", "{}").statusCode())
        .isEqualTo(403);
    decide(demand, "REFUSE", "");
    refused(decision(demand, "RELEASE", ""), 409, "on record");
  }

  @Test
  void everyExportIsAnActAndEachOpeningARead() throws IOException {
    var walk = aCase();
    String report = paper(walk, "POLICE_REPORT", "The report");
    String demand = released(walk, "RELEASE", "");

    var files = unzip(export(demand, WHOLE.formatted("\"" + report + "\"")));
    unzip(export(demand, "{\"groups\": [\"NAMES\"]}"));

    List<Map<String, Object>> entries =
        Caller.as("auditor").get(walk.at("/api/audit/%s?size=1000")).path("entries");
    var mine =
        entries.stream()
            .filter(e -> List.of("CASE_EXPORT", "CASE_DISCLOSED").contains(e.get("act")))
            .toList();
    assertThat(mine)
        .extracting(e -> e.get("kind") + " " + e.get("act") + " " + e.get("actor"))
        .containsExactly(
            "READ CASE_EXPORT records",
            "ACT CASE_DISCLOSED records",
            "READ CASE_EXPORT records",
            "ACT CASE_DISCLOSED records");
    assertThat(mine.get(0).get("details").toString())
        .contains("purpose=LEGAL_PROCESS", "tie=LEGAL_DEMAND");
    assertThat(mine.get(1).get("details").toString())
        .contains(
            "demand=" + demand, "files=6", Export.sha256(files.get("manifest.json")), "ADDRESSES");
    assertThat(entries.toString())
        .contains(report, "DEMAND_ENTERED", "DEMAND_DECIDED", "DEMAND_VICTIM_NOTICE");
    var shown = Caller.as("supervisor").get(DEMANDS + "/" + demand);
    assertThat(shown.<List<Object>>path("given")).hasSize(2);
    assertThat(shown.<String>path("given[0].files.find { it.name == 'victim.json' }.sha256"))
        .isEqualTo(Export.sha256(files.get("victim.json")));
    assertThat(shown.<String>path("counsel")).isEqualTo("Deputy city attorney");
    assertThat(acts(walk)).contains("LEGAL_DEMAND");
  }

  @Test
  void theRegisterIsTheAgencysOwnAndNamesNobodyInTheClear() throws SQLException {
    var walk = aCase();
    String demand = released(walk, "RELEASE", "");
    var outsider = Caller.as("outsider");
    var foreign =
        Caller.wearing(
            "visitor",
            "bayside",
            org.amparo.identity.Role.RECORDS_CLERK,
            org.amparo.identity.Role.DV_SUPERVISOR);

    assertThat(Caller.as("auditor").get(DEMANDS).asString())
        .contains(walk.number())
        .doesNotContain("Ortega");
    assertThat(foreign.get(DEMANDS).asString()).doesNotContain(walk.number());
    assertThat(foreign.get(DEMANDS + "/" + demand).statusCode()).isEqualTo(404);
    assertThat(foreign.post(DEMANDS + "/" + demand + "/export", "{}").statusCode()).isEqualTo(404);
    assertThat(foreign.post(DEMANDS, form(walk)).statusCode()).isEqualTo(404);
    assertThat(outsider.get(DEMANDS + "/" + demand).statusCode()).isIn(403, 404);
    for (String words : List.of("Ortega", "CR-88-Ortega", "all that is known", "Deputy city")) {
      assertThat(wall.rowsWith(words)).as(words).isZero();
    }
  }

  @Test
  void aDemandAboutNoCaseOfOursIsInTheRegisterToo() throws SQLException {
    String about =
        """
        {"noCase": true, "instrument": "PUBLIC_RECORDS_REQUEST", "receivedOn": "%s",
         "demandedBy": "Paper Ortega", "asks": "all letters about Quintanilla"}
        """
            .formatted(day(0));
    refused(
        Caller.as("records").post(DEMANDS, about.replace("\"noCase\": true, ", "")),
        422,
        "about no case of ours; not both");
    refused(
        Caller.as("records").post(DEMANDS, about.replace("}", ", \"hold\": true}")),
        422,
        "no case to hold");
    var entered = Caller.as("records").post(DEMANDS, about);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String demand = entered.path("id");
    assertThat(entered.<String>path("caseNumber")).isNull();

    refused(decision(demand, "RELEASE", ""), 422, "released only of a case of ours");
    refused(export(demand, "{}"), 409, "has not decided yet");
    decide(demand, "NO_RECORDS", "");
    tell(demand);
    refused(export(demand, "{}"), 409, "Counsel refused this demand, or found nothing");

    var shown = Caller.as("supervisor").get(DEMANDS + "/" + demand);
    assertThat(shown.<String>path("asks")).contains("Quintanilla");
    assertThat(shown.<String>path("demand.state")).isEqualTo("NO_RECORDS");
    assertThat(wall.rowsWith("Quintanilla")).isZero();
    var record = wall.in("sfpd", () -> log.entries(new AgencyId("sfpd"), 0, 5000));
    assertThat(record)
        .filteredOn(e -> e.details().containsValue(demand))
        .extracting(e -> e.kind() + " " + e.act())
        .containsExactly(
            "AGENCY_CHANGE DEMAND_ENTERED",
            "AGENCY_CHANGE DEMAND_DECIDED",
            "AGENCY_CHANGE DEMAND_VICTIM_NOTICE",
            "READ LEGAL_DEMAND");
    String page =
        PageCaller.as("records", Caller.PASSWORD, null).get("/legal-demands/" + demand).asString();
    assertThat(page).contains("about no case of ours", "No records").doesNotContain("Give out");
    var ofACase = enter(aCase());
    refused(decision(ofACase, "NO_RECORDS", ""), 422, "There is a case");
  }

  @Test
  void theCasesPageLeadsToItsDemandForWhoeverMayEnterOne() {
    var walk = aCase();
    String link = "/legal-demands?case=" + walk.number();
    for (String user : List.of("records", "supervisor")) {
      var person = PageCaller.as(user, Caller.PASSWORD, null);
      assertThat(person.get("/cases/" + walk.number()).asString()).contains(link);
      assertThat(person.get(link).asString()).contains("value=\"" + walk.number() + "\"");
    }
    assertThat(
            PageCaller.as("reviewer", Caller.PASSWORD, null)
                .get("/cases/" + walk.number())
                .asString())
        .doesNotContain("/legal-demands");
    assertThat(
            PageCaller.as("records", Caller.PASSWORD, null)
                .get("/legal-demands?case=%22%3E%3Cscript%3E")
                .asString())
        .doesNotContain("<script>\"", "\"><script>");
  }

  @Test
  void aDemandHoldsTheCaseWhenAsked() {
    var walk = aCase();
    assertThat(
            Caller.as("records")
                .post(DEMANDS, form(walk).replace("\"hold\": false", "\"hold\": true"))
                .statusCode())
        .isEqualTo(201);

    assertThat(
            Caller.as("supervisor")
                .get(walk.at("/api/retention/holds/of/%s"))
                .<List<String>>path("holds.reason"))
        .singleElement()
        .asString()
        .startsWith("Demanded from outside");
  }

  @Test
  void theWholeRegisterIsWorkedOnPages() throws IOException {
    var walk = aCase();
    var supervisor = PageCaller.as("supervisor", Caller.PASSWORD, null);
    var clerk = PageCaller.as("records", Caller.PASSWORD, null);
    var entered =
        clerk.post(
            "/legal-demands",
            Map.of(
                "caseNumber", walk.number(),
                "instrument", "SUBPOENA",
                "receivedOn", day(0),
                "demandedBy", "Ortega",
                "asks", "all that is known",
                "hold", "false"));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(303);
    String page = entered.header("Location").replaceFirst("^https?://[^/]+", "");

    assertThat(clerk.post(page + "/export", Map.of("groups", "NAMES")).asString())
        .contains("Counsel has not decided yet. Nothing is given out before.");
    var decided =
        supervisor.post(
            page + "/decision",
            Map.of(
                "outcome", "RELEASE_IN_PART",
                "releases", "NAMES",
                "decidedOn", day(0),
                "counsel", "Deputy city attorney",
                "reasons", "valid on its face"));
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(303);
    assertThat(supervisor.post(page + "/victim-notice", Map.of("toldOn", day(0))).statusCode())
        .isEqualTo(303);
    assertThat(supervisor.get(page).asString())
        .contains("somebody else makes the export")
        .doesNotContain(page + "/export");

    var files = unzip(clerk.post(page + "/export", Map.of("groups", "NAMES")));

    assertThat(all(files)).contains("Zarzamora").doesNotContain("Mission Street");
    assertThat(clerk.get(page).asString())
        .contains(Export.sha256(files.get("victim.json")), "What was left out");
    assertThat(clerk.get("/legal-demands").asString()).contains(walk.number(), "Release in part");
  }

  @Test
  void everySealedColumnOfACaseIsGivenOrWithheldWithAReason() {
    var told = new ArrayList<String>(Sources.BY_ROOM);
    Sources.STORIES.forEach(source -> told.add(source.toString()));
    told.addAll(Sources.NEVER.keySet());
    List<?> sealed =
        wall.everywhere(
            () ->
                entities
                    .createNativeQuery(
                        "select c.table_name || '.' || c.column_name"
                            + " from information_schema.columns c"
                            + " join information_schema.tables t using (table_schema, table_name)"
                            + " where c.table_schema = 'public' and c.data_type = 'bytea'"
                            + " and t.table_type = 'BASE TABLE'"
                            + " and c.column_name not like '%\\_index'"
                            + " and c.column_name <> 'code_hash'"
                            + " and (c.table_name = 'queue_reassignment' or exists"
                            + " (select 1 from information_schema.columns k"
                            + " where k.table_schema = 'public' and k.table_name = c.table_name"
                            + " and k.column_name = 'case_id'))")
                    .getResultList());

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(sealed.stream().map(Object::toString).toList());
  }

  private static CaseWalk aCase() {
    var form = Bodies.supplementB();
    form.withObject("/part1").put("alienNumber", A_NUMBER);
    return CaseWalk.referral().requested().screened().recordsFound().drafted(form);
  }

  private static String paper(CaseWalk walk, String kind, String text) {
    var added =
        Caller.as("reviewer")
            .call()
            .multiPart("file", "Zarzamora.txt", text.getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", kind)
            .post(walk.at("/api/cases/%s/documents"));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    return added.path("id");
  }

  private static String day(int ahead) {
    return Bodies.today().plusDays(ahead).toString();
  }

  private static String form(CaseWalk walk) {
    return """
        {"caseNumber": "%s", "instrument": "SUBPOENA", "receivedOn": "%s",
         "demandedBy": "Public defender Ortega", "reference": "CR-88-Ortega",
         "asks": "all that is known of the report", "hold": false}
        """
        .formatted(walk.number(), day(0));
  }

  private static String enter(CaseWalk walk) {
    var entered = Caller.as("records").post(DEMANDS, form(walk));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    return entered.path("id");
  }

  private static Response decision(String demand, String outcome, String releases) {
    return Caller.as("supervisor")
        .post(
            DEMANDS + "/" + demand + "/decision",
            """
            {"outcome": "%s", "decidedOn": "%s", "counsel": "Deputy city attorney",
             "reasons": "valid on its face", "releases": [%s]}
            """
                .formatted(outcome, day(0), releases));
  }

  private static void decide(String demand, String outcome, String releases) {
    var decided = decision(demand, outcome, releases);
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
  }

  private static void tell(String demand) {
    var told =
        Caller.as("records")
            .post(
                DEMANDS + "/" + demand + "/victim-notice",
                "{\"notToldBecause\": \"FORBIDDEN\", \"note\": \"sealed by the court\"}");
    assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
  }

  private static String released(CaseWalk walk, String outcome, String releases) {
    String demand = enter(walk);
    decide(demand, outcome, releases);
    tell(demand);
    return demand;
  }

  private static Response export(String demand, String choice) {
    return Caller.as("records").post(DEMANDS + "/" + demand + "/export", choice);
  }

  private static void refused(Response answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.asString()).contains(words);
  }

  private static List<String> acts(CaseWalk walk) {
    return Caller.as("auditor").get(walk.at("/api/audit/%s?size=1000")).path("entries.act");
  }

  private static Map<String, byte[]> unzip(Response answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** Every name and every byte of the files. */
  private static String all(Map<String, byte[]> files) {
    var all = new StringBuilder();
    files.forEach((name, bytes) -> all.append(name).append('\n').append(text(files, name)));
    return all.toString();
  }

  @SafeVarargs
  private static void absent(String all, List<String>... words) {
    for (List<String> group : words) {
      assertThat(all).doesNotContain(group.toArray(String[]::new));
    }
  }
}
