package org.amparo.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers one command always with the same refusal (RFC 5321). */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket door;
  private final String command;
  private final String answer;
  private final AtomicInteger asked = new AtomicInteger();
  private final Thread host = new Thread(this::serve, "refusing mail server");
  private final Queue<Socket> guests = new ConcurrentLinkedQueue<>();

  RefusingServer(int port, String command, String answer) throws IOException {
    this.door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    this.command = command;
    this.answer = answer;
    host.setDaemon(true);
    host.start();
  }

  /** How often it refused. */
  int asked() {
    return asked.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        // a client that keeps a connection may open another one beside it
        var caller = door.accept();
        guests.add(caller);
        var talk = new Thread(() -> hear(caller), "refusing-server-guest");
        talk.setDaemon(true);
        talk.start();
      } catch (IOException gone) {
        // the door
      }
    }
  }

  private void hear(Socket caller) {
    try (caller) {
      talk(caller);
    } catch (IOException gone) {
      // the guest
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 mail.example.org");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("QUIT")) {
        say(caller, "221 bye");
        return;
      }
      if (line.startsWith(command)) {
        asked.incrementAndGet();
      }
      say(caller, line.startsWith(command) ? answer : "250 ok");
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  /** The client keeps its connection; the next server can have the port only without it. */
  @Override
  public void close() throws IOException, InterruptedException {
    door.close();
    for (var guest : guests) {
      guest.close();
    }
    host.join();
  }
}
