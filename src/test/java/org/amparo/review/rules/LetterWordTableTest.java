package org.amparo.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Checklist;
import org.junit.jupiter.api.Test;

/** A large table of what letters may print and what not, read in both directions. */
class LetterWordTableTest {

  private static final Jurisdictions LAW = new Jurisdictions();

  private enum Place {
    DENIAL,
    ASKS,
    DELAY,
    PARAGRAPH
  }

  private record Line(Place place, boolean honest, String words) {

    Checklist under(String law) {
      var profile = LAW.asPublished(law, LocalDate.of(2026, 11, 24));
      var said = List.of(words);
      return switch (place) {
        case DENIAL -> LetterWords.denies(profile, "explanation", said);
        case ASKS -> LetterWords.asked("asks", said);
        case DELAY -> LetterWords.delays(profile, "reason", said);
        case PARAGRAPH -> LetterWords.anyLetter(profile, "your paragraphs", said);
      };
    }
  }

  @Test
  void whatIsHonestPassesUnderEachLaw() {
    for (String law : List.of("us-ca", "us-ma", "us-tx", "us-co")) {
      assertThat(lines().stream().filter(Line::honest).filter(line -> !line.under(law).passed()))
          .as(law)
          .isEmpty();
    }
  }

  @Test
  void whatLeansOnAForbiddenReasonIsRefusedAndNotRepeated() {
    assertThat(
            lines().stream()
                .filter(line -> !line.honest())
                .filter(line -> line.under("us-ca").passed()))
        .isEmpty();
    assertThat(lines().stream().filter(line -> !line.honest()))
        .allSatisfy(
            line -> assertThat(line.under("us-ca").toString()).doesNotContain(line.words()));
  }

  @Test
  void theTableIsLarge() {
    assertThat(lines().stream().filter(Line::honest)).hasSizeGreaterThan(200);
    assertThat(lines().stream().filter(line -> !line.honest())).hasSizeGreaterThan(150);
  }

  private static List<Line> lines() {
    var lines = new ArrayList<Line>();
    String[] where = {};
    for (String line : table().lines().filter(l -> !l.isBlank()).toList()) {
      if (line.startsWith("# ")) {
        where = line.substring(2).split(" ");
      } else if (!line.startsWith("//")) {
        lines.add(new Line(Place.valueOf(where[0]), where[1].equals("honest"), line));
      }
    }
    return lines;
  }

  private static String table() {
    try (var file = LetterWordTableTest.class.getResourceAsStream("/review/letter-words.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
