package org.amparo.partner.rules;

import java.util.List;

/** The ports that a message may go to. */
public record Ports(List<String> allowed) {

  private static final int HIGHEST = 65_535;

  public Ports {
    allowed = List.copyOf(allowed);
    allowed.forEach(Ports::ends);
  }

  public boolean hold(int port) {
    return allowed.stream()
        .map(Ports::ends)
        .anyMatch(ends -> ends[0] <= port && port <= ends[ends.length - 1]);
  }

  private static int[] ends(String range) {
    var written = range.strip();
    if (!written.matches("\\d{1,5}(-\\d{1,5})?")) {
      throw unreadable(range);
    }
    String[] parts = written.split("-");
    int[] ends = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      ends[i] = Integer.parseInt(parts[i]);
    }
    if (ends[0] < 1 || ends[0] > ends[ends.length - 1] || ends[ends.length - 1] > HIGHEST) {
      throw unreadable(range);
    }
    return ends;
  }

  private static IllegalArgumentException unreadable(String range) {
    return new IllegalArgumentException(
        "amparo.partner.ports takes ports like 443 or 8000-8100, not " + range);
  }
}
