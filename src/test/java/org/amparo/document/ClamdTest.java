package org.amparo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.amparo.fixture.ClamdDouble;
import org.junit.jupiter.api.Test;

class ClamdTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void tellsWhatWasFoundInAFileOfAnyLength() throws IOException {
    try (var daemon = ClamdDouble.start()) {
      var clamd = new Clamd("127.0.0.1", daemon.port(), PATIENCE);

      assertThat(clamd.findIn(new byte[0])).isEmpty();
      assertThat(clamd.findIn(new byte[1_000_000])).isEmpty();
      String late = " ".repeat(200_000) + ClamdDouble.EICAR;
      assertThat(clamd.findIn(bytes(late))).contains("Eicar-Signature");
    }
  }

  @Test
  void aScannerThatDidNotLookIsNoCleanBillOfHealth() throws IOException {
    try (var daemon = ClamdDouble.start()) {
      var clamd = new Clamd("127.0.0.1", daemon.port(), PATIENCE);

      for (String file : new String[] {ClamdDouble.DIES, ClamdDouble.OVERSTRAINS}) {
        assertThatThrownBy(() -> clamd.findIn(bytes(file))).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void nobodyWaitsForASilentScannerForEver() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var clamd = new Clamd("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(50));

      assertThatThrownBy(() -> clamd.findIn(new byte[10])).isInstanceOf(IOException.class);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
