package org.amparo.zeebedouble;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The two ports that clients come to. They keep their numbers when they close and open again. */
final class Doors {

  private static final InetAddress HOST = InetAddress.getLoopbackAddress();

  static {
    // without it every answer on a kept connection waits for the client's acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final BindableService grpcService;
  private final HttpHandler restHandler;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Threads.named("double-gateway"));
  private int grpcPort;
  private int restPort;
  private @Nullable Server grpc;
  private @Nullable HttpServer rest;

  Doors(BindableService grpcService, HttpHandler restHandler) {
    this.grpcService = grpcService;
    this.restHandler = restHandler;
  }

  int grpcPort() {
    return grpcPort;
  }

  int restPort() {
    return restPort;
  }

  synchronized void open() {
    try {
      grpc =
          NettyServerBuilder.forAddress(new InetSocketAddress(HOST, grpcPort))
              .executor(threads)
              .addService(grpcService)
              .build()
              .start();
      grpcPort = grpc.getPort();
      rest = HttpServer.create(new InetSocketAddress(HOST, restPort), 0);
      rest.setExecutor(threads);
      rest.createContext("/", restHandler);
      rest.start();
      restPort = rest.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  void close() {
    shut();
    threads.shutdownNow();
  }
}
