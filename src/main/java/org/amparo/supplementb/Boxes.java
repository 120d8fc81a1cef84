package org.amparo.supplementb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.jspecify.annotations.Nullable;

/**
 * Which box of a blank means which answer. The index in a box's name says nothing: the file's own
 * on-value and tooltip do. Unless they give each answer exactly one box, and do not contradict each
 * other, the boxes count as not told apart.
 */
final class Boxes {

  private static final Map<String, List<String>> ALSO =
      Map.of(
          "Yes", List.of("y"),
          "No", List.of("n"),
          "Male", List.of("m"),
          "Female", List.of("f"),
          "Apt", List.of("apartment"),
          "Ste", List.of("suite"),
          "Flr", List.of("floor"),
          "On-going", List.of("ongoing"));

  private static final Pattern WORDS_IN_ONE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private Boxes() {}

  /** The box of each answer; empty when they cannot be told apart. */
  static Optional<Map<String, PDCheckBox>> tell(List<PDCheckBox> boxes, List<String> answers) {
    // a box without an on-value cannot be marked
    if (boxes.size() != answers.size() || boxes.stream().anyMatch(b -> b.getOnValue().isEmpty())) {
      return Optional.empty();
    }
    var byValue = matched(boxes, answers, box -> last(box.getOnValue(), answers));
    var byTooltip = byTooltip(boxes, answers);
    if (byValue.isPresent() && byTooltip.isPresent() && !byValue.equals(byTooltip)) {
      return Optional.empty();
    }
    return byValue.or(() -> byTooltip);
  }

  /**
   * A tooltip tells the question and then the answer, or the answer and then the question. Where
   * both ways of reading give each answer a box, and not the same one, the tooltips tell nothing.
   */
  private static Optional<Map<String, PDCheckBox>> byTooltip(
      List<PDCheckBox> boxes, List<String> answers) {
    var atTheEnd = matched(boxes, answers, box -> last(box.getAlternateFieldName(), answers));
    var atTheStart = matched(boxes, answers, box -> first(box.getAlternateFieldName(), answers));
    if (atTheEnd.isPresent() && atTheStart.isPresent() && !atTheEnd.equals(atTheStart)) {
      return Optional.empty();
    }
    return atTheEnd.or(() -> atTheStart);
  }

  private static Optional<Map<String, PDCheckBox>> matched(
      List<PDCheckBox> boxes,
      List<String> answers,
      Function<PDCheckBox, @Nullable String> meaning) {
    var found = new HashMap<String, PDCheckBox>();
    for (PDCheckBox box : boxes) {
      String answer = meaning.apply(box);
      if (answer == null || found.put(answer, box) != null) {
        return Optional.empty();
      }
    }
    return new HashSet<>(answers).equals(found.keySet()) ? Optional.of(found) : Optional.empty();
  }

  /** The answer that a text begins with, and nothing before it. */
  private static @Nullable String first(@Nullable String text, List<String> answers) {
    List<String> words = words(text == null ? "" : text);
    String best = null;
    int bestLength = 0;
    for (String answer : answers) {
      for (List<String> name : names(answer)) {
        if (name.size() > bestLength && startsWith(words, name)) {
          best = answer;
          bestLength = name.size();
        }
      }
    }
    return best;
  }

  private static boolean startsWith(List<String> words, List<String> name) {
    return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
  }

  /** The answer that a text names last. */
  private static @Nullable String last(@Nullable String text, List<String> answers) {
    List<String> words = words(text == null ? "" : text);
    String best = null;
    int bestEnd = -1;
    int bestLength = 0;
    for (String answer : answers) {
      for (List<String> name : names(answer)) {
        int end = lastEnd(words, name);
        if (end > bestEnd || (end == bestEnd && end >= 0 && name.size() > bestLength)) {
          best = answer;
          bestEnd = end;
          bestLength = name.size();
        }
      }
    }
    return best;
  }

  private static List<List<String>> names(String answer) {
    var names = new ArrayList<List<String>>();
    names.add(words(answer));
    ALSO.getOrDefault(answer, List.of()).forEach(other -> names.add(List.of(other)));
    return names;
  }

  private static int lastEnd(List<String> words, List<String> name) {
    for (int at = words.size() - name.size(); at >= 0; at--) {
      if (words.subList(at, at + name.size()).equals(name)) {
        return at + name.size();
      }
    }
    return -1;
  }

  private static List<String> words(String text) {
    String parted = WORDS_IN_ONE.matcher(text).replaceAll(" ");
    return Arrays.stream(parted.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
