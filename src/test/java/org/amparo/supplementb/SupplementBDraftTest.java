package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SupplementBDraftTest {

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Test
  void comesBackFromJsonAsItWent() throws JsonProcessingException {
    String text = json.writeValueAsString(Drafts.complete());
    assertThat(json.readValue(text, SupplementBDraft.class)).isEqualTo(Drafts.complete());
    assertThat(json.readTree(text).at("/part3/crimes/0").asText()).isEqualTo("DOMESTIC_VIOLENCE");
    assertThat(json.readTree(text).at("/part1/birthDate").asText()).isEqualTo("1990-02-28");
  }

  @Test
  void readsABareObjectAsABlankDraft() throws JsonProcessingException {
    var draft = json.readValue("{}", SupplementBDraft.class);
    assertThat(draft.part3().crimes()).isEmpty();
    assertThat(json.readValue(json.writeValueAsString(draft), SupplementBDraft.class))
        .isEqualTo(draft);
  }

  @Test
  void readsTheContractsShape() throws JsonProcessingException {
    var draft =
        json.readValue(
            """
            {"edition":"01/20/25",
             "part1":{"name":{"familyName":"Nguyễn","givenName":"Thị"},"otherNames":[],
                      "birthDate":"1990-02-28","sex":"FEMALE"},
             "part3":{"crimes":["STALKING","ATTEMPT"],"dates":["2026-03-01"],
                      "citations":"Cal. Penal Code 646.9","inUnitedStates":true,
                      "extraterritorial":false,"activity":"a","injury":"b"},
             "part4":{"possessesInformation":true,"helpful":true,"refused":false},
             "part5":{"culpableFamily":[]},
             "part6":{"phone":"4155550100"}}
            """,
            SupplementBDraft.class);
    assertThat(draft.part1().birthDate()).isEqualTo(LocalDate.of(1990, 2, 28));
    assertThat(draft.part3().citations()).containsExactly("Cal. Penal Code 646.9");
    assertThat(draft.part3().crimes())
        .as("in the form's own order")
        .containsExactly(QualifyingCriminalActivity.ATTEMPT, QualifyingCriminalActivity.STALKING);
    assertThat(draft.part5().culpable()).isNull();
  }

  @Test
  void refusesACodeThatTheFormDoesNotHave() {
    assertThatThrownBy(
            () -> json.readValue("{\"part3\":{\"crimes\":[\"THEFT\"]}}", SupplementBDraft.class))
        .isInstanceOf(JsonMappingException.class);
    assertThatThrownBy(
            () -> json.readValue("{\"part3\":{\"crimes\":[null]}}", SupplementBDraft.class))
        .isInstanceOf(JsonMappingException.class);
  }

  @Test
  void saysNothingOfAPersonWhenItIsPrinted() {
    var d = Drafts.complete();
    String printed =
        "" + d + d.part1() + d.part1().name() + d.part2() + d.part3() + d.part4() + d.part5();
    assertThat(printed).doesNotContain("Nguyễn", "Okafor", "1990", "attacked", "260112345");
    var relative = new SupplementBDraft.Relative(new PersonName("Lind", "Ole"), "brother", "hit");
    assertThat(relative.toString()).doesNotContain("Lind", "brother", "hit");
    assertThat(Answers.of(d).continuations().toString()).doesNotContain("Nguyễn");
  }
}
