package org.amparo.vault;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must be so before the key service is asked for anything. */
final class TransitRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1\\]");

  private TransitRules() {}

  static void check(TransitSettings settings) {
    URI address = settings.address().orElseThrow();
    must(
        isSafe(address), "address", "is https://HOST:PORT; without TLS only this machine is asked");
    must(isName(settings.mount()), "mount", "is a name or a path of names");
    must(isName(settings.key()) && settings.key().indexOf('/') < 0, "key", "is a name");
    must(isName(settings.appRoleMount()), "app-role-mount", "is a name or a path of names");
    must(settings.namespace().map(TransitRules::isName).orElse(true), "namespace", "is a name");
    boolean byRole = settings.roleId().isPresent() && settings.secretIdFile().isPresent();
    must(
        byRole != settings.tokenFile().isPresent(),
        "token-file",
        "or role-id with secret-id-file is needed, and not both");
    must(settings.keepAtMost() > 0, "keep-at-most", "is 1 or more");
    must(!settings.patience().isZero() && !settings.patience().isNegative(), "patience", "is more");
  }

  private static boolean isSafe(URI address) {
    return address.getHost() != null
        && Optional.ofNullable(address.getUserInfo()).isEmpty()
        && (address.getPath().isEmpty() || address.getPath().equals("/"))
        && Optional.ofNullable(address.getQuery()).isEmpty()
        && Optional.ofNullable(address.getFragment()).isEmpty()
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme())
                && THIS_MACHINE.matcher(address.getHost()).matches()));
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  // The value is not told: somebody may have put a secret into the wrong line.
  private static void must(boolean so, String setting, String rule) {
    if (!so) {
      throw new IllegalStateException(
          "Amparo does not start. amparo.keys.transit.%s %s.".formatted(setting, rule));
    }
  }
}
