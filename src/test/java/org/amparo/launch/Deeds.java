package org.amparo.launch;

import java.io.IOException;
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
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;

/** What clients did while the service was up, and what it had answered when it was killed. */
final class Deeds {

  static final int CLIENTS = 4;

  /** The answer that each Idempotency-Key got. */
  final Map<String, String> filed = new ConcurrentHashMap<>();

  /** Keys of referrals whose answer never came. */
  final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  /** Who got which task. */
  final Map<String, String> claimed = new ConcurrentHashMap<>();

  /** Statuses that nobody wants to see from a service that is up. */
  final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();

  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  /** Files and claims without a pause until the service no longer answers. */
  List<Future<?>> workOn(ServiceClient service) {
    var clients = new ArrayList<Future<?>>();
    for (int i = 0; i < CLIENTS; i++) {
      String user = i % 2 == 0 ? "reviewer" : "reviewer2";
      clients.add(threads.submit(() -> untilItDies(service, user)));
    }
    return clients;
  }

  private void untilItDies(ServiceClient service, String user) {
    try {
      while (file(service, UUID.randomUUID().toString()) && claim(service, user)) {
        Thread.onSpinWait();
      }
    } catch (IOException dead) {
      // the service was killed while this client waited for an answer
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean file(ServiceClient service, String key) throws IOException, InterruptedException {
    unanswered.add(key);
    var answer = service.post("officer", "/api/referrals", Referral.BODY, "Idempotency-Key", key);
    if (answer.status() == 201) {
      filed.put(key, answer.text());
      unanswered.remove(key);
    } else {
      oddities.add("filing: " + answer.status() + " " + answer.text());
    }
    return answer.status() == 201;
  }

  private boolean claim(ServiceClient service, String user)
      throws IOException, InterruptedException {
    var answer = service.post(user, "/api/queues/dv-unit/next", "");
    if (answer.status() == 200) {
      claimed.put(answer.json().get("id").asText(), user);
    } else if (answer.status() != 204) {
      oddities.add("claiming: " + answer.status() + " " + answer.text());
    }
    return answer.status() < 300;
  }

  void end() throws InterruptedException {
    threads.shutdownNow();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }
}
