package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);
  private static final List<LetterKind> MAY_NAME_THE_VISA =
      List.of(LetterKind.VICTIM_NOTICE, LetterKind.DELIVERY_COVER, LetterKind.DENIAL);

  /** Words that judge a person, or that promise what only USCIS can give. */
  private static final Pattern HARSH =
      Pattern.compile(
          "\\b(alien|illegal|ilegal|undocumented|indocumentad\\w*|extranjer\\w*|deport\\w*"
              + "|guarantee\\w*|garantiza\\w*|you will get|usted recibirá|gang|pandilla"
              + "|criminal history|antecedentes)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final LetterText text = new LetterText(SampleLetters.templates());

  static Stream<Arguments> everyLetter() {
    return Arrays.stream(LetterKind.values())
        .flatMap(
            kind ->
                Arrays.stream(LetterLanguage.values())
                    .map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("everyLetter")
  void tellsEveryFactOfEachLetterInEachLanguage(LetterKind kind, LetterLanguage language) {
    String letter = text.write(kind, language, SampleLetters.facts(kind, language));
    assertThat(onOneLine(letter)).contains(told(kind, language));
    assertThat(letter).doesNotContain("{", "}", "NOT_FOUND", "null");
  }

  @ParameterizedTest
  @MethodSource("everyLetter")
  void usesNoWordThatJudgesOrPromises(LetterKind kind, LetterLanguage language) {
    var facts = SampleLetters.facts(kind, language);
    // the law's own names of crimes, such as unlawful restraint, judge nobody who reads them
    facts.put("crimes", List.of());
    String letter = text.write(kind, language, facts);
    assertThat(HARSH.matcher(letter).results().map(r -> r.group()).toList()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyLetter")
  void showsNothingButTheAgencyOnTheFirstLine(LetterKind kind, LetterLanguage language) {
    String letter = text.write(kind, language, SampleLetters.facts(kind, language));
    assertThat(letter.lines().findFirst()).contains("City Police");
  }

  @ParameterizedTest
  @MethodSource("everyLetter")
  void namesTheVisaOnlyWhereTheReaderNeedsIt(LetterKind kind, LetterLanguage language) {
    String letter = onOneLine(text.write(kind, language, SampleLetters.facts(kind, language)));
    assertThat(letter.contains("U visa") || letter.contains("visa U"))
        .isEqualTo(MAY_NAME_THE_VISA.contains(kind));
  }

  @ParameterizedTest
  @MethodSource("everyLetter")
  void fitsThePage(LetterKind kind, LetterLanguage language) {
    assertThat(text.write(kind, language, SampleLetters.facts(kind, language)).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
  }

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void explainsEveryReasonThatAnyProfileAllows(LetterLanguage language) {
    for (String code : reasonsOfAllProfiles()) {
      String reason =
          SampleLetters.templates()
              .getTemplate("notice/reason_%s.txt".formatted(language.tag()))
              .data("code", code)
              .render();
      assertThat(reason.strip()).as(code).isNotEmpty();
    }
  }

  @Test
  void refusesToWriteALetterThatLacksAFact() {
    var facts = SampleLetters.facts(LetterKind.DENIAL, LetterLanguage.ENGLISH);
    facts.remove("receivedOn");
    assertThatThrownBy(() -> text.write(LetterKind.DENIAL, LetterLanguage.ENGLISH, facts))
        .hasMessageContaining("receivedOn");
  }

  @Test
  void leavesOutWhatDoesNotApply() {
    var facts = SampleLetters.facts(LetterKind.DENIAL, LetterLanguage.ENGLISH);
    facts.put("requests", List.of());
    facts.put("appeal", "");
    assertThat(text.write(LetterKind.DENIAL, LetterLanguage.ENGLISH, facts))
        .contains("You may also appeal this denial to us.")
        .doesNotContain("What we asked for", "()");
  }

  @Test
  void aDenialSaysWhatItIsAboutOnWhichFactsItRestsAndWhoAnswersForIt() {
    for (var language : LetterLanguage.values()) {
      String letter =
          onOneLine(
              text.write(
                  LetterKind.DENIAL, language, SampleLetters.facts(LetterKind.DENIAL, language)));
      assertThat(letter)
          .contains("Lucía Zarzamora", "26-0001", language.date(DAY.plusDays(7)), "PC 602")
          .contains("The report tells of a parking dispute.", "Pat Doe, Captain", ": ______");
    }
  }

  @Test
  void aReminderThatComesTooLateCallsNoPastDayTheLast() {
    for (var language : LetterLanguage.values()) {
      var facts = SampleLetters.facts(LetterKind.FILING_REMINDER, language);
      facts.put("past", true);
      assertThat(onOneLine(text.write(LetterKind.FILING_REMINDER, language, facts)))
          .containsAnyOf("That day is over. If it was", "Ese día ya pasó. Si la")
          .containsAnyOf("Ask us for a new one", "Pídanos una nueva")
          .doesNotContain("by that day", "a tiempo, díganoslo en cuanto");
    }
  }

  @Test
  void aWithdrawalIsToldBeforeUscisHasTheStatement() {
    for (var language : LetterLanguage.values()) {
      var facts = SampleLetters.facts(LetterKind.WITHDRAWAL_NOTICE, language);
      assertThat(onOneLine(text.write(LetterKind.WITHDRAWAL_NOTICE, language, facts)))
          .containsAnyOf("We are writing to U.S.", "le estamos escribiendo al Servicio")
          .doesNotContain("have told", "hemos dicho");
    }
  }

  @Test
  void tellsUntilWhenAndHowADenialIsAppealed() {
    for (var language : LetterLanguage.values()) {
      String letter =
          onOneLine(
              text.write(
                  LetterKind.DENIAL, language, SampleLetters.facts(LetterKind.DENIAL, language)));
      assertThat(letter)
          .containsAnyOf("We take an appeal at any time", "Aceptamos una apelación en cualquier")
          .contains("Law 2");
    }
  }

  @Test
  void promisesNoDayWhereNoLawSetsOne() {
    var facts = SampleLetters.facts(LetterKind.ACKNOWLEDGEMENT, LetterLanguage.ENGLISH);
    facts.put("answerBy", "");
    assertThat(text.write(LetterKind.ACKNOWLEDGEMENT, LetterLanguage.ENGLISH, facts))
        .contains("We will answer you in writing.")
        .doesNotContain("at the latest");
  }

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void namesTheOtherVisaWhereADeclarationIsMeantAndSaysThatItMayBeLeftOut(LetterLanguage language) {
    for (var kind : List.of(LetterKind.DELIVERY_COVER, LetterKind.DENIAL)) {
      var facts = SampleLetters.facts(kind, language);
      facts.put("declaration", true);
      facts.put("fileBy", "");
      String letter = onOneLine(text.write(kind, language, facts));
      assertThat(letter)
          .containsAnyOf("T visa", "visa T")
          .containsAnyOf("you may add", "You may add", "puede agregar", "Puede agregar")
          .doesNotContain("U visa", "visa U", "I-918", "{", "mandatory", "obligatori");
      assertThat(letter).doesNotContain("last safe day", "último día seguro", "too old");
    }
  }

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void everyLetterNamesThePaperThatWasAskedFor(LetterLanguage language) {
    for (var kind :
        List.of(
            LetterKind.ACKNOWLEDGEMENT,
            LetterKind.TRANSFER,
            LetterKind.INFORMATION_REQUEST,
            LetterKind.DELAY_NOTICE,
            LetterKind.WITHDRAWAL_NOTICE,
            LetterKind.APPEAL_ANSWER)) {
      var facts = SampleLetters.facts(kind, language);
      facts.put("declaration", true);
      assertThat(onOneLine(text.write(kind, language, facts)))
          .as(kind.name())
          .containsAnyOf("declaration", "declaración")
          .doesNotContain("certification", "certificación");
    }
  }

  @Test
  void aWithdrawnDeclarationIsNamedByItsOwnForm() {
    var facts = SampleLetters.facts(LetterKind.WITHDRAWAL_STATEMENT, LetterLanguage.ENGLISH);
    facts.put("declaration", true);
    assertThat(text.write(LetterKind.WITHDRAWAL_STATEMENT, LetterLanguage.ENGLISH, facts))
        .contains("Form I-914 Supplement B")
        .doesNotContain("I-918");
  }

  @Test
  void offersATranslationOnlyToReadersOfOtherLanguages() {
    var facts = SampleLetters.facts(LetterKind.TRANSFER, LetterLanguage.ENGLISH);
    assertThat(text.write(LetterKind.TRANSFER, LetterLanguage.ENGLISH, facts))
        .doesNotContain("translation");
    facts.put("offerTranslation", true);
    assertThat(text.write(LetterKind.TRANSFER, LetterLanguage.ENGLISH, facts))
        .containsOnlyOnce("You can ask us for a translation of this letter into your language.");
  }

  @Test
  void neverReadsWhatPeopleWroteAsATemplate() {
    var facts = SampleLetters.facts(LetterKind.INFORMATION_REQUEST, LetterLanguage.ENGLISH);
    facts.put("asks", List.of("Is {agency} or {#if true}this{/if} meant?"));
    assertThat(text.write(LetterKind.INFORMATION_REQUEST, LetterLanguage.ENGLISH, facts))
        .contains("- Is {agency} or {#if true}this{/if} meant?");
  }

  @Test
  void findsTheLanguageOfTheReader() {
    assertThat(LetterLanguage.forReaderOf("es-MX")).isEqualTo(LetterLanguage.SPANISH);
    assertThat(LetterLanguage.forReaderOf("en")).isEqualTo(LetterLanguage.ENGLISH);
    assertThat(LetterLanguage.forReaderOf("vi")).isEqualTo(LetterLanguage.ENGLISH);
    assertThat(LetterLanguage.speaks("vi")).isFalse();
    assertThat(LetterLanguage.speaks("es-MX")).isTrue();
  }

  private static String[] told(LetterKind kind, LetterLanguage language) {
    var common = Stream.of("City Police", "The unit, 555-0100", "CP-26-000001", language.date(DAY));
    var particular =
        switch (kind) {
          case VICTIM_NOTICE -> labels(language);
          case ACKNOWLEDGEMENT ->
              Stream.of(language.date(DAY.plusDays(1)), language.date(DAY.plusDays(2)));
          case TRANSFER -> Stream.of("The next county's sheriff");
          case INFORMATION_REQUEST ->
              Stream.of("- First ask?", "- Second ask?", language.date(DAY.plusDays(3)));
          case DENIAL ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  "\"A sentence of law.\" (Law 1)",
                  language.date(DAY.plusDays(6))
                      + (language == LetterLanguage.SPANISH ? ", por teléfono" : ", by phone")
                      + ": to meet the investigator.",
                  ": no answer.",
                  "(Law 2)");
          case DELIVERY_COVER, FILING_REMINDER ->
              Stream.of(language.date(DAY.plusDays(4)), ": " + language.date(DAY.plusDays(5)));
          case APPEAL_RECEIPT, APPEAL_GRANTED ->
              Stream.of(language.date(DAY.plusDays(1)), language.date(DAY.plusDays(2)));
          case APPEAL_ANSWER ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  "\"A sentence of law.\" (Law 1)",
                  ": The record says so.");
          case DELAY_NOTICE ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  language.date(DAY.plusDays(2)),
                  ": the reports are in another county.");
          case WITHDRAWAL_NOTICE, WITHDRAWAL_STATEMENT ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  "to meet the investigator (" + language.date(DAY.plusDays(2)) + ", by phone)",
                  language.date(DAY.plusDays(3)),
                  "\"A sentence of law.\" (Law 3)");
        };
    return Stream.concat(common, particular).toArray(String[]::new);
  }

  private static Stream<String> labels(LetterLanguage language) {
    return Arrays.stream(Catalog.Name.values())
        .flatMap(name -> Catalog.of(name).in(language.tag()).texts().values().stream())
        .map(Catalog.Words::label);
  }

  private static String onOneLine(String letter) {
    return letter.replaceAll("\\s+", " ");
  }

  private static List<String> reasonsOfAllProfiles() {
    var jurisdictions = new Jurisdictions();
    return jurisdictions.ids().stream()
        .flatMap(
            id ->
                Arrays.stream(CertificationKind.values())
                    .flatMap(kind -> published(jurisdictions, id, kind).stream()))
        .map(DenialReason::code)
        .distinct()
        .toList();
  }

  private static List<DenialReason> published(
      Jurisdictions jurisdictions, String id, CertificationKind kind) {
    try {
      return jurisdictions.asPublished(id, kind, DAY).denialReasons();
    } catch (Refused notInForce) {
      return List.of();
    }
  }
}
