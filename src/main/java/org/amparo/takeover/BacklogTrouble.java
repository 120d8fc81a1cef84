package org.amparo.takeover;

import java.sql.SQLException;

/** The database failed; its state is told and never its words. */
final class BacklogTrouble extends RuntimeException {

  private static final long serialVersionUID = 1;

  BacklogTrouble(SQLException failure) {
    super("a line of a backlog was not kept (" + failure.getSQLState() + ")");
  }
}
