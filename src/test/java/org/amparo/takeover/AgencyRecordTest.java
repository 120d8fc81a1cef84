package org.amparo.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.vault.Signatures;
import org.junit.jupiter.api.Test;

/** An agency that leaves gets all that is its own, whole and provable. */
@QuarkusTest
class AgencyRecordTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RECORD = "/api/agency-record";

  private static final Map<String, byte[]> GIVEN = new LinkedHashMap<>();

  @Inject BehindTheWall wall;
  @Inject EntityManager entities;

  @Test
  void theRecordHoldsEachCaseWithWhatWasWrittenItsPapersAndItsRecord() throws Exception {
    var walk =
        CaseWalk.referral().requested().screened().recordsFound().drafted(Bodies.supplementB());
    String paper =
        Caller.as("reviewer")
            .call()
            .multiPart("file", "report.txt", "The report.".getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", "POLICE_REPORT")
            .post("/api/cases/" + walk.number() + "/documents")
            .path("id");

    var files = record("admin");

    var line = caseIn(files, walk.number());
    var tables = line.path("tables");
    assertThat(tables.at("/victim/0/content/familyName").asText()).isEqualTo("Zarzamora");
    assertThat(tables.at("/assembled_records/0/content/note").asText())
        .isEqualTo("one report found");
    assertThat(tables.at("/supplement_b/0/content/part1/sex").asText()).isEqualTo("FEMALE");
    assertThat(tables.path("victim").get(0).has("name_index")).isFalse();
    assertThat(
            new String(
                files.get("papers/%s/%s.txt".formatted(walk.number(), paper)),
                StandardCharsets.UTF_8))
        .isEqualTo("The report.");
    assertThat(line.path("record").findValuesAsText("act"))
        .contains("REFERRAL_FILED", "AGENCY_RECORD");
  }

  @Test
  void itsManifestTellsEachFileAndIsSigned() throws Exception {
    var files = files();

    byte[] manifest = files.get("manifest.json");
    var told = JSON.readTree(manifest);
    assertThat(told.path("format").asText()).isEqualTo("amparo-agency-record-1");
    var listed = new ArrayList<String>();
    for (var file : told.path("files")) {
      String name = file.path("name").asText();
      listed.add(name);
      assertThat(file.path("size").asLong()).as(name).isEqualTo(files.get(name).length);
      assertThat(file.path("sha256").asText()).as(name).isEqualTo(sha256(files.get(name)));
    }
    listed.addAll(List.of("manifest.json", "manifest.sig"));
    assertThat(files.keySet()).containsExactlyElementsOf(listed);
    assertThat(told.at("/counts/cases").asLong()).isEqualTo(lines(files, "cases.jsonl").size());
    byte[] key = Base64.getDecoder().decode(told.path("publicKey").asText());
    byte[] signature = Base64.getDecoder().decode(files.get("manifest.sig"));
    assertThat(Signatures.verifies(key, signature, manifest)).isTrue();
    var checkpoint = Caller.as("auditor").post("/api/audit/checkpoints");
    if (checkpoint.statusCode() < 300) {
      assertThat(checkpoint.<String>path("publicKey")).isEqualTo(told.path("publicKey").asText());
    }
  }

  @Test
  void nobodyElsesCaseAndNothingThatWasAssertedAboutRemovalIsInIt() throws Exception {
    var files = files();

    assertThat(new String(files.get("cases.jsonl"), StandardCharsets.UTF_8))
        .doesNotContain("inRemovalProceedings", "in_removal_proceedings");
    assertThat(lines(files, "cases.jsonl"))
        .allMatch(line -> line.at("/tables/case_file/0/agency_id").asText().equals("sfpd"));
    assertThat(lines(files, "agency.jsonl"))
        .extracting(line -> line.at("/row/agency_id").asText())
        .containsOnly("sfpd");
    assertThat(new String(files.get("agency.jsonl"), StandardCharsets.UTF_8))
        .doesNotContain("password_hash", "former_secret");
  }

  @Test
  void theAgencysRecordSaysThatItWasGivenOut() throws Exception {
    var files = files();
    String export = JSON.readTree(files.get("manifest.json")).path("export").asText();

    var acts =
        wall.in(
            "sfpd",
            () ->
                entities
                    .createNativeQuery(
                        "select act from audit_entry where details ->> 'export' = '"
                            + export
                            + "' and act like 'AGENCY_RECORD\\_%' order by seq")
                    .getResultList());

    assertThat(acts.toString()).isEqualTo("[AGENCY_RECORD_OPENED, AGENCY_RECORD_GIVEN_OUT]");
  }

  @Test
  void onlyWhoeverAdministersTheAgencyGetsIt() {
    for (String other : List.of("supervisor", "reviewer", "auditor", "official", "advocate")) {
      assertThat(Caller.as(other).post(RECORD).statusCode()).as(other).isEqualTo(403);
    }
  }

  @Test
  void eachTableAndEachColumnThatIsNotClearIsGivenOrLeftOutKnowingly() throws Exception {
    var told = new ArrayList<>(RecordTables.LEFT_OUT);
    var columns = new ArrayList<String>();
    for (var table : RecordTables.OF_A_CASE) {
      told.add(table.table());
      table.hidden().forEach(column -> columns.add(table.table() + "." + column));
    }
    for (var table : RecordTables.OF_THE_AGENCY) {
      told.add(table.table());
      table.left().forEach(column -> columns.add(table.table() + "." + column));
    }
    columns.removeAll(List.of("case_file.in_removal_proceedings", "account.password_hash"));
    var bytes = new ArrayList<String>();
    for (String name : named("bytea")) {
      if (!RecordTables.LEFT_OUT.contains(name.split("\\.")[0])) {
        bytes.add(name);
      }
    }

    assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ownedTables());
    assertThat(columns).containsExactlyInAnyOrderElementsOf(bytes);
  }

  private List<String> ownedTables() throws Exception {
    return texts(
        "select table_name from information_schema.columns join information_schema.tables"
            + " using (table_schema, table_name) where table_schema = 'public'"
            + " and table_type = 'BASE TABLE' and column_name = 'agency_id'");
  }

  private List<String> named(String type) throws Exception {
    return texts(
        "select c.table_name || '.' || c.column_name from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE'"
            + " and c.data_type = '"
            + type
            + "' and exists (select 1 from information_schema.columns k"
            + " where k.table_schema = 'public' and k.table_name = c.table_name"
            + " and k.column_name = 'agency_id')");
  }

  private List<String> texts(String sql) throws Exception {
    return wall.everywhere(
        () -> {
          var all = new ArrayList<String>();
          entities.createNativeQuery(sql).getResultList().forEach(one -> all.add(one.toString()));
          return all;
        });
  }

  /** All cases are opened for each, so one is enough for what holds of every export. */
  private static synchronized Map<String, byte[]> files() throws IOException {
    if (GIVEN.isEmpty()) {
      CaseWalk.referral().requested();
      GIVEN.putAll(record("admin"));
    }
    return GIVEN;
  }

  private static Map<String, byte[]> record(String who) throws IOException {
    var answer = Caller.as(who).post(RECORD);
    assertThat(answer.statusCode()).as(answer.contentType()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static JsonNode caseIn(Map<String, byte[]> files, String number) throws IOException {
    return lines(files, "cases.jsonl").stream()
        .filter(line -> line.path("caseNumber").asText().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> lines(Map<String, byte[]> files, String name) throws IOException {
    var all = new ArrayList<JsonNode>();
    for (String line : new String(files.get(name), StandardCharsets.UTF_8).split("\n")) {
      all.add(JSON.readTree(line));
    }
    return all;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
