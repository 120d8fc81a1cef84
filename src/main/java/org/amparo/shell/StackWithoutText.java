package org.amparo.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An exception as the log may keep it: what kinds, thrown where. The messages stay out, because
 * libraries put values into them, and a value may be a victim's.
 */
final class StackWithoutText {

  private static final int FRAMES = 40;

  private StackWithoutText() {}

  static String of(Throwable failure) {
    return chain(failure).stream()
        .map(StackWithoutText::one)
        .collect(Collectors.joining("\ncaused by "));
  }

  static String names(Throwable failure) {
    return chain(failure).stream()
        .map(t -> t.getClass().getName())
        .collect(Collectors.joining(" <- "));
  }

  private static String one(Throwable failure) {
    var text = new StringBuilder(failure.getClass().getName());
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append("\n  at ").append(frames[i]);
    }
    return text.toString();
  }

  private static List<Throwable> chain(Throwable failure) {
    var chain = new ArrayList<Throwable>();
    for (Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }
}
