package org.amparo.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.amparo.kernel.CaseId;

/** Seals a whole value as one column, so that a table shows nothing of what it holds. */
@ApplicationScoped
public class SealedJson {

  private final Vault vault;
  private final ObjectMapper json;

  SealedJson(Vault vault, ObjectMapper json) {
    this.vault = vault;
    this.json = json;
  }

  public byte[] seal(CaseId caseId, String table, String column, Object rowId, Object value) {
    try {
      return vault.seal(caseId, table, column, rowId, json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value of " + table + " cannot be written as JSON");
    }
  }

  public <T> T open(
      CaseId caseId, String table, String column, Object rowId, byte[] sealed, Class<T> type) {
    try {
      return json.readValue(vault.unseal(caseId, table, column, rowId, sealed), type);
    } catch (JsonProcessingException e) {
      // the cause's text may quote the value
      throw new IllegalStateException("a value of " + table + " cannot be read back");
    }
  }
}
