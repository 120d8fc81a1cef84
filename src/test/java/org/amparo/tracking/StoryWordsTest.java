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
    assertThat(StoryWords.of("FACTS_CHANGED", Map.of("hastened", "true")))
        .isEqualTo("Facts changed: hastened");
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
