package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.amparo.notice.LetterSheet.Block;
import org.amparo.notice.LetterSheet.Kind;
import org.junit.jupiter.api.Test;

class LetterSheetTest {

  @Test
  void findsHeadingsListsAndParagraphsInTheTextThatWasKept() {
    var sheet =
        LetterSheet.of(
            """
            City Police
            April 5, 2026

            Why
            ---

            - First.
            - Second.
            In its own words.

            That is all.
            """);
    assertThat(sheet.agency()).isEqualTo("City Police");
    assertThat(sheet.blocks())
        .containsExactly(
            new Block(Kind.PARAGRAPH, List.of("City Police", "April 5, 2026")),
            new Block(Kind.HEADING, List.of("Why")),
            new Block(Kind.LIST, List.of("First.", "Second. In its own words.")),
            new Block(Kind.PARAGRAPH, List.of("That is all.")));
  }

  @Test
  void undoesTheBreaksThatOnlyTheWidthOfThePageMade() {
    String ask =
        "Which hospital treated the injury, and on which days was that? ".repeat(4).strip();
    String kept =
        SampleLetters.letter(
            LetterKind.INFORMATION_REQUEST, LetterLanguage.ENGLISH, Map.of("asks", List.of(ask)));
    assertThat(kept.lines()).allMatch(line -> line.length() <= 76);
    assertThat(LetterSheet.of(kept).body()).contains(new Block(Kind.LIST, List.of(ask)));
  }

  @Test
  void keepsTheLinesOfAnAddress() {
    String kept =
        SampleLetters.letter(
            LetterKind.ACKNOWLEDGEMENT,
            LetterLanguage.ENGLISH,
            Map.of("contact", "The unit\n1 Main Street\n555-0100"));
    assertThat(LetterSheet.of(kept).body())
        .contains(
            new Block(
                Kind.PARAGRAPH,
                List.of(
                    "The unit",
                    "1 Main Street",
                    "555-0100",
                    "Please give your case number when you write or call.")));
  }

  @Test
  void readsLettersThatWereKeptBeforeTheirBreaksWereMarked() {
    var sheet =
        LetterSheet.of(
            "City Police\n\n- a long item that goes\n  on here\n- short\n\nTwo\nlines.\n");
    assertThat(sheet.body())
        .containsExactly(
            new Block(Kind.LIST, List.of("a long item that goes on here", "short")),
            new Block(Kind.PARAGRAPH, List.of("Two", "lines.")));
  }

  @Test
  void takesALineOfDashesThatSomebodyWroteForNoHeading() {
    assertThat(LetterSheet.of("City Police\n\n-----\n\nText.\n").body())
        .allMatch(block -> block.kind() == Kind.PARAGRAPH);
  }
}
