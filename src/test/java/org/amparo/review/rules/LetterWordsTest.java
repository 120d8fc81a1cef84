package org.amparo.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Checklist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter would print to the victim is held to more than a note. */
class LetterWordsTest {

  private static final Jurisdictions LAW = new Jurisdictions();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is your immigration status?",
        "Tell us your immigration status",
        "Come to the station and show your passport",
        "Please send a copy of your driver's license.",
        "Bring a photo ID.",
        "Do you have a visa?",
        "Are you a citizen?",
        "Are you here legally?",
        "Were you undocumented at the time?",
        "How did you enter the country?",
        "When did you come to the United States?",
        "Where were you born?",
        "What is your alien number?",
        "Your Social Security number, please.",
        "Do you qualify for a U visa?",
        "Send us your Form I-918.",
        "proof of identity",
        "¿Cuál es su estatus migratorio?",
        "Traiga su pasaporte.",
        "¿Cuándo entró al país?",
        "¿Tiene usted sus papeles?",
        "Please attach your DACA approval",
        "Send your I-94",
        "Do you work without a permit?",
        "Are you authorized to work in the United States?",
        "Есть ли у вас паспорт?",
        "¿Tiene usted una visa?",
        "¿Trabaja sin permiso?",
        "Quý vị có hộ chiếu không?",
        "Mayroon ba kayong pasaporte?",
        "Have you applied for asylum?",
        "How did you enter?",
        "Quý vị đến Mỹ khi nào?",
        "Kailan kayo dumating sa Amerika?",
        "Когда вы приехали в США?",
        "您什麼時候來美國的？",
        "Are you gang-affiliated?",
        "Send your marriage certificate",
        "Are you married to a U.S. citizen?",
        "Is your husband here legally?",
        "Is your child undocumented?",
        "¿Cómo entró?",
        "Envíe su acta de matrimonio.",
        "您有護照嗎？"
      })
  void asksForStatusPapersOrChancesAreRefused(String ask) {
    var asked = LetterWords.asked("asks", List.of("Which hospital?", ask));

    assertThat(asked.passed()).as(ask).isFalse();
    assertThat(asked.failures().get(0).todo()).doesNotContain(ask);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which hospital treated the injury?",
        "Who is the witness whom you named?",
        "How did you get to the hospital?",
        "When did you come to the police station?",
        "Did he take your passport from you?",
        "Does he still have your passport?",
        "Did he threaten to have you deported?",
        "Can you give an identification of the suspect?",
        "to confirm the identity of the suspect from photographs",
        "Please send us any papers from the hospital.",
        "Do you have the legal documents of the restraining order?",
        "Were you legally married to him on that day?",
        "What is the license plate of his car?",
        "Which language should our interpreter speak?",
        "Please tell us your date of birth.",
        "¿Cuándo llegó la policía?",
        "¿Qué hospital le atendió?",
        "¿Puede identificar al sospechoso?",
        "Can you work with our sketch artist without a lawyer?",
        "Where did you work when it happened?",
        "¿Dónde trabaja él?",
        "У вас есть фотографии с того дня?",
        "How did you enter the house?",
        "¿Cómo entró en la casa?",
        "Is your son legally adopted?",
        "Are you married to the man who did this?",
        "Send a certificate of the hospital.",
        "Who is your employer?",
        "Did your employer keep your wages?",
        "Was the attacker in a gang?",
        "Are you afraid of the gang that he is in?",
        "Have you applied for a restraining order?",
        "an interview"
      })
  void asksAboutTheCrimeAndTheHelpPass(String ask) {
    assertThat(LetterWords.asked("asks", List.of(ask)).passed()).as(ask).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Only victims whose case is still open can be certified.",
        "We certify only cases of the last two years.",
        "We only certify if an arrest was made.",
        "Our policy is to certify open cases only.",
        "We do not certify closed cases.",
        "We don't sign for old cases.",
        "Мы подтверждаем только открытые дела.",
        "Chúng tôi chỉ xác nhận hồ sơ còn mở.",
        "Sinesertipikahan lang namin ang bukas na kaso.",
        "我們只認證未結案件。",
        "We certify only felony cases.",
        "You must come in person for an interview.",
        "Solo certificamos casos abiertos.",
        "Your certification guarantees the visa.",
        "You will get a green card.",
        "We do not certify misdemeanors.",
        "Se le dará la visa."
      })
  void noLetterSetsABarOfTheAgencysOwnOrPromisesAVisa(String words) {
    assertThat(LetterWords.beside("your paragraphs", List.of(words)).passed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USCIS decides whether you get a visa.",
        "We never ask about immigration status.",
        "You do not need an ID to pick up your form.",
        "It does not matter whether the case is closed.",
        "We certify only what our own records show.",
        "We do not certify what happened in another agency's cases.",
        "Мы подтверждаем только то, что есть в наших делах.",
        "Chúng tôi chỉ xác nhận những gì có trong hồ sơ.",
        "我們只證明紀錄中的內容。",
        "Only the certifying official can sign the form.",
        "Come in person or send somebody whom you trust.",
        "This certification is no promise of a visa.",
        "We cannot guarantee a visa.",
        "La certificación no garantiza la visa.",
        "You can ask for an interview at our office."
      })
  void whatALetterMaySayBesides(String words) {
    assertThat(LetterWords.beside("your paragraphs", List.of(words)).passed()).isTrue();
  }

  /** 8 CFR 214.14: certification turns on neither, whether or not a state says so. */
  @ParameterizedTest
  @ValueSource(strings = {"us-ma", "us-va", "us-wa", "us-il", "us-tx", "us-md", "us-mn", "us-ne"})
  void noDenialAnywhereLeansOnAGangOrOnWhereThePersonIsNow(String state) {
    for (String words : List.of("She belongs to a gang.", "She left the country.")) {
      assertThat(LetterWords.told(law(state), "explanation", List.of(words)).failures())
          .as(words)
          .singleElement()
          .satisfies(rule -> assertThat(rule.citation()).contains("8 CFR 214.14"));
    }
  }

  @Test
  void aDelayIsNotLaidOnWhatNobodyIsAskedFor() {
    for (String late :
        List.of(
            "We wait until she shows her passport.",
            "We wait until ICE has answered.",
            "We wait for the conviction of the offender.",
            "Fingerprints have to be taken first.")) {
      assertThat(LetterWords.delays(law("us-ma"), "reason", List.of(late)).passed())
          .as(late)
          .isFalse();
    }
    assertThat(
            LetterWords.delays(law("us-ma"), "reason", List.of("The detective is on leave."))
                .passed())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "n/a", "...", ". . . .", "late", "報。"})
  void aMarkOrAWordIsNoReasonForADelay(String late) {
    assertThat(LetterWords.delays(law("us-ma"), "reason", List.of(late)).failures())
        .singleElement()
        .satisfies(rule -> assertThat(rule.todo()).contains("reason"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The court sits.", "我們在等法院的文件。", "Ждём ответа суда.", "Esperamos al juez."})
  void aShortSentenceInAnyLanguageIsOne(String late) {
    assertThat(LetterWords.delays(law("us-ma"), "reason", List.of(late)).failures()).isEmpty();
  }

  @Test
  void wordsThatLeanOnAForbiddenReasonAreRefusedWithTheirOwnRuleAndNotRepeated() {
    var law = law("us-ca");

    var told = LetterWords.told(law, "explanation", List.of("She was deported in 2009."));

    assertThat(told.failures())
        .singleElement()
        .satisfies(rule -> assertThat(rule.rule()).contains("immigration history of the victim"))
        .satisfies(rule -> assertThat(rule.citation()).contains("679.10"))
        .satisfies(rule -> assertThat(rule.todo()).contains("explanation"))
        .satisfies(rule -> assertThat(rule.toString()).doesNotContain("2009"));
    assertThat(LetterWords.told(law, "explanation", List.of("It was a parking dispute.")).passed())
        .isTrue();
  }

  @Test
  void underWhateverLawADenialLeansOnNobodysLanguage() {
    for (var law : List.of(law("us-ca"), law("us-tx"))) {
      for (String words : List.of("No speaks English.", "No habla inglés.", "Poor English.")) {
        assertThat(LetterWords.language(law, "explanation", List.of(words)).failures())
            .singleElement()
            .satisfies(rule -> assertThat(rule.citation()).contains("42 U.S.C. 2000d"))
            .satisfies(rule -> assertThat(rule.toString()).doesNotContain(words));
      }
      String lawful = "The interview was held in Spanish, with an interpreter.";
      assertThat(LetterWords.language(law, "explanation", List.of(lawful)).passed()).isTrue();
    }
    assertThat(LetterWords.language(law("us-co"), "explanation", List.of("Poor English.")).passed())
        .as("Colorado has its own rule, which is told instead")
        .isTrue();
  }

  /** 8 CFR 214.14: certification turns on who was harmed, what happened and who helped. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRIMINAL_HISTORY | She has a criminal record.",
        "IMMIGRATION_HISTORY | The victim is an illegal alien.",
        "CASE_CLOSED | The case is closed.",
        "AGE_OF_CRIME | Too much time has passed since the crime.",
        "LIMITATIONS_EXPIRED | The statute of limitations has run.",
        "NO_PROSECUTION | The suspect was not convicted.",
        "NO_PROSECUTION | The defendant was acquitted.",
        "NO_PROSECUTION | There was no arrest.",
        "EXTENT_OF_HARM | There were no serious injuries.",
        "USCIS_WILL_REFUSE | USCIS would not approve this anyway."
      })
  void noStateLetsALetterLeanOnWhatTheCertificationDoesNotTurnOn(String code, String words) {
    for (String id : List.of("us", "us-ma", "us-va", "us-tx", "us-il", "us-co", "us-wa", "us-ca")) {
      var rule = law(id).forbiddenReason(code).orElseThrow();
      assertThat(LetterWords.told(law(id), "explanation", List.of(words)).failures())
          .as(id)
          .extracting(Checklist.Rule::citation)
          .contains(rule.citation());
    }
    assertThat(LetterWords.told(law("us-tx"), "explanation", List.of("It was a parking dispute.")))
        .satisfies(told -> assertThat(told.passed()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Known gang member.",
        "She could not give us a report number.",
        "She did not help in another case of ours.",
        "The victim left the country.",
        "She did not show a valid government ID.",
        "She did not speak English."
      })
  void coloradoLetsOnlyTheTwoFactorsOfItsLawCount(String words) {
    assertThat(LetterWords.told(law("us-co"), "explanation", List.of(words)).failures())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.citation()).contains("C.R.S. 24-4.1-401"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The victim was drunk",
        "The victim is a liar.",
        "She is a sex worker.",
        "This was only a misdemeanor.",
        "La víctima estaba borracha.",
        "Потерпевшая была пьяна.",
        "We have too many requests",
        "There are not enough officers.",
        "We have no time to review this.",
        "Our department no longer signs: the chief does not sign these forms.",
        "Tenemos demasiadas solicitudes."
      })
  void aDenialTurnsOnTheCrimeAndTheHelpAlone(String words) {
    for (var law : List.of(law("us-ca"), law("us-tx"))) {
      assertThat(LetterWords.nothingElse(law, "explanation", List.of(words)).failures())
          .singleElement()
          .satisfies(rule -> assertThat(rule.citation()).contains("8 CFR 214.14(b)"))
          .satisfies(rule -> assertThat(rule.toString()).doesNotContain(words));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The victim was drunk",
        "Потерпевшая была пьяна.",
        "Our department no longer signs: the chief does not sign these forms.",
        "We do not issue U visa certifications."
      })
  void noLetterHoldsMannersAgainstAPersonOrSaysThatNobodySigns(String words) {
    assertThat(LetterWords.beside("reason", List.of(words)).passed()).isFalse();
    assertThat(LetterWords.delays(law("us-ma"), "reason", List.of(words)).passed()).isFalse();
    assertThat(LetterWords.denies(law("us-ma"), "explanation", List.of(words)).passed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are not enough officers in the unit this month.",
        "We have too many requests to answer yours in time.",
        "Tenemos demasiadas solicitudes."
      })
  void muchToDoMayDelayAnAnswerAndDeniesNone(String words) {
    assertThat(LetterWords.delays(law("us-ma"), "reason", List.of(words)).passed()).isTrue();
    assertThat(LetterWords.denies(law("us-ma"), "explanation", List.of(words)).passed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We do not issue visas; USCIS does.",
        "The police do not issue U visas.",
        "We do not issue U visas. USCIS alone decides.",
        "The report tells of a drunk driver who hit a fence.",
        "The report tells of a misdemeanor, vandalism, with no person harmed.",
        "It was a parking dispute between two neighbours.",
        "The victim had no time to see who it was and knows nothing else.",
        "Many requests were made to her, and she refused each."
      })
  void whatWasFoundAboutTheCrimeAndTheHelpMayBeTold(String words) {
    assertThat(LetterWords.nothingElse(law("us-ca"), "explanation", List.of(words)).passed())
        .isTrue();
    assertThat(LetterWords.beside("explanation", List.of(words)).passed()).isTrue();
  }

  private static JurisdictionProfile law(String id) {
    return LAW.asPublished(id, LocalDate.of(2026, 11, 24));
  }
}
