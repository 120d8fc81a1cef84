package org.amparo.partner.rules;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * To which addresses a message may go. What is not the public internet is refused, since a target
 * there would be a way into the agency's own network; the exceptions are the setting's.
 */
public final class Networks {

  /** IANA's registries of special-purpose addresses, and a cloud's own service at a public one. */
  private static final List<Network> NOT_PUBLIC =
      rules(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20"));

  /** All public addresses of IPv6; those that hold an IPv4 address in them are outside. */
  private static final Network PUBLIC_6 = Network.of("2000::/3");

  private final List<Network> named;

  /**
   * @param named networks that messages may go to, private as they are
   */
  public Networks(List<String> named) {
    this.named = rules(named);
  }

  private static List<Network> rules(List<String> networks) {
    return networks.stream().map(Networks::rule).toList();
  }

  private static Network rule(String network) {
    try {
      return Network.of(network);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "amparo.partner.private-targets takes networks like 10.20.0.0/16, not " + network, e);
    }
  }

  /** Whether a message may go there at all. */
  public boolean mayHear(InetAddress address) {
    return isNamed(address) || isPublic(address);
  }

  /** Whether the setting names it. */
  public boolean isNamed(InetAddress address) {
    return holds(named, address);
  }

  private static boolean isPublic(InetAddress address) {
    boolean known = !(address instanceof Inet6Address) || holds(List.of(PUBLIC_6), address);
    return known && !holds(NOT_PUBLIC, address);
  }

  private static boolean holds(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }
}
