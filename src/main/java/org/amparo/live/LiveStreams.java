package org.amparo.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.access.Policy;
import org.amparo.identity.Sessions;

/** Opens streams of changes, from now on or from where a reader stopped. */
@ApplicationScoped
public class LiveStreams {

  /** Who missed more reads everything anew. */
  private static final int MOST_MISSED = 1_000;

  private static final String KNOWN = "select count(*) from live_event where number = ?";

  private final Hub hub;
  private final Reach reach;
  private final DataSource database;

  LiveStreams(Hub hub, Reach reach, DataSource database) {
    this.hub = hub;
    this.reach = reach;
    this.database = database;
  }

  /** The number of the last change that this instance has told. */
  public long position() {
    return hub.position();
  }

  /**
   * @param cut ends the connection of a reader who takes nothing
   */
  public Multi<Listener.Message> open(Listener.Who who, Runnable cut) {
    var listener = hub.open(who, cut);
    try {
      catchUp(listener);
      return hub.stream(listener);
    } catch (SQLException e) {
      hub.close(listener);
      throw new IllegalStateException("What was missed could not be read.", e);
    } catch (RuntimeException e) {
      hub.close(listener);
      throw e;
    }
  }

  private void catchUp(Listener listener) throws SQLException {
    var after = listener.who().after();
    if (after == null || after == listener.start()) {
      listener.before(List.of(), false);
      return;
    }
    try (var connection = database.getConnection()) {
      if (!isKnown(connection, after)) {
        listener.before(List.of(), true);
        return;
      }
      var missed = missed(connection, listener, after);
      boolean tooMany = missed.size() > MOST_MISSED;
      listener.before(tooMany ? List.of() : missed, tooMany);
    }
  }

  private List<Told> missed(Connection connection, Listener listener, long after)
      throws SQLException {
    var actor = listener.who().actor();
    var told =
        LiveRows.between(connection, actor.agency(), after, listener.start(), MOST_MISSED + 1)
            .stream()
            .map(Told::new)
            .toList();
    if (!Policy.worksOnEveryCase(actor)) {
      told.forEach(reach::measure);
    }
    return told;
  }

  /** While the last one that somebody saw is still there, so is all that came after it. */
  private static boolean isKnown(Connection connection, long number) throws SQLException {
    try (var query = connection.prepareStatement(KNOWN)) {
      query.setLong(1, number);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1) > 0;
      }
    }
  }

  /** Every instance hears that sessions are over. */
  @Transactional
  void ended(@Observes Sessions.Ended ended) throws SQLException {
    try (var connection = database.getConnection();
        var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, Wire.CHANNEL);
      for (UUID session : ended.ids()) {
        notify.setString(2, session.toString());
        notify.execute();
      }
    }
  }
}
