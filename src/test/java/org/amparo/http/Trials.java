package org.amparo.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.TryAgain;
import org.hibernate.engine.spi.SessionImplementor;
import org.jboss.resteasy.reactive.RestResponse;

/** Acts to try the interceptor with. Each run leaves a row of a made-up actor. */
@Path("/api/trials")
@RolesAllowed("dv-unit")
class Trials {

  record Trial(String word, int failures, String how) {}

  record Outcome(String word, int runs, String code) {}

  static final AtomicInteger runs = new AtomicInteger();
  static final List<Integer> sessions = new CopyOnWriteArrayList<>();
  static volatile CountDownLatch entered = new CountDownLatch(0);
  static volatile CountDownLatch go = new CountDownLatch(0);

  private final DataSource database;
  private final EntityManager entities;

  Trials(DataSource database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  @POST
  @Path("{place}")
  @Act
  public Response act(@PathParam("place") String place, Trial trial) throws Exception {
    var outcome = run(trial);
    return Response.created(URI.create("/api/trials/" + place))
        .tag(Etags.of(outcome.runs()))
        .entity(outcome)
        .build();
  }

  @POST
  @Path("{place}/plain")
  @Act
  public Outcome plain(@PathParam("place") String place, Trial trial) throws Exception {
    return run(trial);
  }

  @POST
  @Path("{place}/empty")
  @Act
  public RestResponse<Void> empty(@PathParam("place") String place) {
    runs.incrementAndGet();
    return RestResponse.noContent();
  }

  private Outcome run(Trial trial) throws Exception {
    int run = runs.incrementAndGet();
    sessions.add(System.identityHashCode(entities.unwrap(SessionImplementor.class)));
    write(trial.word());
    entered.countDown();
    if (!go.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("never let go");
    }
    if (run <= trial.failures()) {
      fail(trial.how());
    }
    return new Outcome(trial.word(), run, "CODE-" + run);
  }

  private static void fail(String how) throws Exception {
    switch (how) {
      case "try-again" -> throw new TryAgain();
      case "optimistic" -> throw new IllegalStateException(new OptimisticLockException());
      case "serialization" -> throw new SQLException("x", "40001");
      case "deadlock" -> throw new SQLException("x", "40P01");
      case "refused" -> throw new Refused(Problem.STATE_CONFLICT, "Not now.");
      case "checked" -> throw new java.io.IOException("x");
      default -> throw new IllegalArgumentException(how);
    }
  }

  private void write(String word) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into idempotency_key
                  (agency_id, actor, route, key, fingerprint, created_at)
                values ('sfpd', 'trial', ?, ?, '', now())
                """)) {
      statement.setString(1, word);
      statement.setString(2, java.util.UUID.randomUUID().toString());
      statement.executeUpdate();
    }
  }

  static Map<String, Object> body(String word, int failures, String how) {
    return Map.of("word", word, "failures", failures, "how", how);
  }
}
