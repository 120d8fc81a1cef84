package org.amparo.vault;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sends a request to where it was said to go: no redirect, no proxy, an answer soon and small. */
final class TransitHttp {

  record Answer(int status, byte[] body) {}

  private static final int LARGEST = 256 * 1024;

  private final HttpClient http;
  private final Duration patience;

  TransitHttp(TransitSettings settings) {
    patience = settings.patience();
    var builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(patience);
    settings.caFile().map(TransitHttp::trusting).ifPresent(builder::sslContext);
    http = builder.build();
  }

  Answer send(HttpRequest request) throws IOException {
    try {
      return once(request);
    } catch (TimeoutException late) {
      throw new IOException("it did not answer within " + patience, late);
    } catch (ExecutionException first) {
      return again(request, first);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the call was interrupted", e);
    }
  }

  /** A connection that the other side closed meanwhile says so only when it is used. */
  private Answer again(HttpRequest request, ExecutionException first) throws IOException {
    try {
      return once(request);
    } catch (TimeoutException late) {
      throw new IOException("it did not answer within " + patience, late);
    } catch (ExecutionException second) {
      throw new IOException(String.valueOf(first.getCause()), second.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the call was interrupted", e);
    }
  }

  private Answer once(HttpRequest request)
      throws InterruptedException, ExecutionException, TimeoutException {
    var answer = http.sendAsync(request, head -> new SmallBody());
    try {
      var got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(got.statusCode(), got.body());
    } finally {
      answer.cancel(true);
    }
  }

  private static SSLContext trusting(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "Amparo does not start. amparo.keys.transit.ca-file cannot be read as certificates.", e);
    }
  }

  /** An answer that does not end fills no memory. */
  private static final class SmallBody implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> all =
        HttpResponse.BodySubscribers.ofByteArray();
    private long read;

    @Override
    public CompletionStage<byte[]> getBody() {
      return all.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      all.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      read += part.stream().mapToLong(ByteBuffer::remaining).sum();
      if (read > LARGEST) {
        all.onError(new IOException("its answer is too large"));
      } else {
        all.onNext(part);
      }
    }

    @Override
    public void onError(Throwable trouble) {
      all.onError(trouble);
    }

    @Override
    public void onComplete() {
      all.onComplete();
    }
  }
}
