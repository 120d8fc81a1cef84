package org.amparo.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks ClamAV's daemon, or what speaks as it does, with its command INSTREAM (clamd(8)). */
final class Clamd implements MalwareScanner {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  private final String host;
  private final int port;
  private final int millis;

  Clamd(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.millis = Math.toIntExact(patience.toMillis());
  }

  @Override
  public Optional<String> findIn(byte[] content) throws IOException {
    String answer = ask(content);
    var found = FOUND.matcher(answer);
    if (found.matches()) {
      return Optional.of(found.group(1));
    }
    if (!answer.equals("stream: OK")) {
      throw new IOException("clamd did not look into a file: " + answer);
    }
    return Optional.empty();
  }

  private String ask(byte[] content) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.setSoTimeout(millis);
      send(content, socket.getOutputStream());
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
  }

  private static void send(byte[] content, OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at < content.length; at += CHUNK) {
      int length = Math.min(CHUNK, content.length - at);
      out.writeInt(length);
      out.write(content, at, length);
    }
    out.writeInt(0);
    out.flush();
  }
}
