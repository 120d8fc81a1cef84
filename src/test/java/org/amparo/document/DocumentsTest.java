package org.amparo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.audit.Purpose;
import org.amparo.fixture.BehindTheWall;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentsTest {

  private static final AgencyId SFPD = new AgencyId("sfpd");
  private static final Actor CLERK =
      new Actor(new UserId("records"), SFPD, Set.of(Role.RECORDS_CLERK));
  private static final byte[] TEXT = "Statement of Rosalinda Quispe".getBytes(UTF_8);

  @Inject Documents documents;
  @Inject Vault vault;
  @Inject AuditLog log;
  @Inject CurrentActor current;
  @Inject BehindTheWall wall;

  private final CaseId caseId = new CaseId(UUID.randomUUID());

  @BeforeEach
  void actAsTheClerk() {
    if (!Arc.container().requestContext().isActive()) {
      Arc.container().requestContext().activate();
    }
    current.actAs(CLERK);
    wall.run("sfpd", () -> vault.open(caseId, SFPD));
  }

  @Test
  void opensWhatItStored() {
    Document stored = store();

    var opened = wall.in("sfpd", () -> documents.open(CLERK, stored.id(), Purpose.RECORDS));

    assertThat(opened.content()).isEqualTo(TEXT);
    assertThat(opened.fileName()).isEqualTo("Quispe statement.txt");
    assertThat(opened.document()).isEqualTo(stored);
    assertThat(stored.size()).isEqualTo(TEXT.length);
    assertThat(wall.in("sfpd", () -> documents.find(stored.id()))).contains(stored);
    assertThat(wall.in("sfpd", () -> documents.of(caseId))).containsExactly(stored);
  }

  @Test
  void recordsTheStoringAndTheOpening() {
    Document stored = store();
    wall.in("sfpd", () -> documents.open(CLERK, stored.id(), Purpose.RECORDS));

    var entries = wall.in("sfpd", () -> log.entries(caseId, 0, 10));

    assertThat(entries).extracting(Entry::act).containsExactly("DOCUMENT_STORED", "DOCUMENT");
    assertThat(entries.get(1).details())
        .isEqualTo(Map.of("purpose", "RECORDS", "id", stored.id().toString()));
  }

  @Test
  void leavesNoClearTextInAnyTable() throws SQLException {
    Document stored = store();

    for (String secret : new String[] {"Rosalinda", "Quispe", stored.sha256()}) {
      String hex = HexFormat.of().formatHex(secret.getBytes(UTF_8));
      assertThat(wall.rowsWith(secret)).isZero();
      assertThat(wall.rowsWith(hex)).isZero();
    }
    // The search does find what is there in clear.
    assertThat(wall.rowsWith(stored.id().toString())).isGreaterThanOrEqualTo(2);
  }

  @Test
  void readsNothingOnceTheCasesKeyIsDestroyed() {
    Document stored = store();
    wall.run("sfpd", () -> vault.shred(caseId));

    assertThatThrownBy(
            () -> wall.in("sfpd", () -> documents.open(CLERK, stored.id(), Purpose.RECORDS)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void hidesAnotherAgencysFiles() {
    Document stored = store();

    assertThat(wall.in("oakland", () -> documents.find(stored.id()))).isEmpty();
    assertThatThrownBy(
            () -> wall.in("oakland", () -> documents.open(CLERK, stored.id(), Purpose.RECORDS)))
        .isInstanceOf(Refused.class);
  }

  private Document store() {
    return wall.in(
        "sfpd",
        () ->
            documents.store(
                CLERK,
                caseId,
                SFPD,
                DocumentKind.SUBMISSION,
                List.of(new ByteArrayInputStream(TEXT)),
                "/home/x/Quispe statement.txt"));
  }
}
