package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The record of a service that was killed, seen past the service. */
record AuditTrail(Connection owner) {

  /** On the way that {@link Deeds} goes, a case meets each of these once, and each letter. */
  private static final String TIMES =
      """
      select c.case_number || ' ' || e.act || coalesce(' ' || (e.details ->> 'letter'), ''),
        count(*)
      from audit_entry e join case_file c on c.case_id = e.chain_id
      where e.act in ('REFERRAL_FILED', 'VICTIM_CONTACT', 'REQUEST_RECEIVED', 'SCREENED',
        'LETTER_DRAWN_UP')
      group by 1""";

  /** Every step that was answered is there, and nothing is there twice, answered or not. */
  void showsOnce(Set<String> done) throws SQLException {
    var times = Scratch.pairs(owner, TIMES);
    assertThat(times.keySet()).as("what the record shows").containsAll(done);
    assertThat(times).allSatisfy((act, count) -> assertThat(count).as(act).isEqualTo("1"));
  }
}
