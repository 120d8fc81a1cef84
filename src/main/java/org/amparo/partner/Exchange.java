package org.amparo.partner;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer within a time. What the answer says beside its status and its {@code
 * Retry-After} is let go: a little is read so that a well-behaved server can finish, and none of it
 * is kept.
 */
final class Exchange {

  private static final int MOST_READ = 4 * 1024;

  private final Vertx vertx;
  private final Duration patience;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private volatile @Nullable HttpClientRequest sent;
  private volatile @Nullable Integer status;
  private volatile @Nullable String retryAfter;
  private volatile boolean connected;

  Exchange(Vertx vertx, Duration patience) {
    this.vertx = vertx;
    this.patience = patience;
  }

  Answer make(HttpClient client, RequestOptions where, Map<String, String> headers, String body) {
    long alarm = vertx.setTimer(patience.toMillis(), late -> ended(Trouble.TOO_SLOW));
    client.request(where).onFailure(this::broke).onSuccess(request -> send(request, headers, body));
    try {
      return answer.join();
    } finally {
      vertx.cancelTimer(alarm);
      hangUp();
    }
  }

  private void send(HttpClientRequest request, Map<String, String> headers, String body) {
    sent = request;
    connected = true;
    if (answer.isDone()) {
      hangUp();
      return;
    }
    headers.forEach(request::putHeader);
    request.response().onSuccess(this::read).onFailure(this::broke);
    request.exceptionHandler(this::broke);
    request.send(body);
  }

  private void read(HttpClientResponse response) {
    retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
    status = response.statusCode();
    long[] read = {0};
    response
        .exceptionHandler(this::broke)
        .endHandler(end -> ended(Trouble.BROKEN_OFF))
        .handler(
            part -> {
              read[0] += part.length();
              if (read[0] > MOST_READ) {
                ended(Trouble.BROKEN_OFF);
              }
            });
  }

  private void broke(Throwable why) {
    ended(trouble(why));
  }

  /** The status counts, however the rest of the answer goes. */
  private void ended(Trouble otherwise) {
    var said = status;
    answer.complete(said == null ? Answer.none(otherwise) : Answer.of(said, retryAfter));
  }

  private Trouble trouble(Throwable why) {
    if (causes(why).anyMatch(SSLException.class::isInstance)) {
      return Trouble.NOT_TRUSTED;
    }
    boolean refused = causes(why).anyMatch(ConnectException.class::isInstance);
    return refused || !connected ? Trouble.NOT_REACHED : Trouble.BROKEN_OFF;
  }

  private static Stream<Throwable> causes(Throwable why) {
    return Stream.iterate(why, t -> t != null, Throwable::getCause).limit(10);
  }

  private void hangUp() {
    var request = sent;
    if (request != null && request.connection() != null) {
      request.connection().close();
    }
  }
}
