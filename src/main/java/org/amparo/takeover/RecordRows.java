package org.amparo.takeover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.takeover.RecordTables.OfAgency;
import org.amparo.takeover.RecordTables.OfCase;
import org.amparo.vault.Vault;

/** Reads the record as it lies in the tables, and opens what is sealed of it. */
@Singleton
class RecordRows {

  private final DataSource database;
  private final Vault vault;
  private final ObjectMapper json;

  RecordRows(DataSource database, Vault vault, ObjectMapper json) {
    this.database = database;
    this.vault = vault;
    this.json = json;
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Reading<T> reading, Object... values) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      var found = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      // the database's words may quote a row
      throw new BacklogTrouble(e);
    }
  }

  /** A case by its id. */
  record Numbered(UUID id, String number) {}

  List<Numbered> cases(AgencyId agency, UUID after, int limit) {
    return list(
        "select case_id, case_number from case_file where agency_id = ? and case_id > ?"
            + " order by case_id limit "
            + limit,
        row -> new Numbered(row.getObject(1, UUID.class), row.getString(2)),
        agency.value(),
        after);
  }

  /** A stored paper. */
  record Paper(UUID id, String mediaType) {}

  List<Paper> papers(UUID caseId) {
    return list(
        "select id, media_type from document where case_id = ? order by id",
        row -> new Paper(row.getObject(1, UUID.class), row.getString(2)),
        caseId);
  }

  /** All rows that a table has of a case. */
  ArrayNode of(OfCase table, UUID caseId) {
    var all = json.createArrayNode();
    list(
            select(table) + " where " + table.restriction(),
            row -> opened(table, new CaseId(caseId), row),
            caseId)
        .forEach(all::add);
    return all;
  }

  /** Demands about no case, sealed each under a key of its own. */
  List<ObjectNode> demandsOfNoCase(AgencyId agency) {
    var table =
        RecordTables.OF_A_CASE.stream()
            .filter(t -> t.table().equals("legal_demand"))
            .findFirst()
            .orElseThrow();
    return list(
        select(table) + " where t.case_id is null and t.agency_id = ?",
        row -> opened(table, new CaseId(row.getObject(2, UUID.class)), row),
        agency.value());
  }

  private static String select(OfCase table) {
    var columns = new StringBuilder("select " + without(table.hidden()));
    columns.append(", t.").append(table.row());
    table.sealed().forEach(column -> columns.append(", t.").append(column));
    return columns.append(" from ").append(table.table()).append(" t").toString();
  }

  private static String without(List<String> columns) {
    return columns.isEmpty()
        ? "cast(to_jsonb(t) as text)"
        : "cast(to_jsonb(t) - array['" + String.join("','", columns) + "'] as text)";
  }

  private ObjectNode opened(OfCase table, CaseId key, ResultSet row) throws SQLException {
    var node = read(row.getString(1));
    String rowId = row.getString(2);
    int place = 3;
    for (String column : table.sealed()) {
      byte[] sealed = row.getBytes(place++);
      // what was destroyed is empty
      if (sealed != null && sealed.length > 0) {
        String text = vault.unseal(key, table.table(), column, rowId, sealed);
        node.set(
            column,
            table.json().contains(column) ? withoutAsserted(tree(text)) : new TextNode(text));
      }
    }
    return node;
  }

  /** What hastened an answer is never exported, wherever a form had it. */
  private static JsonNode withoutAsserted(JsonNode words) {
    if (words instanceof ObjectNode object) {
      object.remove("inRemovalProceedings");
    }
    words.forEach(RecordRows::withoutAsserted);
    return words;
  }

  List<ObjectNode> of(OfAgency table, AgencyId agency) {
    return list(
        "select " + without(table.left()) + " from " + table.table() + " t where t.agency_id = ?",
        row -> read(row.getString(1)),
        agency.value());
  }

  /** A part of a chain, as it stands on the record. */
  List<ObjectNode> chain(UUID chain, long after, int limit) {
    return list(
        "select cast(to_jsonb(t) as text) from audit_entry t where t.chain_id = ? and t.seq > ?"
            + " order by t.seq limit "
            + limit,
        row -> read(row.getString(1)),
        chain,
        after);
  }

  private ObjectNode read(String text) {
    return (ObjectNode) tree(text);
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      // the cause's text may quote the value
      throw new IllegalStateException("a row of the record is no JSON");
    }
  }
}
