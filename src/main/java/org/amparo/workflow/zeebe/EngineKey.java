package org.amparo.workflow.zeebe;

import java.util.Optional;
import java.util.regex.Pattern;

/** A key of a cluster, with the name of the cluster: the bare number may come again in another. */
record EngineKey(String engine, long key) {

  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_.-]{1,40}):(\\d{1,19})");

  /** Empty if it is no key of any cluster, for example one of the embedded engine. */
  static Optional<EngineKey> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new EngineKey(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  static boolean isName(String engine) {
    return FORM.matcher(engine + ":0").matches();
  }

  @Override
  public String toString() {
    return engine + ":" + key;
  }
}
