package org.amparo.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryWordsTest {

  @Test
  void tellsCodesAndLanguagesInWords() {
    assertThat(
            StoryWords.of("LETTER_DRAWN_UP", Map.of("language", "es", "letter", "VICTIM_NOTICE")))
        .isEqualTo("Letter drawn up: in Spanish, victim notice");
    assertThat(StoryWords.of("SUPPLEMENT_B_WRITTEN", Map.of("version", "1")))
        .isEqualTo("Supplement B written: version 1");
    assertThat(StoryWords.of("TASK_CLAIMED", Map.of("step", "CONTACT_VICTIM", "task", "7")))
        .isEqualTo("Task claimed: contact victim");
  }

  @Test
  void namesWhatNeedsAName() {
    assertThat(
            StoryWords.of(
                "REQUEST_RECEIVED",
                Map.of("capacity", "VICTIM", "hastened", "false", "receivedOn", "2026-11-24")))
        .isEqualTo("Request received: capacity victim, received on 2026-11-24");
    assertThat(StoryWords.of("FACTS_ASSERTED", Map.of("hastened", "true", "moved", "true")))
        .isEqualTo("Facts asserted: the answer is hastened, deadlines moved");
  }

  @Test
  void saysNothingOfADayThatStayed() {
    var stayed = Map.of("answerIsDueOn", "2026-12-07", "answerWasDueOn", "2026-12-07");
    var moved = Map.of("answerIsDueOn", "2026-12-07", "answerWasDueOn", "2026-12-09");

    assertThat(StoryWords.of("CLOCKS_RECOUNTED", stayed)).isEqualTo("Clocks recounted");
    assertThat(StoryWords.of("CLOCKS_RECOUNTED", moved))
        .isEqualTo("Clocks recounted: answer is due on 2026-12-07, answer was due on 2026-12-09");
  }

  @Test
  void saysThatSomebodyReadWhatIsSealed() {
    assertThat(StoryWords.ofRead("VICTIM", Map.of("purpose", "CASEWORK")))
        .isEqualTo("Somebody read the victim's data: for casework");
    assertThat(StoryWords.ofRead("DOCUMENT", Map.of("purpose", "LEGAL_PROCESS", "document", "7")))
        .isEqualTo("Somebody read a paper: for legal process");
  }

  @Test
  void leavesOutWhatOnlyProgramsRead() {
    assertThat(
            StoryWords.of(
                "DOCUMENT_STORED",
                Map.of(
                    "kind", "LETTER",
                    "mediaType", "text/plain",
                    "size", "557",
                    "document", "3f9d74da-8527-414e-a744-16264db728a1")))
        .isEqualTo("Document stored: letter");
  }
}
