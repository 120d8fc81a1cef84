package org.amparo.workflow.zeebe;

import java.sql.SQLException;

/** The database refused a statement or was not there. */
final class DatabaseFailed extends RuntimeException {

  DatabaseFailed(SQLException cause) {
    // the driver's own words may quote a row
    super("the database failed with state " + cause.getSQLState(), cause);
  }
}
