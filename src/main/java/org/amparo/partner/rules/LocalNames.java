package org.amparo.partner.rules;

import java.util.Set;

/**
 * Names that no public name server answers for: whatever they lead to is in the network of whoever
 * looks them up (RFC 6761, RFC 6762, RFC 8375, and "internal", which ICANN gave to private use).
 */
public final class LocalNames {

  private static final Set<String> ENDS =
      Set.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "home.arpa",
          "invalid",
          "test",
          "onion");

  private LocalNames() {}

  /** Whether the host is such a name; one in numbers is none. */
  public static boolean hold(Target target) {
    String host = target.host().replaceAll("\\.$", "");
    if (host.contains(":") || host.matches("[0-9.]+")) {
      return false;
    }
    return !host.contains(".") || ENDS.stream().anyMatch(end -> host.endsWith("." + end));
  }
}
