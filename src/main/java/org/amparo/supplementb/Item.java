package org.amparo.supplementb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the form, as data.
 *
 * @param code stable across editions, for example {@code 2.5.c}
 * @param item the number on paper, for example {@code 5.c}
 * @param maxLength what the printed box takes, where somebody has measured it
 * @param fitsAbout our own estimate of the characters that fit; longer text continues in Part 7
 * @param optional may stay empty on paper
 * @param follows asked only after that answer, for example {@code 3.5.a=Yes}
 * @param span sixths of the worksheet's width
 */
public record Item(
    String code,
    String item,
    String label,
    Type type,
    List<String> choices,
    @Nullable Integer maxLength,
    @Nullable Integer fitsAbout,
    boolean optional,
    @Nullable String follows,
    int span) {

  public enum Type {
    TEXT,
    NARRATIVE,
    DATE,
    DATES,
    CHOICE,
    YES_NO,
    BOXES,
    SIGNATURE
  }

  public Item {
    choices = type == Type.YES_NO ? List.of("Yes", "No") : Texts.listOf(choices);
  }

  public int part() {
    return code.charAt(0) - '0';
  }

  /** How people name it: {@code Part 2, item 5.c (City or town)}. */
  public String spoken() {
    return "Part %d, item %s (%s)".formatted(part(), item, label);
  }
}
