package org.amparo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;

/**
 * What clients did while the service was up, and what it had answered when it was killed: referrals
 * that were filed, and the first steps of their cases, each claimed and done.
 */
final class Deeds {

  static final int CLIENTS = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The steps that are done once they are claimed; a later one stays in its claimer's hands. */
  private static final Map<String, String> BODIES =
      Map.of("CONTACT_VICTIM", Bodies.victimAsks().toString(), "SCREEN", Bodies.ours().toString());

  /** What the record calls the end of those steps. */
  static final Map<String, String> ACTS =
      Map.of("CONTACT_VICTIM", "VICTIM_CONTACT", "SCREEN", "SCREENED");

  /** The answer that each Idempotency-Key got. */
  final Map<String, String> filed = new ConcurrentHashMap<>();

  /** Keys of referrals whose answer never came. */
  final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  /** Who got which task. */
  final Map<String, String> claimed = new ConcurrentHashMap<>();

  /** The steps that were done and answered: the case's number and the act, as in the record. */
  final Set<String> done = ConcurrentHashMap.newKeySet();

  /** Statuses that nobody wants to see from a service that is up. */
  final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final long pauseMillis;
  private volatile boolean resting;

  /** Clients that work without a pause. */
  Deeds() {
    this(0);
  }

  /**
   * @param pauseMillis after each round of a client
   */
  Deeds(long pauseMillis) {
    this.pauseMillis = pauseMillis;
  }

  /** Works until the service no longer answers, or until it is time to rest. */
  List<Future<?>> workOn(ServiceClient service, int count) {
    var clients = new ArrayList<Future<?>>();
    for (int i = 0; i < count; i++) {
      String user = i % 2 == 0 ? "reviewer" : "reviewer2";
      clients.add(threads.submit(() -> untilItDies(service, user)));
    }
    return clients;
  }

  private void untilItDies(ServiceClient service, String user) {
    try {
      boolean alive = true;
      while (alive && !resting) {
        alive = file(service, UUID.randomUUID().toString()) && workOnNext(service, user);
        Thread.sleep(pauseMillis);
      }
    } catch (IOException dead) {
      // the service was killed while this client waited for an answer
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean file(ServiceClient service, String key) throws IOException, InterruptedException {
    unanswered.add(key);
    var answer = post(service, key);
    if (answer.status() == 201) {
      filed.put(key, answer.text());
      unanswered.remove(key);
    }
    return isFine("filing", answer);
  }

  private static ServiceClient.Answer post(ServiceClient service, String key)
      throws IOException, InterruptedException {
    return service.post("officer", "/api/referrals", Referral.BODY, "Idempotency-Key", key);
  }

  private boolean workOnNext(ServiceClient service, String user)
      throws IOException, InterruptedException {
    var answer = service.post(user, "/api/queues/dv-unit/next", "");
    if (answer.status() == 200) {
      var task = answer.json();
      claimed.put(task.get("id").asText(), user);
      return act(service, user, task);
    }
    return isFine("claiming", answer);
  }

  private boolean act(ServiceClient service, String user, JsonNode task)
      throws IOException, InterruptedException {
    String step = task.get("step").asText();
    String body = BODIES.get(step);
    if (body == null) {
      return true;
    }
    var answer = service.post(user, task.at("/act/path").asText(), body);
    if (answer.status() == 200) {
      done.add(task.get("caseNumber").asText() + " " + ACTS.get(step));
    }
    return isFine(step, answer);
  }

  private boolean isFine(String what, ServiceClient.Answer answer) {
    boolean fine = answer.status() < 300;
    if (!fine) {
      oddities.add(what + ": " + answer.status() + " " + answer.text());
    }
    return fine;
  }

  /** What had no answer gets one now, and what had one gets the same again. */
  void fileAgain(ServiceClient service) throws IOException, InterruptedException {
    for (String key : List.copyOf(unanswered)) {
      file(service, key);
    }
    assertThat(oddities).as("a second try of what had no answer").isEmpty();
    for (String key : filed.keySet()) {
      var again = post(service, key).expect(201);
      assertThat(again.text()).isEqualTo(filed.get(key));
      assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }
  }

  List<String> caseNumbers() {
    return filed.values().stream().map(Deeds::caseNumber).toList();
  }

  private static String caseNumber(String answer) {
    try {
      return JSON.readTree(answer).get("caseNumber").asText();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  void auditVerifies(ServiceClient service) throws IOException, InterruptedException {
    var verification = service.post("auditor", "/api/audit/verification", "").expect(200).json();
    assertThat(verification.get("verified").asBoolean()).as(verification.toString()).isTrue();
    assertThat(verification.get("chains").asLong()).isGreaterThanOrEqualTo(filed.size());
  }

  /** Until each of these clients has noticed that its service died, or rests. */
  static void await(List<Future<?>> clients) throws Exception {
    for (var client : clients) {
      client.get(70, TimeUnit.SECONDS);
    }
  }

  /** Each client ends what it is about. */
  void rest() {
    resting = true;
  }

  void end() throws InterruptedException {
    threads.shutdownNow();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }
}
