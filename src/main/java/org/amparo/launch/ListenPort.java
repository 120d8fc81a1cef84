package org.amparo.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** The port of the embedded database, on the loopback address only. */
final class ListenPort {

  private ListenPort() {}

  /** A port that was asked for is used or refused; the one of last time is only preferred. */
  static int choose(OptionalInt asked, OptionalInt lastTime) {
    if (asked.isPresent()) {
      if (!isFree(asked.getAsInt())) {
        throw new StartRefused(
            "Port "
                + asked.getAsInt()
                + " for the embedded database is taken by another program; set AMPARO_DB_PORT to a"
                + " free one, or leave it out.");
      }
      return asked.getAsInt();
    }
    return lastTime.stream().filter(ListenPort::isFree).findFirst().orElseGet(ListenPort::anyFree);
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int anyFree() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartRefused("No port is free on the loopback address: " + e.getMessage() + ".");
    }
  }
}
