package org.amparo.certification.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name as the form has it, family name first, beside the name that somebody typed off the paper:
 * in either order, with or without a middle name, accents or capitals.
 */
public final class NameOnForm {

  private final List<String> family;
  private final List<String> all;

  private NameOnForm(List<String> family, List<String> all) {
    this.family = family;
    this.all = all;
  }

  /**
   * @param onForm for example {@code Doe, Pat Lee}
   */
  public static NameOnForm of(String onForm) {
    return new NameOnForm(words(onForm.split(",", 2)[0]), words(onForm));
  }

  /** The whole family name and, where there is one, at least one of the other names. */
  public boolean isWritten(String typed) {
    var given = words(typed);
    var left = new ArrayList<>(all);
    boolean known = given.stream().allMatch(left::remove);
    boolean others = given.size() > family.size() || all.size() == family.size();
    return known && others && given.containsAll(family);
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return "NameOnForm";
  }
}
