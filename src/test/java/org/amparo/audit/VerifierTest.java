package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.amparo.audit.Verification.Fault;
import org.amparo.audit.Verification.Problem;
import org.amparo.fixture.BehindTheWall;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One reader or several, on whichever side of a cut a chain lies: the finding is the same. */
@QuarkusTest
class VerifierTest {

  private static final List<Integer> READERS = List.of(1, 2, 3, 4, 9);

  /** Ids on both sides of zero as Java orders them; PostgreSQL orders them by their bytes. */
  private static final List<Long> FIRST_BYTES = List.of(0x01L, 0x3fL, 0x7fL, 0x80L, 0xc0L, 0xffL);

  @Inject AuditLog log;
  @Inject AgencyWall agencyWall;
  @Inject DataSource database;
  @Inject BehindTheWall wall;

  private final AgencyId agency =
      new AgencyId("pd-" + UUID.randomUUID().toString().substring(0, 8));
  private final Actor reviewer = new Actor(new UserId("reviewer"), agency, Set.of(Role.DV_UNIT));
  private final List<UUID> chains = new ArrayList<>();

  record Happened(AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
      implements DomainEvent {}

  @BeforeEach
  void sixChainsOfThreeEntries() {
    for (long first : FIRST_BYTES) {
      var chain = new UUID(first << 56 | 0x4000, UUID.randomUUID().getLeastSignificantBits());
      chains.add(chain);
      for (String act : List.of("ONE", "TWO", "THREE")) {
        var event = new Happened(agency, new CaseId(chain), act, Map.of("code", "A"));
        wall.run(agency.value(), () -> log.act(reviewer, event));
      }
    }
  }

  @Test
  void leavesNoChainOutAndReadsNoneTwice() {
    for (int readers : READERS) {
      assertThat(verified(readers)).as("%s", readers).isEqualTo(new Verification(6, 18, List.of()));
    }
  }

  @Test
  void findsAChangeInAnyChain() throws SQLException {
    tellsOf(chain -> "update audit_entry set act = 'X' where " + second(chain), 2, Fault.CHANGED);
    restored(chain -> "update audit_entry set act = 'TWO' where " + second(chain));
    tellsOf(
        chain -> "update audit_entry set at = at - interval '1 day' where " + second(chain),
        2,
        Fault.CHANGED);
    restored(chain -> "update audit_entry set at = at + interval '1 day' where " + second(chain));
    tellsOf(
        chain -> "update audit_entry set details = '[]' where " + second(chain), 2, Fault.CHANGED);
  }

  @Test
  void findsEntriesExchangedInAnyChain() throws SQLException {
    tellsOf(
        chain ->
            """
            update audit_entry set seq = -seq where chain_id = '%1$s' and seq > 1;
            update audit_entry set seq = 5 + seq where chain_id = '%1$s' and seq < 0
            """
                .formatted(chain),
        2,
        Fault.CHANGED);
  }

  @Test
  void findsAnEntryTakenOutOfAnyChain() throws SQLException {
    tellsOf(chain -> "delete from audit_entry where " + second(chain), 2, Fault.MISSING);
  }

  @Test
  void findsATailCutOffAnyChain() throws SQLException {
    tellsOf(
        chain -> "delete from audit_entry where seq >= 2 and chain_id = '" + chain + "'",
        2,
        Fault.CUT_OFF);
  }

  @Test
  void findsAHeadAloneInAnyStretch() throws SQLException {
    tellsOf(chain -> "delete from audit_entry where chain_id = '" + chain + "'", 1, Fault.CUT_OFF);
  }

  @Test
  void findsEntriesWithoutTheirHeadInAnyStretch() throws SQLException {
    tellsOf(
        chain -> "delete from audit_chain where chain_id = '" + chain + "'", 3, Fault.HEAD_MISSING);
  }

  @Test
  void findsChainsOfWhichNoHeadIsLeftToCutBy() throws SQLException {
    wall.tamper("delete from audit_chain where agency_id = '" + agency + "'");

    for (int readers : READERS) {
      assertThat(verified(readers).problems())
          .containsExactlyElementsOf(
              chains.stream().map(c -> new Problem(c, 3, Fault.HEAD_MISSING)).toList());
    }
  }

  @Test
  void saysNothingOfARecordOfWhichOnePartWasNotRead() {
    UnaryOperator<Supplier<Verification>> failing =
        work ->
            () -> {
              var found = work.get();
              if (!found.equals(new Verification(2, 6, List.of()))) {
                return found;
              }
              throw new IllegalStateException("The connection broke.");
            };
    var verifier = new Verifier(new Chains(database), w -> agencyWall.carried(failing.apply(w)), 3);

    assertThatThrownBy(() -> wall.in(agency.value(), () -> verifier.ofAgency(agency)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noReaderSeesAnotherAgencysRecord() {
    assertThat(wall.in("elsewhere", () -> verifier(3).ofAgency(agency)))
        .isEqualTo(Verification.NONE);
  }

  /** Does it to one chain after the other, until all are changed; each is told of, in order. */
  private void tellsOf(UnaryOperator<String> change, long seq, Fault fault) throws SQLException {
    var expected = new ArrayList<Problem>();
    for (UUID chain : chains) {
      wall.tamper(change.apply(chain.toString()));
      expected.add(new Problem(chain, seq, fault));
      for (int readers : READERS) {
        assertThat(verified(readers).problems()).containsExactlyElementsOf(expected);
      }
    }
  }

  private void restored(UnaryOperator<String> change) throws SQLException {
    for (UUID chain : chains) {
      wall.tamper(change.apply(chain.toString()));
    }
    assertThat(verified(1).verified()).isTrue();
  }

  private static String second(String chain) {
    return "seq = 2 and chain_id = '" + chain + "'";
  }

  private Verification verified(int readers) {
    return wall.in(agency.value(), () -> verifier(readers).ofAgency(agency));
  }

  private Verifier verifier(int readers) {
    return new Verifier(new Chains(database), agencyWall::carried, readers);
  }
}
