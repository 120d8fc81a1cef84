package org.amparo.supplementb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an absent text or list of a draft means. */
final class Texts {

  private Texts() {}

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  static <T> List<T> listOf(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
