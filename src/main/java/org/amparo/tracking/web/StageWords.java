package org.amparo.tracking.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.tracking.Stage;

/** What each coarse stage means, in the languages of the tracker. */
final class StageWords {

  /**
   * @param sentence where the matter stands
   * @param next what happens next
   * @param nextWithoutADay the same where no day is told; in the file only where it reads otherwise
   * @param nextOnceOver the same once the last day to use the paper is over, as above
   */
  record Told(
      String label, String sentence, String next, String nextWithoutADay, String nextOnceOver) {

    Told {
      nextWithoutADay = nextWithoutADay == null ? next : nextWithoutADay;
      nextOnceOver = nextOnceOver == null ? nextWithoutADay : nextOnceOver;
    }

    String next(boolean aDayIsTold, boolean over) {
      return over ? nextOnceOver : aDayIsTold ? next : nextWithoutADay;
    }
  }

  /**
   * The tracker's own words in one language.
   *
   * @param reviewed whether a person who reads both languages has read them
   * @param drafted what is said of them until then
   */
  record Language(
      String name,
      boolean reviewed,
      String title,
      String intro,
      String code,
      String show,
      String since,
      String by,
      String ask,
      String leave,
      String another,
      String nothing,
      String consents,
      String taking,
      String takeBack,
      String takenBack,
      String drafted,
      Map<Stage, Told> stages) {}

  private static final Map<String, Language> ALL = read();

  private StageWords() {}

  static Language in(String language) {
    return ALL.getOrDefault(language, ALL.get("en"));
  }

  static Told of(String language, Stage stage) {
    return in(language).stages().get(stage);
  }

  static List<Map.Entry<String, Language>> languages() {
    return ALL.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  private static Map<String, Language> read() {
    var yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = StageWords.class.getResourceAsStream("/catalog/stages.yaml")) {
      var all = yaml.readValue(file, new TypeReference<Map<String, Language>>() {});
      all.forEach(StageWords::complete);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("the tracker's words cannot be read", e);
    }
  }

  private static void complete(String tag, Language language) {
    if (!language.stages().keySet().equals(Set.of(Stage.values()))) {
      throw new IllegalStateException("the tracker's words are not complete in " + tag);
    }
  }
}
