package org.amparo.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One act for each of many things, each in its own transaction: what is refused for one of them
 * changes nothing of the others. A key of the whole request becomes a key for each row, so that the
 * request repeated does what was left.
 */
@ApplicationScoped
public class RowActs {

  /** More than a person chooses; fewer than would keep anybody waiting. */
  public static final int MOST = 100;

  /**
   * What came of one row: an answer, or why not.
   *
   * @param <A> the act's answer
   */
  public record Row<A>(UUID id, @Nullable A answer, @Nullable PageTrouble trouble) {

    public boolean isDone() {
      return trouble == null;
    }
  }

  private final PageTroubles troubles;
  private final CurrentVertxRequest request;
  private final HttpHeaders headers;
  private final ObjectMapper json;

  RowActs(
      PageTroubles troubles, CurrentVertxRequest request, HttpHeaders headers, ObjectMapper json) {
    this.troubles = troubles;
    this.request = request;
    this.headers = headers;
    this.json = json;
  }

  /**
   * @param answer what the act answers
   * @param act the act's own method, for one of the things
   */
  public <A> List<Row<A>> each(
      List<UUID> ids, Class<A> answer, Function<UUID, RestResponse<A>> act) {
    String key = key();
    return ids.stream().distinct().map(id -> row(key, id, answer, act)).toList();
  }

  private @Nullable String key() {
    String ofForm = request.getCurrent().get(IdempotencyKey.OF_FORM);
    return ofForm != null ? ofForm : headers.getHeaderString(IdempotencyKey.HEADER);
  }

  private <A> Row<A> row(
      @Nullable String key, UUID id, Class<A> answer, Function<UUID, RestResponse<A>> act) {
    if (key != null) {
      request.getCurrent().put(IdempotencyKey.OF_FORM, ofRow(key, id));
    }
    try {
      return new Row<>(id, act.apply(id).getEntity(), null);
    } catch (Replay replay) {
      return new Row<>(id, replay.answer(json, answer), null);
    } catch (RuntimeException failure) {
      return new Row<>(id, null, trouble(failure));
    }
  }

  /** Who is not signed in, or meets a service that is ill, has no rows to look at. */
  private PageTrouble trouble(RuntimeException failure) {
    var trouble = troubles.of(failure, Set.of());
    if (trouble.status() == 401 || trouble.status() >= 500) {
      throw failure;
    }
    return trouble;
  }

  private static String ofRow(String key, UUID id) {
    return UUID.nameUUIDFromBytes((key + " " + id).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
