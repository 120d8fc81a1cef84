package org.amparo.vault;

import org.amparo.kernel.CaseId;

/**
 * Where a sealed value belongs. It is bound to the value as associated data: a ciphertext that is
 * copied to another case, table, column or row does not open there.
 */
record Place(CaseId caseId, String table, String column, String row) {

  byte[] bytes() {
    return Framed.of(caseId.toString(), table, column, row);
  }

  String name() {
    return table + "." + column;
  }
}
