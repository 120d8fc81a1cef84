package org.amparo.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;
import org.amparo.referral.CaseState;
import org.jspecify.annotations.Nullable;

/** Numbered events as they are read, with what is needed to say who may know of them. */
final class LiveRows {

  /**
   * Each task is looked up by its id, whatever the planner knew of the queue when the statement was
   * prepared: over an empty queue it would choose to read all of it, and keep to that.
   */
  private static final String READ =
      """
      select e.number, e.agency_id, e.case_id, c.case_number, e.state, e.entry, e.acted,
        g.id as grant_id, case when g.organization_id is null then array[g.advocate]
          else array(select m.user_id from organization_member m
            where m.organization_id = g.organization_id and m.removed_at is null) end as holders,
        g.revoked_at is null as given,
        array(select p.user_id from case_part p
          where p.case_id = e.case_id and p.part = 'REFERRED') as officers,
        array(select t.words from unnest(e.tasks) as n (id)
          cross join lateral (select concat_ws(' ', q.id, q.step, q.role, q.also_role) as words
            from queue_task q where q.id = n.id limit 1) t) as tasks
      from live_event e
      left join case_file c on c.case_id = e.case_id
      left join access_grant g on g.id = e.grant_id
      where e.number > ? and e.number <= ? @
      order by e.number limit ?
      """;

  private static final String EVERYWHERE = READ.replace("@", "");
  private static final String OF_AGENCY = READ.replace("@", "and e.agency_id = ?");

  private LiveRows() {}

  static List<LiveEvent> after(Connection connection, long number, int most) throws SQLException {
    try (var query = connection.prepareStatement(EVERYWHERE)) {
      query.setLong(1, number);
      query.setLong(2, Long.MAX_VALUE);
      query.setInt(3, most);
      return read(query);
    }
  }

  static List<LiveEvent> between(
      Connection connection, AgencyId agency, long after, long upTo, int most) throws SQLException {
    try (var query = connection.prepareStatement(OF_AGENCY)) {
      query.setLong(1, after);
      query.setLong(2, upTo);
      query.setString(3, agency.value());
      query.setInt(4, most);
      return read(query);
    }
  }

  private static List<LiveEvent> read(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      var events = new ArrayList<LiveEvent>();
      while (rows.next()) {
        events.add(event(rows));
      }
      return events;
    }
  }

  private static LiveEvent event(ResultSet row) throws SQLException {
    var tasks = Arrays.stream(texts(row.getArray("tasks"))).map(LiveRows::task).toList();
    return new LiveEvent(
        row.getLong("number"),
        new AgencyId(row.getString("agency_id")),
        about(row),
        tasks,
        grant(row));
  }

  private static LiveEvent.@Nullable About about(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    if (number == null || row.getString("state") == null) {
      return null;
    }
    Set<UserId> officers =
        Arrays.stream(texts(row.getArray("officers"))).map(UserId::new).collect(Collectors.toSet());
    return new LiveEvent.About(
        new CaseId(row.getObject("case_id", UUID.class)),
        new CaseNumber(number),
        new AgencyId(row.getString("agency_id")),
        CaseState.valueOf(row.getString("state")),
        row.getObject("entry", Long.class),
        row.getBoolean("acted"),
        officers);
  }

  private static LiveEvent.TaskOf task(String words) {
    var word = words.split(" ");
    return new LiveEvent.TaskOf(
        UUID.fromString(word[0]),
        Step.valueOf(word[1]),
        Stream.of(word).skip(2).map(Role::of).toList());
  }

  private static LiveEvent.@Nullable GrantOf grant(ResultSet row) throws SQLException {
    var id = row.getObject("grant_id", UUID.class);
    return id == null
        ? null
        : new LiveEvent.GrantOf(
            id,
            Stream.of(texts(row.getArray("holders")))
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet()),
            row.getBoolean("given"));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
