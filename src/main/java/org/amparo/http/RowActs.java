package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one request that does many acts, each an {@link Act} for itself: what is wrong with
 * one undoes that one. Where the request has an idempotency key, each row has one made of it, so
 * that a request that is sent again does what is missing and nothing twice.
 */
@ApplicationScoped
public class RowActs {

  private static final Logger LOG = Logger.getLogger(RowActs.class);

  /**
   * What came of a row.
   *
   * @param <A> the act's answer
   */
  public record Outcome<A>(@Nullable A answer, @Nullable Refused refused) {}

  private final CurrentVertxRequest request;
  private final ObjectMapper json;

  RowActs(CurrentVertxRequest request, ObjectMapper json) {
    this.request = request;
    this.json = json;
  }

  /**
   * @param row what tells it from the request's other rows
   * @param type the act's answer
   */
  public <A> Outcome<A> perform(String row, Class<A> type, Supplier<A> act) {
    var routing = request.getCurrent();
    String ofForm = routing.get(IdempotencyKey.OF_FORM);
    String whole = ofForm == null ? routing.request().getHeader(IdempotencyKey.HEADER) : ofForm;
    if (whole != null) {
      routing.put(IdempotencyKey.OF_FORM, keyOf(whole, row));
    }
    try {
      return new Outcome<>(act.get(), null);
    } catch (Replay replay) {
      return new Outcome<>(replay.answer(json, type), null);
    } catch (Refused refused) {
      return new Outcome<>(null, refused);
    } catch (RuntimeException failure) {
      // its text may quote what was sent
      LOG.error("a row of many failed: " + failure.getClass().getName());
      return new Outcome<>(
          null, new Refused(Problem.INTERNAL, "This row failed and was undone. Try it again."));
    } finally {
      if (ofForm == null) {
        routing.remove(IdempotencyKey.OF_FORM);
      } else {
        routing.put(IdempotencyKey.OF_FORM, ofForm);
      }
    }
  }

  private static String keyOf(String whole, String row) {
    byte[] both = (whole + "\0" + row).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(both).toString();
  }
}
