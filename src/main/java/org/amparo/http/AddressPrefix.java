package org.amparo.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The network that a request came from: the first 24 bits of an IPv4 address, 48 of an IPv6 one. A
 * caller who owns a network gets no more than a caller who owns an address.
 */
final class AddressPrefix {

  private static final String NUMERIC = "[0-9a-fA-F:.]{2,45}";

  private AddressPrefix() {}

  static String of(@Nullable String address) {
    String plain = address == null ? "" : address.replaceFirst("%.*$", "");
    // anything that is not a numeric address would be looked up in the DNS
    if (!plain.matches(NUMERIC)) {
      return "unknown";
    }
    try {
      InetAddress parsed = InetAddress.getByName(plain);
      int length = parsed instanceof Inet4Address ? 3 : 6;
      return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length));
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
