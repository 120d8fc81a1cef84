package org.amparo.report.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.report.WorkReport;
import org.amparo.report.WorkReport.Named;
import org.amparo.report.WorkReport.Took;
import org.amparo.report.web.BarChart.Value;

/** The pictures of the work. */
record WorkCharts(
    BarChart open,
    BarChart took,
    BarChart waits,
    BarChart ahead,
    BarChart reasons,
    BarChart languages,
    BarChart crimes) {

  static WorkCharts of(WorkReport work) {
    return new WorkCharts(
        BarChart.of(
            "open",
            "Open tasks by step",
            "Tasks",
            work.open().stream().map(s -> Value.of(words(s.step()), s.open())).toList()),
        BarChart.of(
            "took",
            "How many days an answer took",
            "Answers",
            work.answers().took().stream().map(t -> Value.of(range(t), t.answers())).toList()),
        BarChart.of(
            "waits",
            "Mean hours until a step was taken",
            "Hours",
            work.steps().stream()
                .map(
                    s ->
                        new Value(
                            words(s.step()), s.meanWaitHours(), String.valueOf(s.meanWaitHours())))
                .toList()),
        BarChart.of(
            "ahead",
            "Requests that fall due in the next 30 days",
            "Requests",
            work.ahead().stream()
                .filter(day -> day.count() > 0)
                .map(day -> Value.of(Reader.language().shortDay(day.day()), day.count()))
                .toList()),
        named("reasons", "Denial reasons", "Denials", work.reasons(), WorkCharts::words),
        named(
            "languages",
            "Languages of the notices",
            "Requests",
            work.languages(),
            WorkCharts::language),
        named("crimes", "Crimes", "Requests", work.crimes(), WorkCharts::words));
  }

  private static BarChart named(
      String id, String title, String counted, List<Named> named, UnaryOperator<String> words) {
    return BarChart.of(
        id,
        title,
        counted,
        named.stream().map(n -> Value.of(words.apply(n.code()), n.count())).toList());
  }

  static String range(Took took) {
    Integer upTo = took.upToDays();
    return upTo == null
        ? Sentences.spoken("more than %d days".formatted(took.fromDays() - 1))
        : Sentences.spoken("%d to %d days".formatted(took.fromDays(), upTo));
  }

  static String words(String code) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.isEmpty()
        ? words
        : Sentences.spoken(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  static String language(String tag) {
    return Reader.language().nameOf(tag);
  }
}
