package org.amparo.workflow.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.queue.StepLoad;
import org.amparo.workflow.ProcessMaps;

/** What is said of each step beside the picture and on it. */
final class MapWords {

  /** A diagram and what is marked in it. */
  record Picture(String file, String title, List<Line> lines) {}

  /**
   * @param mark a word for the picture's colours: {@code now}, {@code done} or {@code left}
   * @param count what stands on the step in the picture; empty for nothing
   * @param step whether it is a person's step and not the call of another process
   */
  record Line(String element, String name, String mark, String said, String count, boolean step) {}

  private MapWords() {}

  static Picture of(ProcessMaps.Picture picture, ZoneId zone) {
    return new Picture(
        picture.file(),
        Sentences.spoken(picture.title()),
        picture.marks().stream().map(marked -> line(marked, zone)).toList());
  }

  private static Line line(ProcessMaps.Marked marked, ZoneId zone) {
    return new Line(
        marked.element(),
        Sentences.spoken(marked.name()),
        marked.mark().name().toLowerCase(Locale.ROOT),
        marked.load() == null ? said(marked, zone) : said(marked.load()),
        marked.load() == null ? "" : onThePicture(marked.load()),
        marked.step() != null);
  }

  private static String said(ProcessMaps.Marked marked, ZoneId zone) {
    String day =
        marked.since() == null
            ? ""
            : " " + Reader.language().shortDay(LocalDate.ofInstant(marked.since(), zone));
    return switch (marked.mark()) {
      case NOW -> Sentences.spoken(day.isEmpty() ? "Here now" : "Here since") + day;
      case DONE -> Sentences.spoken("Done") + day;
      case LEFT -> Sentences.spoken("No longer needed since") + day;
    };
  }

  private static String said(StepLoad load) {
    return Sentences.spoken(
        "%,d open, half of them for %s".formatted(load.open(), length(load.medianAge())));
  }

  /** How many and half of them for how long, short enough for the corner of a box. */
  private static String onThePicture(StepLoad load) {
    var age = load.medianAge();
    String length =
        age.toDays() > 0 ? age.toDays() + " d" : age.toHours() > 0 ? age.toHours() + " h" : "< 1 h";
    return "%d · %s".formatted(load.open(), length);
  }

  private static String length(Duration age) {
    if (age.toHours() == 0) {
      return Sentences.spoken("less than an hour");
    }
    return age.toDays() == 0
        ? Sentences.spoken(counted(age.toHours(), "hour") + " or longer")
        : Sentences.spoken(counted(age.toDays(), "day") + " or longer");
  }

  private static String counted(long number, String unit) {
    return number == 1 ? "1 " + unit : number + " " + unit + "s";
  }
}
