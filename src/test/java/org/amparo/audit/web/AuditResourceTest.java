package org.amparo.audit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.CaseLookup;
import org.amparo.audit.Kind;
import org.amparo.audit.Purpose;
import org.amparo.fixture.BehindTheWall;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest {

  private static final CaseNumber NUMBER = new CaseNumber("SFPD-26-000042");

  @Inject AuditLog log;
  @Inject BehindTheWall wall;
  @Inject CurrentActor current;

  private final AgencyId agency =
      new AgencyId("pd-" + UUID.randomUUID().toString().substring(0, 8));
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final Actor auditor = new Actor(new UserId("auditor"), agency, Set.of(Role.AUDITOR));

  @Test
  void isForAuditorsOnly() {
    given().post("/api/audit/verification").then().statusCode(401);
    given().get("/api/audit/" + NUMBER).then().statusCode(401);
    for (Role role : Role.values()) {
      if (role != Role.AUDITOR) {
        String token =
            Jwt.subject("somebody").groups(Set.of(role.groupName())).expiresIn(60).sign();
        given().auth().oauth2(token).post("/api/audit/verification").then().statusCode(403);
        given().auth().oauth2(token).get("/api/audit/" + NUMBER).then().statusCode(403);
      }
    }
  }

  @Test
  void showsACasesEntriesWithTheirHashes() {
    wall.run(
        agency.value(), () -> log.read(auditor, agency, caseId, "VICTIM", Purpose.LEGAL_PROCESS));

    var record = wall.in(agency.value(), () -> resource().ofCase(NUMBER, 0, 200));

    assertThat(record.chain()).isEqualTo(caseId.value());
    assertThat(record.entries())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.roles()).containsExactly("auditor");
              assertThat(e.kind()).isEqualTo("READ");
              assertThat(e.details()).isEqualTo(Map.of("purpose", "LEGAL_PROCESS"));
              assertThat(e.previousHash()).isEqualTo("0".repeat(64));
              assertThat(e.hash()).matches("[0-9a-f]{64}");
            });
  }

  @Test
  void doesNotKnowACaseThatIsNotTheAgencys() {
    assertThatThrownBy(() -> resource().ofCase(new CaseNumber("SFPD-26-000043"), 0, 200))
        .isInstanceOf(Refused.class);
  }

  @Test
  void tellsWhatAVerificationFound() throws Exception {
    wall.run(
        agency.value(),
        () -> log.agencyEntry(auditor, agency, Kind.SIGN_IN, "SIGNED_IN", Map.of()));

    var before = wall.in(agency.value(), () -> resource().verify());
    wall.tamper("update audit_entry set actor = 'x' where agency_id = '" + agency + "'");
    var after = wall.in(agency.value(), () -> resource().verify());

    assertThat(before.verified()).isTrue();
    assertThat(before.chains()).isEqualTo(1);
    assertThat(before.entries()).isEqualTo(1);
    assertThat(after.verified()).isFalse();
    assertThat(after.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.seq()).isEqualTo(1);
              assertThat(p.code()).isEqualTo("CHANGED");
              assertThat(p.problem()).isEqualTo("The entry is not what was written.");
            });
  }

  private AuditResource resource() {
    if (current.known().isEmpty()) {
      current.actAs(auditor);
    }
    CaseLookup lookup = n -> n.equals(NUMBER) ? Optional.of(caseId) : Optional.empty();
    return new AuditResource(log, always(lookup), current);
  }

  @SuppressWarnings("unchecked")
  private static <T> Instance<T> always(T one) {
    return (Instance<T>)
        Proxy.newProxyInstance(
            Instance.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> one);
  }
}
