package org.amparo.zeebedouble;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The two ports that clients come to. They keep their numbers when they close and open again. */
final class Doors {

  private static final InetAddress HOST = InetAddress.getLoopbackAddress();
  private static final int TRIES = 100;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final BindableService grpcService;
  private final HttpHandler restHandler;
  private final @Nullable Guard guard;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Threads.named("double-gateway"));
  private int grpcPort;
  private int restPort;
  private @Nullable Server grpc;
  private @Nullable HttpServer rest;
  private final List<Socket> kept = new ArrayList<>();

  Doors(BindableService grpcService, HttpHandler restHandler, @Nullable Guard guard) {
    this.grpcService = grpcService;
    this.restHandler = restHandler;
    this.guard = guard;
  }

  int grpcPort() {
    return grpcPort;
  }

  int restPort() {
    return restPort;
  }

  synchronized void open() {
    try {
      giveBack();
      grpc = patiently(() -> grpcDoor().start());
      grpcPort = grpc.getPort();
      rest = patiently(this::restDoor);
      rest.start();
      restPort = rest.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Opening<T> {
    T open() throws IOException;
  }

  /** A port that was given back may serve somebody's outgoing connection for a while. */
  private static <T> T patiently(Opening<T> door) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return door.open();
      } catch (IOException taken) {
        if (i == TRIES) {
          throw taken;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the double is ended while it opens", e);
    }
  }

  private Server grpcDoor() throws IOException {
    var door =
        NettyServerBuilder.forAddress(new InetSocketAddress(HOST, grpcPort))
            .executor(threads)
            .addService(grpcService);
    if (guard != null) {
      door.intercept(new GuardedGrpc(guard))
          .sslContext(GrpcSslContexts.configure(SslContextBuilder.forServer(guard.keys())).build());
    }
    return door.build();
  }

  private HttpServer restDoor() throws IOException {
    var place = new InetSocketAddress(HOST, restPort);
    var door = guard == null ? HttpServer.create(place, 0) : tls(HttpsServer.create(place, 0));
    door.setExecutor(threads);
    var context = door.createContext("/", restHandler);
    if (guard != null) {
      context.getFilters().add(new GuardedRest(guard));
    }
    return door;
  }

  private HttpsServer tls(HttpsServer door) {
    door.setHttpsConfigurator(new HttpsConfigurator(guard.tls()));
    return door;
  }

  /** Breaks every connection; whoever connects now is refused. */
  synchronized void shut() {
    if (grpc == null || rest == null) {
      return;
    }
    rest.stop(0);
    grpc.shutdownNow();
    try {
      if (!grpc.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the gateway did not close");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    awaitRefusal(restPort);
    grpc = null;
    rest = null;
    keep(grpcPort);
    keep(restPort);
  }

  /** A port that is bound and does not listen refuses, and nobody else can take it meanwhile. */
  private void keep(int port) {
    try {
      kept.add(patiently(() -> bound(port)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket bound(int port) throws IOException {
    var socket = new Socket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HOST, port));
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }

  private void giveBack() throws IOException {
    for (var socket : kept) {
      socket.close();
    }
    kept.clear();
  }

  /** The HTTP server gives its port back only when its own thread has noticed. */
  private static void awaitRefusal(int port) {
    for (int i = 0; i < 500; i++) {
      try (var socket = new Socket(HOST, port)) {
        Thread.sleep(socket.isConnected() ? 10 : 0);
      } catch (ConnectException refused) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException inBetween) {
        // neither taken nor refused: look again
      }
    }
    throw new IllegalStateException("port " + port + " does not close");
  }

  synchronized void close() {
    shut();
    try {
      giveBack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
