package org.amparo.partner.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner system takes messages.
 *
 * @param secure whether by https
 * @param path with its query
 */
public record Target(boolean secure, String host, int port, String path) {

  private static final String POLICY = "Agency policy";
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** The target that was typed; empty while {@link #mayBe} refuses it. */
  public static Optional<Target> of(String url) {
    return Optional.ofNullable(parsed(url)).filter(Target::isWhole).map(Target::of);
  }

  private static Target of(URI uri) {
    boolean secure = "https".equals(scheme(uri));
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String host = uri.getHost().replaceAll("^\\[|\\]$", "");
    return new Target(secure, host.toLowerCase(Locale.ROOT), port, path + query);
  }

  /**
   * What can be said of an address before its name is looked up.
   *
   * @param plainTaken whether the service may use http at all
   */
  public static Checklist mayBe(String url, Ports ports, boolean plainTaken) {
    var uri = parsed(url);
    boolean whole = uri != null && isWhole(uri);
    boolean plain = uri != null && "http".equals(scheme(uri));
    return Checklist.builder()
        .rule(
            "The address is one like https://partner.example/hooks",
            POLICY,
            whole,
            "Correct url; write a host name with other letters in its xn-- form.")
        .rule(
            "A host in numbers is written as every system reads it",
            POLICY,
            uri == null || !isOddNumber(host(uri)),
            "Correct url: write four numbers from 0 to 255 without zeros before them, or an IPv6"
                + " address in [ ] without %.")
        .rule(
            "Messages go by https; by http only inside networks that the service's settings name",
            POLICY,
            !whole || !plain || plainTaken,
            "Give url with https.")
        .rule(
            "The address holds no name or password, and no part behind a #",
            POLICY,
            uri == null || (uri.getRawUserInfo() == null && uri.getRawFragment() == null),
            "Leave out of url what stands before the @ or behind the #.")
        .rule(
            "The port is one that the service's settings allow",
            POLICY,
            !whole || ports.hold(of(uri).port()),
            "Correct url: its port must be one of %s."
                .formatted(String.join(", ", ports.allowed())))
        .build();
  }

  /** The host, also one that Java takes for no server's. */
  private static String host(URI uri) {
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    String host = uri.getHost() == null ? authority.replaceAll("^.*@|:[0-9]*$", "") : uri.getHost();
    return host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }

  /**
   * Octal to one system and decimal to another, or of an interface: who looks at it may be wrong.
   */
  private static boolean isOddNumber(String host) {
    if (host.startsWith("[")) {
      return host.contains("%");
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    return last.matches("[0-9]+|0x[0-9a-f]*") && !FOUR_NUMBERS.matcher(host).matches();
  }

  private static @Nullable URI parsed(String url) {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isWhole(URI uri) {
    var scheme = scheme(uri);
    return (scheme.equals("https") || scheme.equals("http"))
        && uri.getHost() != null
        && !isOddNumber(host(uri))
        && uri.toASCIIString().equals(uri.toString());
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }

  /** An address may hold what opens a door; it stands in no log. */
  @Override
  public String toString() {
    return "Target";
  }
}
