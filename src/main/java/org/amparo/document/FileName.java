package org.amparo.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A file's name without what could mislead or harm: folders, control and direction characters. */
final class FileName {

  private static final int LONGEST = 150;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>:|?*]+");

  private FileName() {}

  static String clean(String given) {
    String last = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
    String plain = HARMFUL.matcher(last).replaceAll("").strip();
    String name = plain.replaceAll("^\\.+", "");
    return name.isEmpty() ? "file" : shortened(name);
  }

  // The end is kept: it carries the ending by which a person's computer opens the file.
  private static String shortened(String name) {
    int[] points = name.codePoints().toArray();
    int surplus = Math.max(0, points.length - LONGEST);
    return new String(points, surplus, points.length - surplus);
  }
}
