package org.amparo.partner;

import static org.amparo.fixture.WebhookCheck.isSigned;
import static org.amparo.fixture.WebhookCheck.signatures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PartnerDouble;
import org.amparo.fixture.PartnerDouble.Received;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.Role;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseState;
import org.amparo.tracking.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner system hears of what it may, signed, at least once, and never whose case it is. */
@QuarkusTest
class PartnerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PARTNERS = "/api/partners";

  @Inject Rounds rounds;
  @Inject Errand errand;
  @Inject Deliveries deliveries;
  @Inject PartnerOffice office;
  @Inject Courier courier;
  @Inject PartnerSweep sweep;
  @Inject PartnerSettings settings;
  @Inject AgencyWall agencyWall;
  @Inject Clock clock;
  @Inject BehindTheWall wall;
  @Inject EntityManager entities;

  private Caller admin;
  private final List<String> made = new ArrayList<>();
  private PartnerDouble partner;

  @BeforeEach
  void aPartnerListens() throws IOException {
    admin = Caller.as("admin");
    partner = PartnerDouble.start();
  }

  @AfterEach
  void nobodyIsTold() throws IOException {
    made.forEach(id -> admin.post("%s/%s/end".formatted(PARTNERS, id)));
    partner.close();
  }

  @Test
  void aSystemOfTheAgencyHearsOfStagesAndStatesByIdsAndTimesOnly() throws Exception {
    var added = add(recordsSystem());
    var walk = CaseWalk.referral().requested().screened();

    drain();

    var told = partner.about(walk.number());
    assertThat(told).allMatch(message -> isSigned(message, added.path("secret")));
    assertThat(told).extracting(Received::id).doesNotHaveDuplicates();
    assertThat(told)
        .extracting(message -> line(message, "/data/stage") + " " + line(message, "/data/state"))
        .containsExactlyInAnyOrder(
            "RECEIVED ",
            "RECEIVED REFERRED",
            "RECEIVED REQUESTED",
            "IN_REVIEW ",
            "IN_REVIEW IN_REVIEW");
    var one = json(told.get(0));
    assertThat(one.path("specversion").asText()).isEqualTo("1.0");
    assertThat(one.path("id").asText()).isEqualTo(told.get(0).id());
    assertThat(one.path("source").asText()).isEqualTo("/api/agencies/sfpd");
    assertThat(one.path("subject").asText()).isEqualTo(walk.number());
    assertThat(Instant.parse(one.path("time").asText())).isBeforeOrEqualTo(Instant.now());
    assertThat(told.get(0).header("content-type")).startsWith("application/cloudevents+json");
    // who somebody is: neither what was typed about them nor who acted
    assertThat(partner.all().toString())
        .doesNotContain("Zarzamora", "Lucía", "415-555", "Mission", "1990", "reviewer", "officer");
  }

  @Test
  void messagesAreNumberedWithoutAGap() throws Exception {
    add(recordsSystem());
    CaseWalk.referral().requested();
    CaseWalk.referral();

    drain();

    assertThat(partner.all()).hasSize(5);
    assertThat(partner.all())
        .extracting(message -> line(message, "/sequence"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 5).mapToObj("%012d"::formatted).toList());
  }

  @Test
  void anActThatIsUndoneIsNotTold() {
    String id = id(add(recordsSystem()));
    var walk = CaseWalk.referral();
    long before = waiting(id);

    assertThatThrownBy(
            () ->
                wall.run(
                    "sfpd",
                    () -> {
                      cancel(walk);
                      assertThat(deliveries.countWaiting(UUID.fromString(id)))
                          .isGreaterThan(before);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessageContaining("undone");

    assertThat(waiting(id)).isEqualTo(before);
  }

  private void cancel(CaseWalk walk) {
    var file =
        entities
            .createQuery("from CaseFile where number = :n", CaseFile.class)
            .setParameter("n", walk.number())
            .getSingleResult();
    file.become(CaseState.CANCELLED, clock.instant());
    entities.flush();
  }

  @Test
  void anAdvocateOrganizationHearsOfACaseOnlyWhileTheConsentStands() throws Exception {
    add(advocates("advocate"));
    var others = CaseWalk.referral().requested();
    var walk = CaseWalk.referral().requested();
    drain();
    assertThat(partner.all()).isEmpty();

    var advocate = Caller.as("advocate");
    String grant = advocate.post("/api/grants", Bodies.grant(walk.code())).path("id");
    Caller.as("advocate2").post("/api/grants", Bodies.grant(others.code()));
    walk.screened();
    drain();

    assertThat(partner.about(walk.number()))
        .extracting(PartnerTest::data)
        .containsExactlyInAnyOrder(
            "org.amparo.grant {\"caseNumber\":\"%s\",\"stage\":\"RECEIVED\",\"grant\":\"%s\",\"given\":true}"
                .formatted(walk.number(), grant),
            "org.amparo.case.stage {\"caseNumber\":\"%s\",\"stage\":\"IN_REVIEW\"}"
                .formatted(walk.number()));
    walk.recordsFound().drafted().recommended(Bodies.certify());
    assertThat(advocate.delete("/api/grants/" + grant).statusCode()).isEqualTo(204);
    walk.decided(Bodies.sign()).signed();
    drain();

    assertThat(partner.about(walk.number())).hasSize(3);
    assertThat(partner.about(walk.number()))
        .extracting(PartnerTest::data)
        .contains(
            "org.amparo.grant {\"caseNumber\":\"%s\",\"grant\":\"%s\",\"given\":false}"
                .formatted(walk.number(), grant));
    assertThat(partner.about(others.number())).isEmpty();
    // what waited when the consent ended was held back, and says so
    assertThat(log(made.get(0)).<List<String>>path("deliveries.state"))
        .containsExactlyInAnyOrder("DELIVERED", "DELIVERED", "DELIVERED", "WITHHELD");
  }

  @Test
  void aConsentThatEndsByItsDayIsOver() throws Exception {
    add(advocates("advocate"));
    var walk = CaseWalk.referral().requested();
    Caller.as("advocate").post("/api/grants", Bodies.grant(walk.code()));
    drain();
    wall.asOwner(
        "update access_grant set valid_until = '2020-01-01' where case_id = (select case_id from"
            + " case_file where case_number = '%s')".formatted(walk.number()));

    walk.screened();
    drain();

    assertThat(partner.about(walk.number())).hasSize(1);
  }

  @Test
  void aConsentThatEndsByItsDayIsToldOnce() throws Exception {
    String id = id(add(advocates("advocate")));
    var walk = CaseWalk.referral().requested();
    String grant = Caller.as("advocate").post("/api/grants", Bodies.grant(walk.code())).path("id");
    drain();
    sweep.run();
    drain();
    assertThat(partner.about(walk.number())).as("it stands").hasSize(1);
    wall.asOwner(
        "update access_grant set valid_until = '%s' where id = '%s'"
            .formatted(Bodies.today().minusDays(1), grant));
    wall.asOwner(
        "update partner_subscription set made_at = made_at - interval '3 days' where id = '%s'"
            .formatted(id));

    for (int i = 0; i < 2; i++) {
      sweep.run();
      drain();
    }

    assertThat(partner.about(walk.number()))
        .extracting(PartnerTest::data)
        .hasSize(2)
        .contains(
            "org.amparo.grant {\"caseNumber\":\"%s\",\"grant\":\"%s\",\"given\":false}"
                .formatted(walk.number(), grant));
    var ended = partner.about(walk.number()).get(1);
    assertThat(Instant.parse(json(ended).path("time").asText()))
        .as("when the day was over at the agency")
        .isEqualTo(Bodies.today().atStartOfDay(ZoneId.of("America/Los_Angeles")).toInstant());
  }

  @Test
  void anAdvocateWhoseAccountIsClosedOpensNothing() throws Exception {
    String name = "adv" + UUID.randomUUID().toString().substring(0, 8);
    admin.post(
        "/api/accounts", "{\"username\": \"%s\", \"roles\": [\"advocate\"]}".formatted(name));
    add(advocates(name));
    var walk = CaseWalk.referral().requested();
    Caller.as("reviewer")
        .post(
            "/api/grants",
            Bodies.json("{\"consent\": {\"on\": \"$0\", \"method\": \"WRITTEN\"}}")
                .put("caseNumber", walk.number())
                .put("advocate", name));
    admin.post("/api/accounts/%s/closure".formatted(name));

    walk.screened();
    drain();

    assertThat(partner.about(walk.number())).isEmpty();
  }

  @Test
  void afterARotationBothSecretsSignUntilTheTimeIsOver() throws Exception {
    var added = add(recordsSystem());
    String old = added.path("secret");
    var rotated = admin.post(at(id(added), "secret"), "{\"formerHours\": 24}");
    String fresh = rotated.path("secret");

    CaseWalk.referral();
    drain();
    var both = partner.next();
    assertThat(signatures(both)).hasSize(2);
    assertThat(isSigned(both, fresh)).isTrue();
    assertThat(isSigned(both, old)).isTrue();
    new Webhook(old).verify(both.body(), headers(both));
    new Webhook(fresh).verify(both.body(), headers(both));

    wall.asOwner(
        "update partner_subscription set former_until = now() - interval '1 second' where id = '%s'"
            .formatted(id(added)));
    partner.next();
    CaseWalk.referral();
    drain();
    var one = partner.next();
    assertThat(signatures(one)).hasSize(1);
    assertThat(isSigned(one, old)).isFalse();
    sweep.run();
    assertThat(view(id(added)).<String>path("formerSecretUntil")).isNull();

    String third = admin.post(at(id(added), "secret"), "{\"formerHours\": 0}").path("secret");
    partner.next();
    CaseWalk.referral();
    drain();
    assertThat(isSigned(partner.next(), third)).isTrue();
  }

  @Test
  void aSecretIsToldOnceAndLiesNowhereInTheClear() throws Exception {
    var added = add(recordsSystem());
    String secret = added.path("secret");

    assertThat(secret).startsWith("whsec_").hasSize("whsec_".length() + 44);
    assertThat(admin.get(PARTNERS).asString()).contains(id(added)).doesNotContain("whsec_");
    assertThat(view(id(added)).asString()).doesNotContain("whsec_");
    assertThat(wall.rowsWith(secret)).isZero();
  }

  @Test
  void aMessageThatDidNotArriveIsSentAgainAsItWasWithANewTime() throws Exception {
    partner.answering(500, 200);
    var added = add(stages());
    CaseWalk.referral();

    drain();
    var waiting = log(id(added));
    assertThat(waiting.<String>path("deliveries[0].state")).isEqualTo("WAITING");
    assertThat(waiting.<Integer>path("deliveries[0].status")).isEqualTo(500);
    assertThat(waiting.<String>path("deliveries[0].trouble")).isEqualTo("REFUSED");
    assertThat(Instant.parse(waiting.path("deliveries[0].nextAt"))).isAfter(Instant.now());
    assertThat(view(id(added)).<String>path("failingSince")).isNotNull();
    ageBy("20 hours", id(added));
    drain();

    assertThat(partner.all()).hasSize(2);
    assertThat(partner.all())
        .extracting(Received::id, Received::body)
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple(
                partner.all().get(0).id(), partner.all().get(0).body()));
    // a receiver takes no message that is older than five minutes by its own clock
    new Webhook(added.<String>path("secret"))
        .verify(partner.all().get(1).body(), headers(partner.all().get(1)));
    assertThat(log(id(added)).<String>path("deliveries[0].state")).isEqualTo("DELIVERED");
    assertThat(view(id(added)).<String>path("failingSince")).isNull();
  }

  @Test
  void whoAsksToBeLeftAloneIsSentNothingBeforeAndEachTryIsInTheLog() throws Exception {
    var turn = new AtomicInteger();
    partner.behaving(
        (message, out) -> {
          if (turn.getAndIncrement() == 0) {
            PartnerDouble.write(
                out, "HTTP/1.1 429 X\r\nretry-after: 7200\r\ncontent-length: 0\r\n\r\n");
          } else {
            PartnerDouble.status(out, 204);
          }
        });
    String id = id(add(stages()));
    CaseWalk.referral();
    drain();
    CaseWalk.referral();
    drain();

    assertThat(partner.all()).as("nothing else goes there meanwhile").hasSize(1);
    assertThat(Instant.parse(log(id).path("deliveries[1].nextAt")))
        .isAfter(Instant.now().plusSeconds(7000));
    admin.post(at(id, "test"), "");
    drain();
    assertThat(partner.all()).as("but a trial does, and if it arrives all goes on").hasSize(3);
    ageBy("3 hours", id);
    drain();

    var tried = log(id);
    assertThat(tried.<List<Object>>path("deliveries.tries.status"))
        .containsExactly(List.of(204), List.of(204), Arrays.asList(429, 204));
    assertThat(tried.<String>path("deliveries[2].tries[0].trouble")).isEqualTo("REFUSED");
    wall.asOwner("update partner_attempt set made_at = made_at - interval '31 days'");
    sweep.run();
    assertThat(log(id).<List<List<Object>>>path("deliveries.tries")).allMatch(List::isEmpty);
  }

  @Test
  void aMessageIsGivenUpAfterADayAndCanBeSentAgain() throws Exception {
    partner.answering(500, 500, 204);
    String id = id(add(stages()));
    CaseWalk.referral();
    drain();
    ageBy("25 hours", id);
    drain();
    assertThat(log(id).<String>path("deliveries[0].state")).isEqualTo("FAILED");

    String message = log(id).path("deliveries[0].id");
    var again = admin.post(at(id, "replays"), "{\"message\": \"%s\"}".formatted(message));
    assertThat(again.<Integer>path("messages")).isEqualTo(1);
    drain();

    assertThat(log(id).<String>path("deliveries[0].state")).isEqualTo("DELIVERED");
    assertThat(partner.all()).extracting(Received::id).containsOnly(message);
    assertThat(partner.all()).extracting(m -> line(m, "/sequence")).containsOnly("000000000001");
  }

  @Test
  void whoeverAnswersGoneIsToldNothingUntilTheAdministratorLooked() throws Exception {
    partner.answering(410);
    String id = id(add(stages()));
    CaseWalk.referral();
    drain();

    assertThat(view(id).<String>path("state")).isEqualTo("STOPPED");
    assertThat(view(id).<String>path("why")).isEqualTo("GONE");
    CaseWalk.referral();
    drain();
    assertThat(partner.all()).hasSize(1);
    assertThat(waiting(id)).isZero();

    partner.answering(204);
    admin.post(at(id, "resumption"));
    CaseWalk.referral();
    drain();
    assertThat(partner.all()).hasSize(2);
    assertThat(acts()).contains("PARTNER_ADDED", "PARTNER_STOPPED", "PARTNER_RESUMED");
  }

  @Test
  void whoeverTakesNothingForTwoDaysIsStoppedAndWhatHappenedWaits() throws Exception {
    partner.answering(503);
    String id = id(add(stages()));
    CaseWalk.referral();
    drain();
    wall.asOwner(
        "update partner_subscription set failing_since = now() - interval '49 hours' where id = '%s'"
            .formatted(id));
    ageBy("1 hour", id);
    drain();
    assertThat(view(id).<String>path("why")).isEqualTo("FAILING");

    partner.answering(204);
    CaseWalk.referral();
    drain();
    assertThat(partner.all()).hasSize(2);
    admin.post(at(id, "resumption"));
    ageBy("1 hour", id);
    drain();
    assertThat(log(id).<List<String>>path("deliveries.state")).containsOnly("DELIVERED").hasSize(2);
  }

  @Test
  void oneThatHangsSlowsNobodyElse() throws Exception {
    try (var hanging = PartnerDouble.start()) {
      hanging.hanging();
      String stuck = id(add(to(recordsSystem(), hanging)));
      add(recordsSystem());
      for (int i = 0; i < 5; i++) {
        CaseWalk.referral();
      }

      var begun = rounds.turn();
      for (int i = 0; i < 10; i++) {
        partner.next();
      }
      CaseWalk.referral();
      begun.addAll(rounds.turn());
      partner.next();

      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
      assertThat(hanging.mostAtOnce()).isEqualTo(settings.atOnce());
      assertThat(log(stuck).<List<String>>path("deliveries.trouble")).contains("TOO_SLOW");
    }
  }

  @Test
  void aDeathBetweenSendingAndMarkingCostsASecondMessageWithTheSameId() throws Exception {
    String id = id(add(stages()));
    CaseWalk.referral();

    var parcel = wall.in("sfpd", () -> office.take(UUID.fromString(id))).orElseThrow();
    assertThat(courier.deliver(parcel).isTaken()).isTrue();
    // here the instance dies; nobody else takes the message while it may still be alive
    drain();
    assertThat(partner.all()).hasSize(1);
    ageBy("3 minutes", id);
    drain();

    assertThat(partner.all()).hasSize(2);
    assertThat(partner.all()).extracting(Received::id).containsOnly(parcel.delivery().toString());
    assertThat(log(id).<String>path("deliveries[0].state")).isEqualTo("DELIVERED");
  }

  @Test
  void twoInstancesSendEachMessageOnceAndLoseNone() throws Exception {
    String id = id(add(recordsSystem()));
    for (int i = 0; i < 6; i++) {
      CaseWalk.referral();
    }
    var other = new Rounds(deliveries, errand, settings, agencyWall, clock);

    var begun = new ArrayList<CompletableFuture<Void>>();
    var beside = CompletableFuture.supplyAsync(other::turn);
    begun.addAll(rounds.turn());
    begun.addAll(beside.join());
    CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    drain();

    assertThat(partner.all()).hasSize(12);
    assertThat(partner.all()).extracting(Received::id).doesNotHaveDuplicates();
    assertThat(log(id).<List<String>>path("deliveries.state")).containsOnly("DELIVERED");
  }

  @Test
  void aSpanIsSentAgainWithTheIdsAndNumbersThatItHad() throws Exception {
    String id = id(add(stages()));
    var begun = Instant.now().minusSeconds(60);
    CaseWalk.referral();
    CaseWalk.referral();
    drain();

    String span = "{\"from\": \"%s\", \"to\": \"%s\"}";
    var none = admin.post(at(id, "replays"), span.formatted(begun.minusSeconds(60), begun));
    assertThat(none.<Integer>path("messages")).isZero();
    var again = admin.post(at(id, "replays"), span.formatted(begun, Instant.now().plusSeconds(60)));
    assertThat(again.<Integer>path("messages")).isEqualTo(2);
    drain();

    assertThat(partner.all()).hasSize(4);
    assertThat(new HashSet<>(partner.all().stream().map(Received::body).toList())).hasSize(2);
    for (String wrong :
        List.of("{}", "{\"from\": \"%s\"}".formatted(begun), span.formatted(begun, begun))) {
      assertThat(admin.post(at(id, "replays"), wrong).statusCode()).as(wrong).isIn(400, 422);
    }
    assertThat(
            admin
                .post(at(id, "replays"), "{\"message\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void aTrialIsSentOnceAlsoToASystemThatIsPaused() throws Exception {
    partner.answering(500);
    var added = add(recordsSystem());
    String id = id(added);
    admin.post(at(id, "pause"));
    CaseWalk.referral();

    var test = admin.post(at(id, "test"));
    drain();

    assertThat(partner.all()).extracting(Received::id).containsExactly(test.<String>path("id"));
    var message = partner.next();
    assertThat(data(message)).isEqualTo("org.amparo.test {}");
    assertThat(isSigned(message, added.path("secret"))).isTrue();
    assertThat(log(id).<List<String>>path("deliveries.state"))
        .contains("FAILED")
        .contains("WAITING");
    assertThat(view(id).<String>path("failingSince")).isNull();
    partner.answering(204);
    admin.post(at(id, "resumption"));
    drain();
    assertThat(waiting(id)).isZero();
  }

  @Test
  void theLogComesInPagesAndIsKeptForAWhile() throws Exception {
    String id = id(add(recordsSystem()));
    CaseWalk.referral().requested();
    drain();

    var first = admin.get(at(id, "deliveries?size=2"));
    var second = admin.get(at(id, "deliveries?size=2&cursor=" + first.path("next")));
    var ids = new ArrayList<>(first.<List<String>>path("deliveries.id"));
    ids.addAll(second.path("deliveries.id"));
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    assertThat(second.<String>path("next")).isNull();

    wall.asOwner(
        "update partner_delivery set settled_at = now() - interval '31 days' where id = '%s'"
            .formatted(ids.get(0)));
    sweep.run();
    assertThat(log(id).<List<String>>path("deliveries.id")).hasSize(2).doesNotContain(ids.get(0));
  }

  @Test
  void whatASystemWasToldStandsInTheCasesRecord() throws Exception {
    String id = id(add(stages()));
    var walk = CaseWalk.referral();
    drain();

    var told =
        Caller.as("auditor")
            .get(walk.at("/api/audit/%s?size=1000"))
            .<Map<String, Object>>path("entries.find { it.act == 'PARTNER_TOLD' }");
    assertThat(told).containsEntry("kind", "READ").containsEntry("actor", "system");
    assertThat(told.get("details").toString()).contains(id, "CASE_STAGE");
  }

  @Test
  void refusesTargetsAndScopesThatMayNotBe() {
    for (String url :
        List.of(
            "http://10.0.0.1:8080/",
            "https://localhost:22/",
            "https://169.254.169.254:8443/latest/meta-data",
            "https://[::ffff:10.0.0.1]:8443/",
            "https://user:word@partner.example:8443/",
            "ftp://partner.example/",
            "not an address")) {
      var refused = admin.post(PARTNERS, to(stages(), url));
      assertThat(refused.statusCode()).as(url).isEqualTo(422);
      assertThat(refused.asString()).doesNotContain("user:word");
    }
    for (String[] change :
        new String[][] {
          {"\"CASE_STAGE\"", "\"GRANT\""},
          {"\"CASE_STAGE\"", "\"TEST\""},
          {"\"basis\"", "\"advocates\": [\"advocate\"], \"basis\""},
          {"\"RECORDS_MANAGEMENT\"", "\"ADVOCATE_ORGANIZATION\""},
          {"2026-01-15", "2199-01-15"}
        }) {
      var refused = admin.post(PARTNERS, stages().replace(change[0], change[1]));
      assertThat(refused.statusCode()).as(change[1]).isEqualTo(422);
    }
    for (String name : List.of("reviewer", "nobody", "outsider")) {
      assertThat(admin.post(PARTNERS, advocates(name)).statusCode()).as(name).isEqualTo(422);
    }
    var withState = advocates("advocate").replace("\"GRANT\"", "\"CASE_STATE\"");
    assertThat(admin.post(PARTNERS, withState).statusCode()).isEqualTo(422);
    assertThat(admin.post(PARTNERS, stages().replace("\"kind\"", "\"sort\"")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void nobodyChangesWhatTheyDidNotReadAndAnEndIsForGood() {
    String id = id(add(stages()));
    String terms =
        stages()
            .replace("\"kind\": \"RECORDS_MANAGEMENT\",", "")
            .replace("The records system", "The new records system")
            .replace("}", ", \"edition\": 1}");

    assertThat(admin.post(at(id, "terms"), terms).<Integer>path("edition")).isEqualTo(2);
    assertThat(admin.post(at(id, "terms"), terms).statusCode()).isEqualTo(409);
    assertThat(view(id).<String>path("name")).isEqualTo("The new records system");

    CaseWalk.referral();
    assertThat(admin.post(at(id, "end")).<Integer>path("waiting")).isZero();
    for (String act : List.of("pause", "resumption", "end", "test")) {
      assertThat(admin.post(at(id, act)).statusCode()).as(act).isEqualTo(409);
    }
    assertThat(admin.post(at(id, "secret"), "{\"formerHours\": 0}").statusCode()).isEqualTo(409);
  }

  @Test
  void anotherAgencySeesNothingAndHearsNothing() throws Exception {
    String id = id(add(stages()));
    var neighbour = Caller.wearing("head", "bayside", Role.ADMINISTRATOR);

    assertThat(neighbour.get("%s/%s".formatted(PARTNERS, id)).statusCode()).isEqualTo(404);
    assertThat(neighbour.get(at(id, "deliveries")).statusCode()).isEqualTo(404);
    assertThat(neighbour.post(at(id, "test")).statusCode()).isEqualTo(404);
    assertThat(neighbour.get(PARTNERS).asString()).doesNotContain(id);
    CaseWalk.referral(
        Caller.wearing("officer9", "bayside", Role.PATROL_OFFICER), Bodies.referral());
    drain();
    assertThat(partner.all()).isEmpty();
  }

  @Test
  void theDatabaseKnowsTheSameStagesAsTheCode() {
    for (CaseState state : CaseState.values()) {
      String stage =
          wall.in(
              "sfpd",
              () ->
                  (String)
                      entities
                          .createNativeQuery("select stage_of(:state)", String.class)
                          .setParameter("state", state.name())
                          .getSingleResult());
      assertThat(stage).as(state.name()).isEqualTo(Stage.of(state).name());
    }
  }

  /** Sends what is due, and what becomes due by that, until nothing is. */
  private void drain() {
    for (var begun = rounds.turn(); !begun.isEmpty(); begun = rounds.turn()) {
      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    }
  }

  /** As if all that was done for the system had been done so much earlier. */
  private void ageBy(String interval, String id) throws SQLException {
    wall.asOwner(
        """
        update partner_delivery set next_at = next_at - interval '%1$s', made_at = made_at - interval '%1$s',
          first_at = first_at - interval '%1$s' where subscription_id = '%2$s' and state = 'WAITING'
        """
            .formatted(interval, id));
  }

  private Response add(String body) {
    var added = admin.post(PARTNERS, body);
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    made.add(id(added));
    return added;
  }

  private static String id(Response added) {
    return added.path("partner.id");
  }

  private static String at(String id, String act) {
    return "%s/%s/%s".formatted(PARTNERS, id, act);
  }

  private Response view(String id) {
    return admin.get("%s/%s".formatted(PARTNERS, id));
  }

  private Response log(String id) {
    return admin.get(at(id, "deliveries"));
  }

  private int waiting(String id) {
    return view(id).path("waiting");
  }

  private List<String> acts() {
    return wall.in(
        "sfpd",
        () ->
            entities
                .createNativeQuery(
                    "select act from audit_entry where agency_id = 'sfpd' and act like 'PARTNER%'",
                    String.class)
                .getResultList());
  }

  private String stages() {
    return to(
        """
        {"kind": "RECORDS_MANAGEMENT", "name": "The records system", "url": "$url",
         "events": ["CASE_STAGE"], "basis": "General order 7.2", "decidedOn": "2026-01-15"}
        """,
        partner);
  }

  private String recordsSystem() {
    return stages().replace("[\"CASE_STAGE\"]", "[\"CASE_STAGE\", \"CASE_STATE\"]");
  }

  private String advocates(String... names) {
    return to(
        """
        {"kind": "ADVOCATE_ORGANIZATION", "name": "A shelter", "url": "$url",
         "events": ["CASE_STAGE", "GRANT"], "advocates": ["%s"], "basis": "Agreement of 2026",
         "decidedOn": "2026-01-15"}
        """
            .formatted(String.join("\", \"", names)),
        partner);
  }

  private static String to(String body, PartnerDouble partner) {
    return to(body, partner.url());
  }

  private static String to(String body, String url) {
    return body.replaceFirst("\"url\": \"[^\"]*\"", "\"url\": \"" + url + "\"");
  }

  private static Map<String, List<String>> headers(Received message) {
    var all = new java.util.HashMap<String, List<String>>();
    message.headers().forEach((name, value) -> all.put(name, List.of(value)));
    return all;
  }

  private static String line(Received message, String pointer) {
    return json(message).at(pointer).asText();
  }

  private static String data(Received message) {
    var event = json(message);
    return event.path("type").asText() + " " + event.path("data");
  }

  private static JsonNode json(Received message) {
    try {
      return JSON.readTree(message.body());
    } catch (IOException e) {
      throw new AssertionError(message.body(), e);
    }
  }
}
