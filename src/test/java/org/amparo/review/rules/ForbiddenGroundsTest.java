package org.amparo.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Refused;
import org.amparo.review.rules.ForbiddenGrounds.Lean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A denial's words are read for reasons that the law forbids. */
class ForbiddenGroundsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Jurisdictions LAW = new Jurisdictions();
  private static final List<ForbiddenReason> CALIFORNIA =
      LAW.profile("us-ca", TODAY).forbiddenReasons();
  private static final List<ForbiddenReason> LANGUAGE =
      LAW.asPublished("us-co", TODAY).forbiddenReasons().stream()
          .filter(reason -> reason.code().equals("LANGUAGE_BARRIER"))
          .toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRIMINAL_HISTORY | The victim has a criminal history.",
        "CRIMINAL_HISTORY | У потерпевшей есть судимость.",
        "CRIMINAL_HISTORY | Nạn nhân có tiền án.",
        "CRIMINAL_HISTORY | May rekord na kriminal ang biktima.",
        "CRIMINAL_HISTORY | 我們發現受害人有前科。",
        "IMMIGRATION_HISTORY | Он нелегал.",
        "IMMIGRATION_HISTORY | Họ đã bị trục xuất.",
        "IMMIGRATION_HISTORY | Walang papeles ang biktima.",
        "IMMIGRATION_HISTORY | 因為受害人非法入境。",
        "GANG_ALLEGATION | Он из банды.",
        "GANG_ALLEGATION | 據說受害人屬於幫派。",
        "USCIS_WILL_REFUSE | Hindi ito aaprubahan ng USCIS.",
        "CRIMINAL_HISTORY | He was convicted in 2012 himself.",
        "CRIMINAL_HISTORY | There are prior arrests on her rap sheet.",
        "IMMIGRATION_HISTORY | She was deported once before.",
        "IMMIGRATION_HISTORY | The requester is undocumented.",
        "GANG_ALLEGATION | Known gang member according to the field card.",
        "EXTENT_OF_HARM | There were no serious injuries.",
        "EXTENT_OF_HARM | The victim was not seriously hurt.",
        "NO_CRIME_REPORT | The victim could not produce a police report.",
        "SEPARATE_CASE | She did not help in another case of ours.",
        "AGE_OF_CRIME | This happened eleven years ago.",
        "AGE_OF_CRIME | The victim waited three weeks to report.",
        "USCIS_WILL_REFUSE | USCIS would not approve this anyway.",
        "USCIS_WILL_REFUSE | The person will not qualify for a visa.",
        "CASE_CLOSED | The case is closed.",
        "CASE_CLOSED | The case has gone cold.",
        "NO_PROSECUTION | Nobody was charged.",
        "NO_PROSECUTION | The suspect pleaded to a lesser charge.",
        "NO_PROSECUTION | The perpetrator is dead.",
        "IMMIGRATION_HISTORY | She is in detention.",
        "IMMIGRATION_HISTORY | She entered with a coyote.",
        "IMMIGRATION_HISTORY | Ella es mojada.",
        "USCIS_WILL_REFUSE | Her petition would not succeed.",
        "EXTENT_OF_HARM | She did not need a doctor.",
        "CRIMINAL_HISTORY | She was arrested in a different matter.",
        "CASE_CLOSED | This investigation has been suspended.",
        "LIMITATIONS_EXPIRED | The statute of limitations has run.",
        "NOT_IN_UNITED_STATES | The victim left the country.",
        "NO_GOVERNMENT_ID | She did not show a valid government ID.",
        "CRIMINAL_HISTORY | The victim is a convicted felon.",
        "IMMIGRATION_HISTORY | He entered without inspection.",
        "GANG_ALLEGATION | He is a known Norteño.",
        "GANG_ALLEGATION | Listed in CalGang.",
        "GANG_ALLEGATION | associates with MS-13",
        "EXTENT_OF_HARM | Only minor bruises; the injury is not substantial.",
        "EXTENT_OF_HARM | In the end the injury is not substantial.",
        "NO_CRIME_REPORT | She could not give us a report number.",
        "USCIS_WILL_REFUSE | The petition has no chance with immigration.",
        "NOT_IN_UNITED_STATES | The victim now lives in Mexico.",
        "AGE_OF_CRIME | This happened back in 2009.",
        "AGE_OF_CRIME | The offense is ten years old.",
        "CRIMINAL_HISTORY | She has a criminal record and is undocumented",
        "CRIMINAL_HISTORY | La víctima tiene antecedentes penales.",
        "IMMIGRATION_HISTORY | Preguntamos por su estatus migratorio.",
        "GANG_ALLEGATION | She is a known Norteño and USCIS will never approve her",
        "GANG_ALLEGATION | a validated associate of the Crips",
        "GANG_ALLEGATION | Es pandillero.",
        "NO_PROSECUTION | Nobody was charged; there was no arrest.",
        "NO_PROSECUTION | The district attorney has declined to file.",
        "IMMIGRATION_HISTORY | The victim is an alien.",
        "IMMIGRATION_HISTORY | She is in the country without permission.",
        "IMMIGRATION_HISTORY | He is not a U.S. citizen.",
        "IMMIGRATION_HISTORY | siya ay TNT",
        "IMMIGRATION_HISTORY | La víctima vive aquí sin permiso.",
        "IMMIGRATION_HISTORY | 受害人沒有身分。",
        "IMMIGRATION_HISTORY | Nạn nhân ở lậu.",
        "IMMIGRATION_HISTORY | У неё просрочена виза, виза просрочена.",
        "AGE_OF_CRIME | too much time has passed since the crime",
        "AGE_OF_CRIME | She waited 5 years to ask.",
        "AGE_OF_CRIME | Ten years have passed.",
        "AGE_OF_CRIME | It is beyond our time limit.",
        "AGE_OF_CRIME | Ha pasado demasiado tiempo.",
        "AGE_OF_CRIME | Esperó cinco años para pedirlo.",
        "AGE_OF_CRIME | Прошло слишком много времени.",
        "AGE_OF_CRIME | Chuyện xảy ra đã quá lâu.",
        "AGE_OF_CRIME | Masyadong matagal na ito.",
        "AGE_OF_CRIME | 這件事隔了太久。",
        "IMMIGRATION_HISTORY | The victim already has a green card",
        "IMMIGRATION_HISTORY | He is a lawful permanent resident.",
        "IMMIGRATION_HISTORY | She is removable",
        "IMMIGRATION_HISTORY | She used a false name at the border",
        "IMMIGRATION_HISTORY | Her DACA has run out.",
        "NO_PROSECUTION | The offender was never identified",
        "NO_PROSECUTION | The attacker remains unknown.",
        "NO_PROSECUTION | No suspect was found.",
        "NO_PROSECUTION | No hubo arresto.",
        "NO_PROSECUTION | Nadie fue arrestado.",
        "NO_PROSECUTION | Никого не арестовали.",
        "NO_PROSECUTION | Không ai bị bắt.",
        "NO_PROSECUTION | Walang naaresto.",
        "AGE_OF_CRIME | It is an old matter.",
        "EXTENT_OF_HARM | The bruises healed.",
        "EXTENT_OF_HARM | Her injuries have since healed.",
        "IMMIGRATION_HISTORY | She was removed from the country.",
        "CRIMINAL_HISTORY | She has a DUI.",
        "CRIMINAL_HISTORY | She was booked and is on bail.",
        "IMMIGRATION_HISTORY | She works without a permit.",
        "IMMIGRATION_HISTORY | She has no Social Security number.",
        "USCIS_WILL_REFUSE | She is unlikely to be approved by USCIS.",
        "NO_PROSECUTION | 沒有人被逮捕。"
      })
  void wordsThatLeanOnAForbiddenReasonNameTheRule(String code, String note) {
    assertThat(ForbiddenGrounds.in(CALIFORNIA, List.of(note)))
        .filteredOn(lean -> lean.code().equals(code))
        .singleElement()
        .satisfies(lean -> assertThat(lean.citation()).contains("Cal. Penal Code 679.10"))
        .satisfies(lean -> assertThat(lean.sentence()).contains("no reason"))
        .satisfies(lean -> assertThat(note).containsIgnoringCase(lean.words()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report is about a parking dispute; nothing in it resembles a listed crime.",
        "Detective asked for an interview by telephone; the victim refused without giving a reason.",
        "The person was a passer-by who saw nothing of the offense.",
        "The suspect was convicted of vandalism.",
        "The only report we found under this number is a traffic collision without injury.",
        "The offender was arrested in a different matter. This one is a broken window only.",
        "The report names the gang unit as the reporting unit; it tells of a noise complaint.",
        "Officer asked for an interview on 3 and 17 March; the victim declined both, gave no reason.",
        "The victim was asked on 5 May to identify the suspect from photographs and refused.",
        "The report describes a traffic collision without intent; no listed crime was detected.",
        "The requester is not the victim, and not a relative who was harmed indirectly.",
        "The person named is the landlord of the reporting party and was not present at the offense.",
        "Detective left three messages at the number given and sent a letter; there was no reply.",
        "The offense, petty theft, is no qualifying criminal activity and not similar to one.",
        "The victim withdrew her statement and asked us not to call again.",
        "The incident took place in Oakland, beyond our city; the police there took the report.",
        "The victim has no information about the crime beyond what the caller told the officer.",
        "We asked her to attend the lineup on 2026-02-03; she said that she would not come.",
        "The brother of the applicant was the victim; the applicant herself saw nothing.",
        "The victim is 34 years old and had counsel at each request.",
        "The interview was held with an interpreter, and the questions were explained twice.",
        "Blood was found on the door, but the caller said later that it was paint.",
        "The report number is 260114533; the crime coded there is trespass.",
        "She moved to San Jose, then to New Mexico, and answered from there.",
        "The crime was committed on 14 January 2026 and reported the same day.",
        "The district attorney asked the victim to testify; she did not appear on either day.",
        "Our file shows vandalism of a car; the owner was not in it.",
        "We waited three weeks for her answer, then wrote to her again.",
        "He took her phone without permission; that is no listed crime.",
        "Her family felt alienated by the neighbours.",
        "She could not say who the suspect was and would not look at photographs.",
        "The fence on the border of the garden was broken.",
        "The bandage was removable and no listed crime was reported.",
        "She was removed from the house by her brother before the officers came.",
        "A healed man asked for his bicycle, and no listed crime was reported.",
        "The eldest of the old men was the witness.",
        "The suspect was identified as the owner of the car.",
        "La víctima tiene 34 años y no contestó a dos cartas.",
        "Заявительнице 34 года; она не ответила на два письма.",
        "asked twice"
      })
  void plainReasonsLeanOnNothing(String note) {
    assertThat(ForbiddenGrounds.in(CALIFORNIA, List.of(note))).extracting(Lean::code).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No speaks English.",
        "Her English is poor.",
        "La víctima no habla inglés.",
        "Она не говорит по-английски.",
        "Nạn nhân không nói được tiếng Anh.",
        "Hindi siya marunong mag Ingles.",
        "受害人不會說英語。"
      })
  void whereTheLawForbidsItALanguageIsNoReason(String note) {
    assertThat(ForbiddenGrounds.in(LANGUAGE, List.of(note))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Are you a U.S. citizen?",
        "Your fingerprints",
        "Did you pay taxes?",
        "Is the victim a citizen?",
        "Have you ever been deported?",
        "Do you have papers?",
        "What country are you from?",
        "Where are you from originally?",
        "Bring a government-issued photo ID.",
        "Please show us your photo ID",
        "Do you have a criminal record?",
        "Have you ever been arrested?",
        "Do you have any prior convictions?",
        "Send us your arrest record.",
        "¿Es usted ciudadana?",
        "¿Tiene papeles?",
        "¿De qué país es?",
        "¿Cuál es su país de origen?",
        "¿Ha sido deportado?",
        "¿Alguna vez ha sido arrestada?",
        "¿Tiene antecedentes penales?",
        "Traiga una identificación con foto.",
        "Вы гражданин США?",
        "Из какой вы страны?",
        "Есть ли у вас документы?",
        "Вас когда-либо депортировали?",
        "Были ли вы арестованы?",
        "Есть ли у вас судимость?",
        "Принесите удостоверение личности.",
        "Quý vị có phải là công dân Hoa Kỳ không?",
        "Quý vị đến từ nước nào?",
        "Quý vị có giấy tờ không?",
        "Quý vị đã từng bị trục xuất chưa?",
        "Quý vị có tiền án không?",
        "Xin mang theo giấy tờ tùy thân.",
        "Mamamayan po ba kayo ng Estados Unidos?",
        "Saang bansa po kayo galing?",
        "May papeles ba kayo?",
        "Na-deport na ba kayo?",
        "Mayroon po ba kayong criminal record?",
        "Magdala po ng inyong ID.",
        "您是美國公民嗎？",
        "您來自哪個國家？",
        "您有證件嗎？",
        "您是否曾被遣返？",
        "您有沒有前科？",
        "請帶身分證。"
      })
  void noLetterAsksForStatusPapersRecordOrIdentity(String ask) {
    assertThat(ForbiddenGrounds.askForStatus(List.of(ask))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the report number?",
        "Bring the marriage certificate that the suspect forged.",
        "We never ask about immigration status.",
        "You do not need an ID to pick up your form.",
        "Did he threaten to have you deported?",
        "Did anybody say that you would be deported?",
        "Were you threatened with deportation?",
        "Has the suspect been arrested?",
        "Do you know whether he has a criminal record?",
        "Were you held in a room?",
        "Do you have papers from the hospital?",
        "Do you have a record of the calls?",
        "Did he take the papers for the house?",
        "Can you look at photographs to identify the man who hit you?",
        "Did anybody take the passport away?",
        "Please come to the photo lineup on May 5.",
        "Are you a resident of the building in which it happened?",
        "Which country did the call come from?",
        "Where did the man come from?",
        "Send us a copy of the restraining order.",
        "Which language do you want to speak?",
        "¿Tiene papeles del hospital?",
        "¿El agresor ha sido arrestado?",
        "¿Ha sido arrestado el agresor?",
        "¿Sabe si él tiene antecedentes penales?",
        "¿Le amenazó con deportarla?",
        "¿Está usted mojada después de la lluvia?",
        "¿Tiene fotos de las heridas?",
        "Он угрожал, что вас депортируют?",
        "Есть ли у вас документы из больницы?",
        "Его арестовали?",
        "Quý vị có bị bắt cóc không?",
        "Quý vị có giấy tờ của bệnh viện không?",
        "Họ có dọa quý vị sẽ bị trục xuất không?",
        "May resibo po ba kayo mula sa ospital?",
        "Naaresto ba ang suspek?",
        "他有沒有威脅要讓您被遣返？",
        "您有醫院的文件嗎？",
        "嫌犯被逮捕了嗎？"
      })
  void whatACaseNeedsToKnowIsAsked(String ask) {
    assertThat(ForbiddenGrounds.askForStatus(List.of(ask))).isFalse();
  }

  @Test
  void wordsAreFoundAcrossLinesAndCapitals() {
    assertThat(ForbiddenGrounds.in(CALIFORNIA, List.of("THE CASE\n   IS CLOSED")))
        .extracting(Lean::code)
        .containsExactly("CASE_CLOSED");
  }

  @Test
  void anAccentThatIsTypedApartIsPartOfItsLetter() {
    assertThat(ForbiddenGrounds.in(CALIFORNIA, List.of("He is a known Norten\u0303o.")))
        .extracting(Lean::code)
        .containsExactly("GANG_ALLEGATION");
  }

  @Test
  void whereTheLawForbidsNothingNothingIsFound() {
    assertThat(ForbiddenGrounds.in(List.of(), List.of("The case is closed."))).isEmpty();
  }

  @Test
  void everyReasonThatAnyProfileForbidsIsLookedFor() {
    assertThat(LAW.ids().stream().flatMap(id -> forbidden(id).stream()).distinct())
        .isNotEmpty()
        .allSatisfy(code -> assertThat(ForbiddenGrounds.reads(code)).as(code).isTrue());
  }

  private static List<String> forbidden(String id) {
    try {
      JurisdictionProfile profile = LAW.asPublished(id, TODAY);
      return profile.forbiddenReasons().stream().map(ForbiddenReason::code).toList();
    } catch (Refused notInForce) {
      return List.of();
    }
  }

  @Test
  void everyPatternNamesTheLawOrTheGuidanceThatForbidsToLeanOnIt() {
    ForbiddenWords.lists()
        .forEach(
            (list, words) -> {
              if (ForbiddenGrounds.reads(list)) {
                assertThat(words)
                    .as(list)
                    .allMatch(w -> w.source().matches(".*(Penal Code|CFR|C\\.R\\.S\\.|INA) .*"));
              }
            });
  }
}
