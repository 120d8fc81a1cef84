package org.amparo.partner.rules;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.BitSet;

/**
 * Addresses that begin with the same bits, for example {@code 10.20.0.0/16}.
 *
 * @param first its first address
 * @param bits how many of them are the same
 */
record Network(InetAddress first, int bits) {

  /** Written as an address, a stroke and a number; no name is looked up. */
  static Network of(String written) {
    var parts = written.strip().split("/", -1);
    if (parts.length != 2
        || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
        || !parts[1].matches("\\d{1,3}")) {
      throw new IllegalArgumentException("no network");
    }
    try {
      return new Network(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no network", e);
    }
  }

  Network {
    if (bits > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no network");
    }
  }

  boolean holds(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    return own.length == other.length && begin(own).equals(begin(other));
  }

  private BitSet begin(byte[] address) {
    var begin = new BitSet(bits);
    for (int bit = 0; bit < bits; bit++) {
      int octet = address[bit / Byte.SIZE];
      begin.set(bit, (octet >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1);
    }
    return begin;
  }
}
