package org.amparo.document;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.amparo.vault.Vault;

/** The table of files. Plain SQL: a list must never load a content. */
@Singleton
class DocumentRows {

  private static final String TABLE = "document";

  private static final String COLUMNS =
      "id, case_id, agency_id, kind, media_type, size, sha256, stored_by, stored_at";

  private final DataSource database;
  private final Vault vault;

  DocumentRows(DataSource database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void add(Document document, String fileName, byte[] content) {
    CaseId caseId = document.caseId();
    UUID id = document.id();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into document ("
                    + COLUMNS
                    + ", file_name, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setObject(2, caseId.value());
      insert.setString(3, document.agencyId().value());
      insert.setString(4, document.kind().name());
      insert.setString(5, document.mediaType());
      insert.setInt(6, document.size());
      insert.setBytes(7, vault.seal(caseId, TABLE, "sha256", id, document.sha256()));
      insert.setString(8, document.storedBy().value());
      insert.setObject(9, document.storedAt().atOffset(ZoneOffset.UTC));
      insert.setBytes(10, vault.seal(caseId, TABLE, "file_name", id, fileName));
      insert.setBytes(11, vault.sealBytes(caseId, TABLE, "content", id, content));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The document " + id + " was not stored.", e);
    }
  }

  Optional<Document> find(UUID id) {
    return select("id", id).stream().findFirst();
  }

  List<Document> of(CaseId caseId) {
    return select("case_id", caseId.value());
  }

  Optional<OpenedDocument> open(Document document) {
    CaseId caseId = document.caseId();
    UUID id = document.id();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select file_name, content from document where id = ?")) {
      select.setObject(1, id);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        String name = vault.unseal(caseId, TABLE, "file_name", id, row.getBytes(1));
        byte[] content = vault.unsealBytes(caseId, TABLE, "content", id, row.getBytes(2));
        return Optional.of(new OpenedDocument(document, name, content));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The document " + id + " was not read.", e);
    }
  }

  private List<Document> select(String column, UUID value) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select "
                    + COLUMNS
                    + " from document where "
                    + column
                    + " = ? order by stored_at, id")) {
      select.setObject(1, value);
      try (var rows = select.executeQuery()) {
        var documents = new ArrayList<Document>();
        while (rows.next()) {
          documents.add(document(rows));
        }
        return documents;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The documents were not read.", e);
    }
  }

  private Document document(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    var caseId = new CaseId(row.getObject(2, UUID.class));
    return new Document(
        id,
        caseId,
        new AgencyId(row.getString(3)),
        DocumentKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        vault.unseal(caseId, TABLE, "sha256", id, row.getBytes(7)),
        new UserId(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
