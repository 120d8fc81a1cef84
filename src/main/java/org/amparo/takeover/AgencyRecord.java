package org.amparo.takeover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.document.Documents;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.vault.Signatures;

/**
 * The whole record of an agency that moves to another system. Each case is read in a transaction of
 * its own, on its record first; no more than one case or one paper is in memory.
 */
@ApplicationScoped
public class AgencyRecord {

  private static final UUID BEGINNING = new UUID(0, 0);
  private static final int AT_ONCE = 200;
  private static final int ENTRIES_AT_ONCE = 1000;

  /** An export that was asked for and is on record. */
  public record Begun(UUID id, Actor by, Instant at) {}

  private final RecordWindow window;
  private final RecordRows rows;
  private final Documents documents;
  private final AuditLog audit;
  private final Signatures signatures;
  private final ObjectMapper json;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  AgencyRecord(
      RecordWindow window,
      RecordRows rows,
      Documents documents,
      AuditLog audit,
      Signatures signatures,
      ObjectMapper json,
      Event<AgencyEvent> news,
      Clock clock) {
    this.window = window;
    this.rows = rows;
    this.documents = documents;
    this.audit = audit;
    this.signatures = signatures;
    this.json = json;
    this.news = news;
    this.clock = clock;
  }

  /** Whether the operator lets it leave today. */
  public boolean isOpen() {
    return window.isOpen();
  }

  /** On record before the first byte leaves. */
  public Begun begin(Actor by) {
    window.refuseUnlessOpen();
    var begun = new Begun(UUID.randomUUID(), by, clock.instant());
    tell(begun, "AGENCY_RECORD_OPENED", Map.of());
    return begun;
  }

  /** Writes the ZIP; its manifest comes last, so that one that broke off has none. */
  public void write(Begun begun, OutputStream out) throws IOException {
    var zip = new RecordZip(out);
    var counts = new TreeMap<String, Long>();
    var agency = begun.by().agency();
    zip.put("agency.jsonl", file -> agency(agency, file, counts));
    zip.put("cases.jsonl", file -> cases(begun, file, counts));
    papers(begun, zip, counts);
    zip.put("agency-record.jsonl", file -> chain(agency, file, counts));
    byte[] manifest = manifest(begun, zip, counts);
    zip.put(RecordManifest.NAME, file -> file.write(manifest));
    byte[] signature = Base64.getEncoder().encode(signatures.sign(manifest));
    zip.put(RecordManifest.SIGNATURE, file -> file.write(signature));
    zip.finish();
    tell(
        begun,
        "AGENCY_RECORD_GIVEN_OUT",
        Map.of(
            "cases", String.valueOf(counts.getOrDefault("cases", 0L)),
            "papers", String.valueOf(counts.getOrDefault("papers", 0L))));
  }

  private void tell(Begun begun, String act, Map<String, String> more) {
    var details = new TreeMap<>(more);
    details.put("export", begun.id().toString());
    QuarkusTransaction.requiringNew()
        .run(() -> news.fire(new AgencyEvent(begun.by().agency(), act, Map.copyOf(details))));
  }

  private void agency(AgencyId agency, OutputStream out, Map<String, Long> counts)
      throws IOException {
    for (var table : RecordTables.OF_THE_AGENCY) {
      var found = QuarkusTransaction.requiringNew().call(() -> rows.of(table, agency));
      for (var row : found) {
        line(out, named(table.table(), row));
      }
      counts.put(table.table(), (long) found.size());
    }
    for (var demand : QuarkusTransaction.requiringNew().call(() -> rows.demandsOfNoCase(agency))) {
      line(out, named("legal_demand", demand));
      counts.merge("legal_demand", 1L, Long::sum);
    }
  }

  private ObjectNode named(String table, ObjectNode row) {
    var line = json.createObjectNode().put("table", table);
    line.set("row", row);
    return line;
  }

  private void cases(Begun begun, OutputStream out, Map<String, Long> counts) throws IOException {
    var after = BEGINNING;
    for (var batch = batch(begun, after); !batch.isEmpty(); batch = batch(begun, after)) {
      for (var one : batch) {
        QuarkusTransaction.requiringNew().run(() -> read(begun, one));
        var whole = QuarkusTransaction.requiringNew().call(() -> one(one));
        whole
            .path("tables")
            .fields()
            .forEachRemaining(t -> count(counts, t.getKey(), t.getValue()));
        count(counts, "entries", whole.path("record"));
        counts.merge("cases", 1L, Long::sum);
        line(out, whole);
      }
      after = batch.get(batch.size() - 1).id();
    }
  }

  private static void count(Map<String, Long> counts, String name, JsonNode rows) {
    counts.merge(name, (long) rows.size(), Long::sum);
  }

  private List<RecordRows.Numbered> batch(Begun begun, UUID after) {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.cases(begun.by().agency(), after, AT_ONCE));
  }

  /** On the case's record before anything is opened, and in what is given out. */
  private void read(Begun begun, RecordRows.Numbered one) {
    var details = Map.of("purpose", Purpose.RECORDS.name(), "export", begun.id().toString());
    audit.read(begun.by(), begun.by().agency(), new CaseId(one.id()), "AGENCY_RECORD", details);
  }

  private ObjectNode one(RecordRows.Numbered one) {
    var whole = json.createObjectNode().put("caseNumber", one.number());
    var tables = whole.putObject("tables");
    for (var table : RecordTables.OF_A_CASE) {
      var found = rows.of(table, one.id());
      if (!found.isEmpty()) {
        tables.set(table.table(), found);
      }
    }
    var entries = whole.putArray("record");
    rows.chain(one.id(), 0, Integer.MAX_VALUE).forEach(entries::add);
    return whole;
  }

  private void papers(Begun begun, RecordZip zip, Map<String, Long> counts) throws IOException {
    counts.put("papers", 0L);
    var after = BEGINNING;
    for (var batch = batch(begun, after); !batch.isEmpty(); batch = batch(begun, after)) {
      for (var one : batch) {
        var papers = QuarkusTransaction.requiringNew().call(() -> rows.papers(one.id()));
        for (var paper : papers) {
          byte[] content = documents.opened(new CaseId(one.id()), paper.id()).content();
          String name = "papers/%s/%s%s".formatted(one.number(), paper.id(), ending(paper));
          zip.put(name, file -> file.write(content));
          counts.merge("papers", 1L, Long::sum);
        }
      }
      after = batch.get(batch.size() - 1).id();
    }
  }

  private static String ending(RecordRows.Paper paper) {
    return switch (paper.mediaType()) {
      case "application/pdf" -> ".pdf";
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      case "image/tiff" -> ".tif";
      default -> ".txt";
    };
  }

  private void chain(AgencyId agency, OutputStream out, Map<String, Long> counts)
      throws IOException {
    long after = 0;
    for (var part = part(agency, after); !part.isEmpty(); part = part(agency, after)) {
      for (var entry : part) {
        line(out, entry);
      }
      counts.merge("agencyEntries", (long) part.size(), Long::sum);
      after = part.get(part.size() - 1).path("seq").asLong();
    }
  }

  private List<ObjectNode> part(AgencyId agency, long after) {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.chain(AuditLog.chainOf(agency), after, ENTRIES_AT_ONCE));
  }

  private byte[] manifest(Begun begun, RecordZip zip, Map<String, Long> counts) throws IOException {
    return json.writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(
            new RecordManifest(
                RecordManifest.FORMAT,
                begun.id(),
                begun.by().agency(),
                begun.by().user(),
                begun.at(),
                clock.instant(),
                counts,
                zip.files(),
                RecordTables.LEFT_OUT,
                Base64.getEncoder().encodeToString(signatures.publicKey())));
  }

  private void line(OutputStream out, JsonNode node) throws IOException {
    out.write(json.writeValueAsBytes(node));
    out.write('\n');
  }
}
