package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.util.List;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/** Does an act once for each key: inside the act's transaction, so that both stand or neither. */
@ApplicationScoped
class Idempotency {

  private final StoredAnswers answers;
  private final Fingerprints fingerprints;
  private final CurrentActor actor;
  private final HttpHeaders headers;
  private final CurrentVertxRequest request;
  private final ObjectMapper json;

  Idempotency(
      StoredAnswers answers,
      Fingerprints fingerprints,
      CurrentActor actor,
      HttpHeaders headers,
      CurrentVertxRequest request,
      ObjectMapper json) {
    this.answers = answers;
    this.fingerprints = fingerprints;
    this.actor = actor;
    this.headers = headers;
    this.request = request;
    this.json = json;
  }

  Object answer(InvocationContext act) throws Exception {
    List<String> given = given();
    if (given.isEmpty()) {
      return act.proceed();
    }
    if (given.size() > 1) {
      throw new Refused(Problem.MALFORMED, "Give one Idempotency-Key.");
    }
    var key = new IdempotencyKey(actor.actor(), Routes.of(act.getMethod()), given.get(0));
    return once(key, act);
  }

  private List<String> given() {
    String ofForm = request.getCurrent().get(IdempotencyKey.OF_FORM);
    List<String> inHeader = headers.getRequestHeader(IdempotencyKey.HEADER);
    return ofForm != null ? List.of(ofForm) : inHeader == null ? List.of() : inHeader;
  }

  private Object once(IdempotencyKey key, InvocationContext act) throws Exception {
    byte[] fingerprint = fingerprints.of(key.route(), act);
    if (!answers.reserve(key, fingerprint)) {
      throw replay(key, fingerprint);
    }
    Object returned = act.proceed();
    answers.keep(key, StoredAnswer.of(act.getMethod(), returned, json));
    return returned;
  }

  private Replay replay(IdempotencyKey key, byte[] fingerprint) throws Exception {
    var earlier = answers.earlier(key);
    if (!MessageDigest.isEqual(earlier.fingerprint(), fingerprint)) {
      throw new Refused(
          Problem.KEY_REUSED,
          "This Idempotency-Key was used for a request that said something else. Take a new key for"
              + " a new request.");
    }
    return new Replay(earlier.answer());
  }
}
