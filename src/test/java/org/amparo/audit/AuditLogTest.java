package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.amparo.audit.Verification.Fault;
import org.amparo.audit.Verification.Problem;
import org.amparo.fixture.BehindTheWall;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.UserId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditLogTest {

  private static final int LENGTH = 5;

  @Inject AuditLog log;
  @Inject BehindTheWall wall;
  @Inject DataSource database;
  @Inject CurrentActor current;
  @Inject Event<DomainEvent> events;

  // An agency of its own for each test, so that what one breaks is not found by another.
  private final AgencyId agency =
      new AgencyId("pd-" + UUID.randomUUID().toString().substring(0, 8));
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final Actor reviewer =
      new Actor(new UserId("reviewer"), agency, Set.of(Role.DV_UNIT, Role.DV_SUPERVISOR));

  record Happened(AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
      implements DomainEvent {}

  @Test
  void chainsActsAndReadsOfACase() {
    run(
        () -> {
          log.act(reviewer, happened("REQUEST_RECEIVED"));
          log.act(reviewer, happened("REVIEW_RECOMMENDED"));
        });
    run(() -> log.read(reviewer, agency, caseId, "VICTIM", Purpose.CASEWORK));

    List<Entry> entries = wall.in(agency.value(), () -> log.entries(caseId, 0, 10));

    assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(entries).extracting(Entry::kind).containsExactly("ACT", "ACT", "READ");
    assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
    assertThat(entries.get(2).previousHash()).isEqualTo(entries.get(1).hash());
    assertThat(entries.get(2).details()).isEqualTo(Map.of("purpose", "CASEWORK"));
    assertThat(entries.get(0).roles()).isEqualTo("dv-supervisor,dv-unit");
    assertThat(entries.get(0).at()).isEqualTo(entries.get(0).at().truncatedTo(ChronoUnit.MICROS));
    assertThat(verified()).isEqualTo(new Verification(1, 3, List.of()));
    assertThat(wall.in(agency.value(), () -> log.entries(caseId, 2, 10)))
        .extracting(Entry::seq)
        .containsExactly(3L);
  }

  @Test
  void whatIsAddedTogetherStandsInEachChainInTheOrderInWhichItCame() {
    var other = new CaseId(UUID.randomUUID());
    run(
        () -> {
          log.act(reviewer, happened("ONE"));
          log.act(reviewer, new Happened(agency, other, "ONE", Map.of()));
          log.together(
              () -> {
                log.act(reviewer, happened("TWO"));
                log.act(reviewer, new Happened(agency, other, "TWO", Map.of()));
                log.act(reviewer, happened("THREE"));
                assertThat(log.length(caseId)).isEqualTo(3);
                log.act(reviewer, happened("FOUR"));
              });
          log.act(reviewer, happened("FIVE"));
        });

    assertThat(wall.in(agency.value(), () -> log.entries(caseId, 0, 10)))
        .extracting(Entry::act)
        .containsExactly("ONE", "TWO", "THREE", "FOUR", "FIVE");
    assertThat(wall.in(agency.value(), () -> log.entries(other, 0, 10)))
        .extracting(Entry::act)
        .containsExactly("ONE", "TWO");
    assertThat(verified()).isEqualTo(new Verification(2, 7, List.of()));
  }

  @Test
  void addsToManyChainsAtOnceWhetherTheyHaveBegunOrNot() {
    var other = new CaseId(UUID.randomUUID());
    run(() -> log.act(reviewer, happened("ONE")));

    run(
        () -> {
          log.act(reviewer, happened("TWO"));
          log.acts(
              reviewer,
              List.of(happened("BATCH"), new Happened(agency, other, "BATCH", Map.of("a", "b"))));
          log.act(reviewer, happened("FOUR"));
        });

    assertThat(wall.in(agency.value(), () -> log.entries(caseId, 0, 10)))
        .extracting(Entry::act)
        .containsExactly("ONE", "TWO", "BATCH", "FOUR");
    assertThat(wall.in(agency.value(), () -> log.entries(other, 0, 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.seq()).isEqualTo(1))
        .satisfies(entry -> assertThat(entry.details()).isEqualTo(Map.of("a", "b")));
    assertThat(wall.in(agency.value(), () -> log.verifyAll(agency)))
        .isEqualTo(new Verification(2, 5, List.of()));
  }

  @Test
  void recordsADomainEventUnderWhoeverActs() {
    var request = Arc.container().requestContext();
    request.activate();
    try {
      current.actAs(reviewer);
      run(() -> events.fire(happened("REQUEST_RECEIVED")));
    } finally {
      request.terminate();
    }

    assertThat(wall.in(agency.value(), () -> log.entries(caseId, 0, 10)))
        .singleElement()
        .satisfies(e -> assertThat(e.actor()).isEqualTo("reviewer"))
        .satisfies(e -> assertThat(e.act()).isEqualTo("REQUEST_RECEIVED"));
  }

  @Test
  void undoesTheEntryWithTheAct() {
    run(() -> log.act(reviewer, happened("ONE")));
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      log.act(reviewer, happened("TWO"));
                      throw new IllegalArgumentException("undo");
                    }))
        .hasMessageContaining("undo");
    run(() -> log.act(reviewer, happened("THREE")));

    assertThat(wall.in(agency.value(), () -> log.entries(caseId, 0, 10)))
        .extracting(Entry::act)
        .containsExactly("ONE", "THREE");
    assertThat(verified().verified()).isTrue();
  }

  @Test
  void keepsTheAgencysOwnChainApart() {
    run(() -> log.agencyEntry(reviewer, agency, Kind.SIGN_IN, "SIGNED_IN", Map.of()));
    run(() -> log.act(reviewer, happened("ONE")));

    assertThat(wall.in(agency.value(), () -> log.entries(agency, 0, 10)))
        .extracting(Entry::act)
        .containsExactly("SIGNED_IN");
    assertThat(verified()).isEqualTo(new Verification(2, 2, List.of()));
  }

  @Test
  void losesNoEntryWhenManyWriteToOneChainAtOnce() throws Exception {
    var start = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> writers = new java.util.ArrayList<>();
      for (int i = 0; i < 8; i++) {
        writers.add(
            pool.submit(
                () -> {
                  start.await();
                  for (int n = 0; n < 5; n++) {
                    run(() -> log.act(reviewer, happened("TOGETHER")));
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      pool.shutdown();
    }

    assertThat(verified()).isEqualTo(new Verification(1, 40, List.of()));
  }

  @Test
  void hidesAnotherAgencysRecord() {
    chain();

    assertThat(wall.in("elsewhere", () -> log.entries(caseId, 0, 10))).isEmpty();
    assertThat(wall.in("elsewhere", () -> log.verifyAll(agency)).entries()).isZero();
  }

  @Test
  void letsTheServiceAddAndReadButNothingElse() {
    chain();

    for (String statement :
        List.of(
            "update audit_entry set act = 'X'",
            "delete from audit_entry",
            "truncate audit_entry",
            "delete from audit_chain",
            "truncate audit_chain")) {
      assertThatThrownBy(() -> run(() -> execute(statement)))
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                run(
                    () ->
                        execute(
                            "update audit_chain set last_seq = 1 where chain_id = '"
                                + caseId
                                + "'")))
        .hasStackTraceContaining("only added to");
  }

  @Test
  void stopsTheOwnerToo() {
    chain();

    for (String statement :
        List.of(
            "update audit_entry set act = 'X'",
            "delete from audit_entry",
            "truncate audit_entry",
            "delete from audit_chain",
            "truncate audit_chain")) {
      assertThatThrownBy(() -> wall.asOwner(statement)).hasMessageContaining("only added to");
    }
    assertThat(verified().verified()).isTrue();
  }

  @Test
  void findsEveryChangedColumnAtEveryPlace() throws SQLException {
    chain();
    for (int seq = 1; seq <= LENGTH; seq++) {
      for (String change :
          List.of(
              "at = at + interval '1 microsecond'",
              "at = at - interval '1 day'",
              "actor = 'somebody'",
              "roles = 'auditor'",
              "kind = 'READ'",
              "act = 'X'",
              "details = '{\"code\": \"B\"}'",
              "details = '{\"code\": 1}'",
              "details = '[]'",
              "previous_hash = sha256('x')",
              "hash = sha256('x')")) {
        tampered(seq, change, new Problem(caseId.value(), seq, Fault.CHANGED));
      }
      tampered(seq, "agency_id = 'elsewhere'", gapAt(seq));
      tampered(seq, "chain_id = '" + UUID.randomUUID() + "'", null);
    }
  }

  @Test
  void findsEveryRemovedEntryAndEveryCutTail() throws SQLException {
    chain();
    for (int seq = 1; seq <= LENGTH; seq++) {
      changed(
          "delete from audit_entry where chain_id = '%s' and seq = %d".formatted(caseId, seq),
          gapAt(seq));
      changed(
          "delete from audit_entry where chain_id = '%s' and seq >= %d".formatted(caseId, seq),
          new Problem(caseId.value(), seq, Fault.CUT_OFF));
    }
  }

  @Test
  void findsExchangedEntriesAndAWrongHead() throws SQLException {
    chain();
    for (int seq = 1; seq < LENGTH; seq++) {
      changed(
          """
          update audit_entry set seq = -seq where chain_id = '%1$s' and seq in (%2$d, %3$d);
          update audit_entry set seq = %2$d + %3$d + seq where chain_id = '%1$s' and seq < 0
          """
              .formatted(caseId, seq, seq + 1),
          new Problem(caseId.value(), seq, Fault.CHANGED));
    }
    String head = "update audit_chain set %s where chain_id = '" + caseId + "'";
    changed(head.formatted("last_hash = sha256('x')"), end(LENGTH, Fault.HEAD_CHANGED));
    changed(head.formatted("last_seq = last_seq - 1"), end(LENGTH, Fault.HEAD_CHANGED));
    changed(head.formatted("last_seq = last_seq + 1"), end(LENGTH + 1, Fault.CUT_OFF));
    changed(head.formatted("last_at = last_at + interval '1 s'"), end(LENGTH, Fault.HEAD_CHANGED));
    changed(head.formatted("agency_id = 'elsewhere'"), end(LENGTH, Fault.HEAD_MISSING));
    changed(
        "delete from audit_chain where chain_id = '" + caseId + "'",
        end(LENGTH, Fault.HEAD_MISSING));
  }

  private Problem end(long seq, Fault fault) {
    return new Problem(caseId.value(), seq, fault);
  }

  private Problem gapAt(int seq) {
    return new Problem(caseId.value(), seq, seq == LENGTH ? Fault.CUT_OFF : Fault.MISSING);
  }

  private void tampered(int seq, String change, Problem expected) throws SQLException {
    changed(
        "update audit_entry set %s where chain_id = '%s' and seq = %d"
            .formatted(change, caseId, seq),
        expected);
  }

  /** Changes the tables, verifies, and puts the tables back as they were. */
  private void changed(String change, Problem expected) throws SQLException {
    wall.tamper(
        "create table kept_entry as select * from audit_entry where chain_id = '" + caseId + "'",
        "create table kept_chain as select * from audit_chain where chain_id = '" + caseId + "'",
        change);
    Verification found = verified();
    wall.tamper(
        "delete from audit_entry where agency_id in ('elsewhere', '" + agency + "')",
        "delete from audit_chain where agency_id in ('elsewhere', '" + agency + "')",
        "insert into audit_entry select * from kept_entry",
        "insert into audit_chain select * from kept_chain",
        "drop table kept_entry",
        "drop table kept_chain");

    assertThat(found.problems()).as(change).isNotEmpty();
    if (expected != null) {
      assertThat(found.problems()).as(change).containsExactly(expected);
    }
    assertThat(verified().verified()).isTrue();
  }

  private void chain() {
    run(
        () -> {
          for (int seq = 1; seq <= LENGTH; seq++) {
            log.act(reviewer, happened("ACT_" + seq));
          }
        });
  }

  private Happened happened(String act) {
    return new Happened(agency, caseId, act, Map.of("code", "A"));
  }

  private Verification verified() {
    return wall.in(agency.value(), () -> log.verifyAll(agency));
  }

  private void run(Runnable work) {
    wall.run(agency.value(), work);
  }

  private void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
