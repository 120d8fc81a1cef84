package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.Review;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);
  private static final List<LetterKind> MAY_NAME_THE_VISA =
      List.of(LetterKind.VICTIM_NOTICE, LetterKind.DELIVERY_COVER, LetterKind.DENIAL);

  private static final Pattern U_VISA =
      Pattern.compile("U visa|visa U|U 簽證|thị thực U|виз[аыуе] U");
  private static final Pattern T_VISA =
      Pattern.compile("T visa|visa T|T 簽證|thị thực T|виз[аыуе] T");

  /** Words that judge a person, or that promise what only USCIS can give. */
  private static final Pattern HARSH =
      Pattern.compile(
          "\\b(alien|illegal|ilegal|undocumented|indocumentad\\w*|extranjer\\w*|deport\\w*"
              + "|guarantee\\w*|garantiza\\w*|you will get|usted recibirá|gang|pandilla"
              + "|criminal history|antecedentes|нелегал\\w*|депорт\\w*|гарантир\\w*|trục xuất|bất hợp"
              + " pháp|bảo đảm|ilegal|pinatalsik|ginagarantiya\\w*)\\b|非法|遣返|驅逐|保證您",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final LetterText text = new LetterText(SampleLetters.templates());

  static Stream<Arguments> everyLetter() {
    return Arrays.stream(LetterKind.values())
        .flatMap(
            kind ->
                Arrays.stream(LetterLanguage.values())
                    .filter(language -> kind.isTranslated() || language.isOriginal())
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
    // the law's own names of crimes and benefits, such as unlawful restraint, judge nobody
    facts.put("crimes", List.of());
    facts.put("benefits", List.of());
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
    assertThat(U_VISA.matcher(letter).find()).isEqualTo(MAY_NAME_THE_VISA.contains(kind));
  }

  @ParameterizedTest
  @MethodSource("everyLetter")
  void fitsThePage(LetterKind kind, LetterLanguage language) {
    assumeTrue(language != LetterLanguage.TRADITIONAL_CHINESE, "Chinese has no blanks to break at");
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

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void explainsEveryWayThatAnyProfileOpensAgainstADenial(LetterLanguage language) {
    for (var way : waysOfAllProfiles()) {
      for (var kind : List.of(LetterKind.DENIAL, LetterKind.APPEAL_ANSWER)) {
        var told = SampleLetters.letter(kind, language, Map.of("ways", List.of(way)));
        var silent = SampleLetters.letter(kind, language, Map.of("ways", List.of()));
        String rule = "\"%s\" (%s)".formatted(way.sentence(), way.citation());
        assertThat(onOneLine(told)).contains(rule);
        assertThat(told.length() - silent.length()).isGreaterThan(rule.length() + 20);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LetterLanguage.class)
  void theNoticeSaysThatAskingNeedsNoLawyerAndThatSomebodyHelpsForFree(LetterLanguage language) {
    String none =
        onOneLine(SampleLetters.letter(LetterKind.VICTIM_NOTICE, language, Map.of("hotline", "")));
    assertThat(none)
        .contains(
            said(
                language,
                "You do not need a lawyer to ask",
                "No necesita abogado para pedirnos",
                "您不需要律師也可以",
                "Hindi ninyo kailangan ng abogado",
                "Quý vị không cần luật sư",
                "адвокат не нужен"))
        .contains(
            said(
                language,
                "help for free",
                "ayudan gratis",
                "免費協助",
                "libre",
                "miễn phí",
                "бесплатно"))
        .doesNotContain("555-0177");
    assertThat(
            onOneLine(
                SampleLetters.letter(
                    LetterKind.VICTIM_NOTICE, language, Map.of("hotline", "Shelter, 555-0177"))))
        .contains("Shelter, 555-0177");
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
          .contains("The report tells of a parking dispute", "Pat Doe, Captain", "______");
    }
  }

  @Test
  void aDenialNamesTheCriminalActivitiesOnFileWhereNobodyNamedTheOffense() {
    for (var language : LetterLanguage.values()) {
      var facts = SampleLetters.facts(LetterKind.DENIAL, language);
      assertThat(text.write(LetterKind.DENIAL, language, facts)).doesNotContain("Stalking");
      facts.put("offense", "");
      assertThat(onOneLine(text.write(LetterKind.DENIAL, language, facts))).contains("Stalking");
    }
  }

  @Test
  void aSentenceEndsWithTheStopOfTheLanguageInWhichItWasWritten() {
    var language = LetterLanguage.TRADITIONAL_CHINESE;
    for (var kind : List.of(LetterKind.DENIAL, LetterKind.APPEAL_ANSWER, LetterKind.DELAY_NOTICE)) {
      var facts = SampleLetters.facts(kind, language);
      assertThat(text.write(kind, language, facts)).as(kind.name()).doesNotContainPattern("[a-z]。");
      facts.put("wrote", "zh-Hant");
      facts.put("explanation", Phrases.phrase("報告說的是停車糾紛。"));
      facts.put("reason", facts.get("explanation"));
      assertThat(text.write(kind, language, facts)).contains("停車糾紛。").doesNotContain("。。");
    }
  }

  @Test
  void theLetterOfTheExpiryAsksNobodyWhoNeverHadTheFormNotToSendIt() {
    for (var language : LetterLanguage.values()) {
      var kind = LetterKind.FILING_DAY_OVER;
      var facts = SampleLetters.facts(kind, language);
      facts.put("undelivered", true);

      assertThat(onOneLine(text.write(kind, language, facts)))
          .contains(
              said(
                  language,
                  "We had not given it to you",
                  "no se la habíamos entregado",
                  "我們還沒有把它交給您",
                  "Hindi pa namin ito naibigay",
                  "chúng tôi chưa giao giấy",
                  "мы его вам не передали"))
          .doesNotContain(
              "do not send",
              "no la envíe",
              "請不要寄出",
              "huwag na itong",
              "xin đừng",
              "не отправляйте");
    }
  }

  @Test
  void theLetterOfTheExpiryCallsNoPastDayTheLastAndPointsToTheReissue() {
    for (var language : LetterLanguage.values()) {
      var kind = LetterKind.FILING_DAY_OVER;
      assertThat(onOneLine(text.write(kind, language, SampleLetters.facts(kind, language))))
          .contains(
              said(
                  language,
                  "That day is over. If it was",
                  "Ese día ya pasó. Si la",
                  "這個日期已經過了。 如果",
                  "Lumipas na ang araw na iyon. Kung",
                  "Ngày đó đã qua. Nếu",
                  "Этот день прошёл. Если"))
          .contains(
              said(
                  language,
                  "Ask us for a new one",
                  "Pídanos una nueva",
                  "向我們要一份新的",
                  "Humingi sa amin ng bago",
                  "Hãy xin chúng tôi giấy mới",
                  "Попросите у нас новое"))
          .doesNotContain(
              "by that day",
              "a tiempo, díganoslo en cuanto",
              "不能在該日之前",
              "maisusumite",
              "Nếu" + " không thể nộp",
              "Если вы не можете");
    }
  }

  @Test
  void onlyTheStatementToUscisNamesThePersonOfAWithdrawal() {
    for (var language : LetterLanguage.values()) {
      var facts = SampleLetters.facts(LetterKind.WITHDRAWAL_NOTICE, language);
      assertThat(text.write(LetterKind.WITHDRAWAL_NOTICE, language, facts))
          .doesNotContain("Zarzamora", "A001002003", language.date(DAY.minusYears(30)));
    }
  }

  @Test
  void aNewFormSaysThatTheOldOneIsNotToBeFiled() {
    for (var language : LetterLanguage.values()) {
      String before = language.date(DAY.minusMonths(5));
      var facts = SampleLetters.facts(LetterKind.DELIVERY_COVER, language);
      String warning =
          said(
              language,
              "Do not file the old form",
              "No presente el formulario anterior",
              "請勿提交舊表格",
              "Huwag isumite ang lumang form",
              "Đừng nộp mẫu đơn cũ",
              "Не подавайте старую форму");
      assertThat(onOneLine(text.write(LetterKind.DELIVERY_COVER, language, facts)))
          .doesNotContain(before, warning);
      facts.put("replaces", before);
      assertThat(onOneLine(text.write(LetterKind.DELIVERY_COVER, language, facts)))
          .as("two of one day are told apart by their numbers")
          .contains(before, warning, "3", "2", "print 5");
      facts.put("hadOld", false);
      assertThat(onOneLine(text.write(LetterKind.DELIVERY_COVER, language, facts)))
          .as("whoever never had the old form")
          .contains(before, "3", "2")
          .doesNotContain(warning);
    }
  }

  @Test
  void aWithdrawalIsToldBeforeUscisHasTheStatement() {
    for (var language : LetterLanguage.values()) {
      var facts = SampleLetters.facts(LetterKind.WITHDRAWAL_NOTICE, language);
      assertThat(onOneLine(text.write(LetterKind.WITHDRAWAL_NOTICE, language, facts)))
          .contains(
              said(
                  language,
                  "We are writing to U.S.",
                  "le estamos escribiendo al Servicio",
                  "也正在寫信給",
                  "Sumusulat din kami sa",
                  "đang viết thư cho",
                  "Мы пишем об этом"))
          .doesNotContain("have told", "hemos dicho");
    }
  }

  /** 8 CFR 214.14(h)(2)(i)(A): the certifying official withdraws in writing. */
  @Test
  void theStatementToUscisIsTheOfficialsOwnAndSaysWhichFormItTakesBack() {
    var kind = LetterKind.WITHDRAWAL_STATEMENT;
    var facts = SampleLetters.facts(kind, LetterLanguage.ENGLISH);
    String statement = text.write(kind, LetterLanguage.ENGLISH, facts);
    assertThat(statement.lines())
        .contains(
            "- Name (family name, given name): Zarzamora, Lucía",
            "- Date of birth: April 5, 1996",
            "- A-Number, if any: A001002003",
            "- Number in our register: CP-26-000001, issue 2",
            "- Edition of the form: 01/20/25",
            "- Signed on: April 6, 2026",
            "- Signed by: Alex Poe",
            "Name: Pat Doe",
            "Title: Captain",
            "Agency: City Police",
            "Signature: ______________________________",
            "Date: ______________________________");
    assertThat(onOneLine(statement))
        .contains("I am a certifying official of City Police")
        .contains("It took the place of issue 1, signed on February 24, 2026.")
        .contains("That form is withdrawn as well.")
        .contains("A copy of the signed form goes with this statement.");

    facts.put("official", "");
    facts.put("title", "");
    facts.put("signer", "");
    facts.put("copied", false);
    facts.put("alienNumber", "");
    assertThat(text.write(kind, LetterLanguage.ENGLISH, facts).lines())
        .contains("- A-Number, if any: ______________________________")
        .noneMatch(line -> line.contains("A copy of"))
        .contains("Name: ______________________________", "Title: ______________________________")
        .noneMatch(line -> line.contains("Signed by"));
  }

  @Test
  void tellsUntilWhenAndHowADenialIsAppealed() {
    for (var language : LetterLanguage.values()) {
      String letter =
          onOneLine(
              text.write(
                  LetterKind.DENIAL, language, SampleLetters.facts(LetterKind.DENIAL, language)));
      assertThat(letter)
          .contains(
              said(
                  language,
                  "We take an appeal at any time",
                  "Aceptamos una apelación en cualquier",
                  "隨時接受申訴",
                  "Tumatanggap kami ng apela anumang oras",
                  "nhận khiếu nại bất cứ lúc nào",
                  "принимаем жалобы в любое время"))
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
          .containsPattern(T_VISA)
          .containsIgnoringCase(
              said(
                  language,
                  "you may add",
                  "puede agregar",
                  "您可以",
                  "maaari ninyong idagdag",
                  "quý vị có thể kèm",
                  "вы можете приложить"))
          .doesNotContainPattern(U_VISA)
          .doesNotContain("I-918", "{", "mandatory", "obligatori");
      assertThat(letter)
          .doesNotContain("last safe day", "último día seguro", "too old")
          .doesNotContain("安全提交", "huling ligtas", "an toàn cuối", "надёжный день");
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
          .contains(
              said(
                  language,
                  "declaration",
                  "declaración",
                  "聲明書",
                  "deklarasyon",
                  "bản tuyên bố",
                  "декларацию"))
          .doesNotContain("certification", "certificación", "證明書", "sertipikasyon")
          .doesNotContain("giấy chứng nhận", "подтверждение");
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

  @ParameterizedTest
  @MethodSource("everyLetter")
  void theAgencysOwnParagraphsStandAroundTheStandardTextAndTakeNothingOutOfIt(
      LetterKind kind, LetterLanguage language) {
    assumeTrue(kind.isTranslated());
    var own = new OwnWords("We are here for you.\n\nWhy\n---\nBecause", "- Our door is open.");
    var facts = SampleLetters.facts(kind, language);
    var standard = LetterSheet.of(text.write(kind, language, facts)).blocks();
    facts.put("opening", own.openingText());
    facts.put("closing", own.closingText());

    var blocks = new ArrayList<>(LetterSheet.of(text.write(kind, language, facts)).blocks());

    assertThat(blocks).containsAll(standard);
    blocks.removeAll(standard);
    assertThat(blocks)
        .extracting(LetterSheet.Block::lines)
        .containsExactly(
            List.of("We are here for you."),
            List.of("Why --- Because"),
            List.of("Our door is open."));
    assertThat(blocks).allMatch(block -> block.kind() == LetterSheet.Kind.PARAGRAPH);
  }

  @Test
  void saysInWhichLanguageSomebodyWroteWhereItIsNotTheLettersOwn() {
    var facts = SampleLetters.facts(LetterKind.DELAY_NOTICE, LetterLanguage.SPANISH);
    assertThat(text.write(LetterKind.DELAY_NOTICE, LetterLanguage.SPANISH, facts))
        .contains("Por qué (en inglés, en las palabras de quien lo escribió): the reports");
    facts.put("wrote", "es");
    assertThat(text.write(LetterKind.DELAY_NOTICE, LetterLanguage.SPANISH, facts))
        .contains("Por qué: the reports");
    facts.put("wrote", "zh-Hant");
    assertThat(text.write(LetterKind.DELAY_NOTICE, LetterLanguage.ENGLISH, facts))
        .contains("Why (written in Chinese): the reports");
  }

  @ParameterizedTest
  @CsvSource({
    "the witness moved to another county, ENGLISH",
    "declined, ENGLISH",
    "El informe está en otro condado y la testigo no contesta, SPANISH",
    "Ang ulat ay nasa ibang county at hindi sumasagot ang saksi, FILIPINO",
    "Báo cáo đang ở một quận khác, VIETNAMESE",
    "Протокол находится в другом округе, RUSSIAN",
    "報告在另一個縣, TRADITIONAL_CHINESE",
    "a letter for 陳美玲 of the county, ENGLISH",
    "Ms. Nguyễn did not answer the letter, ENGLISH"
  })
  void tellsInWhichLanguageSomebodyWrote(String written, LetterLanguage language) {
    assertThat(WrittenIn.of(List.of(written))).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 'April 5, 2026'",
    "SPANISH, 5 de abril de 2026",
    "TRADITIONAL_CHINESE, 2026年4月5日",
    "FILIPINO, 'Abril 5, 2026'",
    "VIETNAMESE, ngày 5 tháng 4 năm 2026",
    "RUSSIAN, 5 апреля 2026 года"
  })
  void writesADayAsItsReaderDoes(LetterLanguage language, String day) {
    assertThat(language.date(DAY)).isEqualTo(day);
  }

  @Test
  void noTwoLanguagesShareAVersion() {
    assertThat(Arrays.stream(LetterLanguage.values()).map(Translated::letters))
        .extracting(Translated::version)
        .doesNotHaveDuplicates()
        .allMatch(version -> version.matches("[0-9a-f]{12}"));
  }

  @Test
  void findsTheLanguageOfTheReader() {
    assertThat(LetterLanguage.forReaderOf("es-MX")).isEqualTo(LetterLanguage.SPANISH);
    assertThat(LetterLanguage.forReaderOf("en")).isEqualTo(LetterLanguage.ENGLISH);
    assertThat(LetterLanguage.forReaderOf("zh")).isEqualTo(LetterLanguage.TRADITIONAL_CHINESE);
    assertThat(LetterLanguage.forReaderOf("zh-Hant")).extracting("tag").isEqualTo("zh-Hant");
    assertThat(LetterLanguage.forReaderOf("tl")).isEqualTo(LetterLanguage.FILIPINO);
    assertThat(LetterLanguage.forReaderOf("fr")).isEqualTo(LetterLanguage.ENGLISH);
    assertThat(LetterLanguage.speaks("fr")).isFalse();
    assertThat(LetterLanguage.speaks("es-MX")).isTrue();
  }

  /** What a letter in this language says of what its translations say. */
  private static String said(LetterLanguage language, String... inTheirOrder) {
    return inTheirOrder[language.ordinal()];
  }

  private static String[] told(LetterKind kind, LetterLanguage language) {
    var common =
        Stream.of(
            "City Police",
            "Springfield, CA 94000",
            "555-0199",
            "The unit, 555-0100",
            "CP-26-000001",
            language.date(DAY));
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
                  language.date(DAY.plusDays(6)),
                  Channels.of("by phone", language),
                  "to meet the investigator",
                  "no answer",
                  "(Law 2)",
                  "Lucía Zarzamora",
                  "26-0001",
                  language.date(DAY.plusDays(7)),
                  "PC 602",
                  "Robin Roe, Legal Aid",
                  "Pat Doe, Captain",
                  "The report tells of a parking dispute");
          case DELIVERY_COVER, FILING_REMINDER, FILING_DAY_OVER ->
              Stream.of(language.date(DAY.plusDays(4)), language.date(DAY.plusDays(5)));
          case APPEAL_RECEIPT, APPEAL_GRANTED ->
              Stream.of(language.date(DAY.plusDays(1)), language.date(DAY.plusDays(2)));
          case APPEAL_ANSWER ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  "\"A sentence of law.\" (Law 1)",
                  "The record says so",
                  "Lucía Zarzamora",
                  "Alex Poe, Captain",
                  "______");
          case DELAY_NOTICE ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  language.date(DAY.plusDays(2)),
                  "the reports are in another county");
          case WITHDRAWAL_NOTICE, WITHDRAWAL_STATEMENT ->
              Stream.of(
                  language.date(DAY.plusDays(1)),
                  "to meet the investigator",
                  language.date(DAY.plusDays(2)),
                  "by phone",
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
    return allProfiles()
        .flatMap(profile -> profile.denialReasons().stream())
        .map(DenialReason::code)
        .distinct()
        .toList();
  }

  private static List<Review> waysOfAllProfiles() {
    return allProfiles().flatMap(p -> p.denial().review().stream()).distinct().toList();
  }

  private static Stream<JurisdictionProfile> allProfiles() {
    var jurisdictions = new Jurisdictions();
    return jurisdictions.ids().stream()
        .flatMap(
            id ->
                Arrays.stream(CertificationKind.values())
                    .flatMap(kind -> published(jurisdictions, id, kind)));
  }

  private static Stream<JurisdictionProfile> published(
      Jurisdictions jurisdictions, String id, CertificationKind kind) {
    try {
      return Stream.of(jurisdictions.asPublished(id, kind, DAY));
    } catch (Refused notInForce) {
      return Stream.empty();
    }
  }
}
