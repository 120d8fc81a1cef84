package org.amparo.supplementb.rules;

import static org.amparo.supplementb.QualifyingCriminalActivity.ATTEMPT;
import static org.amparo.supplementb.QualifyingCriminalActivity.CONSPIRACY;
import static org.amparo.supplementb.QualifyingCriminalActivity.MURDER;
import static org.amparo.supplementb.QualifyingCriminalActivity.SOLICITATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.supplementb.Drafts;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.supplementb.SupplementBDraft.Address;
import org.amparo.supplementb.SupplementBDraft.Agency;
import org.amparo.supplementb.SupplementBDraft.CaseStatus;
import org.amparo.supplementb.SupplementBDraft.Category;
import org.amparo.supplementb.SupplementBDraft.Contact;
import org.amparo.supplementb.SupplementBDraft.CriminalActs;
import org.amparo.supplementb.SupplementBDraft.CulpableFamily;
import org.amparo.supplementb.SupplementBDraft.Helpfulness;
import org.amparo.supplementb.SupplementBDraft.Relative;
import org.amparo.supplementb.SupplementBDraft.Victim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplementBRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final FormFacts FACTS = FormFacts.on(TODAY);

  private static final String CRIME = "At least one qualifying criminal activity is marked";
  private static final String NAMED_CRIME =
      "Attempt, conspiracy or solicitation stands beside the crime that it aimed at";
  private static final String DATE = "At least one date of the crime is given";
  private static final String PAST =
      "No date of the crime is before 1900, in the future or after the signature";
  private static final String PLACE =
      "The crime occurred in the United States or violated a federal extraterritorial statute";
  private static final String STATUTE = "An extraterritorial crime comes with its federal statute";
  private static final String INFORMATION = "The victim possesses information about the crime";
  private static final String HELPFUL = "The victim was, is or is likely to be helpful";
  private static final String REFUSAL = "A refusal is explained";
  private static final String REFUSAL_SAID =
      "It is said whether the victim refused help that was reasonably asked for";
  private static final String RELATIVE = "A family member who took part in the crime is listed";
  private static final String SIGNER = "Part 2 names the official who will sign";
  private static final String EDITION = "The form is on an edition that USCIS takes";
  private static final String VICTIM = "Part 1 names the victim";
  private static final String BORN = "The victim's date of birth is a day between 1900 and today";

  @Test
  void findsNothingWrongWithACompleteDraft() {
    var list = SupplementBRules.check(Drafts.complete(), FACTS.signedBy(Drafts.OFFICIAL));
    assertThat(list.rules()).allMatch(r -> r.verdict() == Verdict.PASS);
    assertThat(list.rules()).allMatch(r -> !r.citation().isBlank() && r.todo() == null);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failsOneRuleForOneFault(SupplementBDraft draft, String rule) {
    assertThat(SupplementBRules.check(draft, FACTS).failures())
        .extracting(Checklist.Rule::rule)
        .containsExactly(rule);
  }

  static Stream<Arguments> failures() {
    var d = Drafts.complete();
    var v = d.part1();
    return Stream.of(
        fails(crimes(), CRIME),
        fails(crimes(ATTEMPT), NAMED_CRIME),
        fails(crimes(CONSPIRACY, SOLICITATION), NAMED_CRIME),
        fails(dates(), DATE),
        fails(dates(TODAY.plusDays(1)), PAST),
        fails(dates(LocalDate.of(1899, 12, 31)), PAST),
        fails(place(false, false, null), PLACE),
        fails(place(null, null, null), PLACE),
        fails(place(false, null, null), PLACE),
        fails(place(false, true, " "), STATUTE),
        fails(Drafts.with(new Helpfulness(false, true, false, null, null)), INFORMATION),
        fails(Drafts.with(new Helpfulness(true, false, false, null, null)), HELPFUL),
        fails(Drafts.with(new Helpfulness(true, null, false, null, null)), HELPFUL),
        fails(Drafts.with(new Helpfulness(true, true, true, null, null)), REFUSAL),
        fails(Drafts.with(new Helpfulness(true, true, null, null, null)), REFUSAL_SAID),
        fails(Drafts.with(new CulpableFamily(true, List.of())), RELATIVE),
        fails(
            Drafts.with(new CulpableFamily(true, List.of(new Relative(null, null, " ")))),
            RELATIVE),
        fails(
            Drafts.with(
                new CulpableFamily(false, List.of(new Relative(null, "brother", "took part")))),
            "Nobody is listed in Part 5 against its answer \"No\""),
        fails(Drafts.onEdition("04/01/24"), EDITION),
        fails(Drafts.onEdition("unheard of"), EDITION),
        fails(Drafts.onEdition(null), EDITION),
        fails(
            Drafts.with(Drafts.narrated(" ")),
            "The criminal activity and the victim's part in it are described"),
        fails(Drafts.with(victim(v, null, v.birthDate())), VICTIM),
        fails(Drafts.with(victim(v, new PersonName("N/A", "none"), v.birthDate())), VICTIM),
        fails(Drafts.with(victim(v, v.name(), TODAY.plusDays(1))), BORN));
  }

  @ParameterizedTest
  @MethodSource("passes")
  void letsALawfulDraftThrough(SupplementBDraft draft) {
    assertThat(SupplementBRules.check(draft, FACTS).failures()).isEmpty();
  }

  static Stream<SupplementBDraft> passes() {
    return Stream.of(
        crimes(ATTEMPT, MURDER),
        dates(TODAY),
        place(false, true, "18 U.S.C. 2423(c)"),
        place(true, null, null),
        Drafts.with(new Helpfulness(true, true, true, "Asked once, in hospital.", null)),
        Drafts.with(new CulpableFamily(null, List.of())),
        Drafts.with(victim(Drafts.victim(), new PersonName(null, "Sukarno"), null)));
  }

  @Test
  void comparesTheOfficialInPart2WithTheOneWhoSigns() {
    var other = FACTS.signedBy(new PersonName("Lind", "Petra"));
    assertThat(failures(Drafts.complete(), other)).containsExactly(SIGNER);
    var sameInOtherLetters = FACTS.signedBy(new PersonName(" okafor", "RUTH"));
    assertThat(failures(Drafts.complete(), sameInOtherLetters)).isEmpty();
  }

  @Test
  void holdsTheDatesAgainstTheDayOfTheSignature() {
    var signed = FACTS.signedOn(LocalDate.of(2026, 2, 28));
    assertThat(failures(Drafts.complete(), signed)).containsExactly(PAST);
    assertThat(failures(Drafts.complete(), FACTS.signedOn(TODAY.plusDays(1))))
        .containsExactly("The signature is not dated in the future");
  }

  @Test
  void pointsToADenialAndNotToASignatureWhereTheVictimDidNotHelp() {
    var list =
        SupplementBRules.check(Drafts.with(new Helpfulness(true, false, false, null, null)), FACTS);
    assertThat(list.failures().get(0).todo()).contains("a denial in writing and not a signature");
    assertThat(list.failures().get(0).citation())
        .isEqualTo("8 CFR 214.14(b)(3); 8 CFR 214.14(c)(2)(i)");
  }

  @Test
  void warnsOfBlanksAndNamesThem() {
    var victim = new Victim(null, new PersonName("Nguyễn", "Thị"), null, null, null);
    assertThat(warnings(Drafts.with(victim)))
        .contains(
            "Part 1, item 1 (Alien registration number (A-number), if any) is answered",
            "Part 1, item 2.c (Middle name) is answered",
            "Part 1, item 5 (Sex) is answered")
        .doesNotContain("No item is left blank");
  }

  /** A blank is a warning; where it happened may be told by item 6 and the reports. */
  @Test
  void warnsWhereNobodySaysWhereInTheUnitedStatesItHappened() {
    var a = Drafts.acts();
    var nowhere =
        new CriminalActs(
            a.crimes(), a.dates(), a.citations(), true, " ", false, null, a.activity(), a.injury());
    assertThat(warnings(Drafts.with(nowhere)))
        .containsExactly("Part 3, item 4.b (Where the criminal activity occurred) is answered");
    assertThat(failures(Drafts.with(nowhere), FACTS)).isEmpty();
  }

  @Test
  void warnsOfAVictimWhoWasBornAfterTheCrime() {
    var v = Drafts.victim();
    var day = LocalDate.of(2026, 1, 20);
    var first = day.minusYears(5);
    var sentence = "The victim was born before the last date of the crime";
    assertThat(warnings(born(day.plusDays(1), first, day))).containsExactly(sentence);
    assertThat(failures(born(day.plusDays(1), first, day), FACTS)).isEmpty();
    assertThat(warnings(born(day, first, day))).isEmpty();
    assertThat(warnings(born(day.minusYears(1), first, day))).as("born while it went on").isEmpty();
    assertThat(warnings(born(v.birthDate(), first, day))).isEmpty();
  }

  private static SupplementBDraft born(LocalDate birth, LocalDate... dates) {
    var draft = dates(dates);
    return new SupplementBDraft(
        draft.edition(),
        victim(draft.part1(), draft.part1().name(), birth),
        draft.part2(),
        draft.part3(),
        draft.part4(),
        draft.part5(),
        draft.part6());
  }

  @Test
  void doesNotCallAQuestionBlankThatWasNotAsked() {
    assertThat(warnings(Drafts.complete())).isEmpty();
    assertThat(
            warnings(
                Drafts.with(new CulpableFamily(true, List.of(new Relative(null, "brother", "x"))))))
        .contains("Part 5, item 2 (Family name (last name)) is answered");
  }

  @Test
  void warnsThatALongTextContinuesInPart7() {
    var list = SupplementBRules.check(Drafts.with(Drafts.narrated("word ".repeat(400))), FACTS);
    assertThat(list.passed()).isTrue();
    assertThat(list.rules())
        .filteredOn(r -> r.verdict() == Verdict.WARN)
        .singleElement()
        .satisfies(r -> assertThat(r.todo()).contains("Part 7"));
  }

  /** 8 CFR 103.2(b)(3): what is not in English comes with a translation. */
  @Test
  void aStoryInOtherLettersIsNotSignedAndAQuotationInItIs() {
    var russian = Drafts.with(Drafts.narrated("Подозреваемый ударил её и ушёл."));
    assertThat(failures(russian, FACTS))
        .containsExactly("What is written is in Latin letters, as English is");
    assertThat(SupplementBRules.check(russian, FACTS.approved(true)).passed()).isTrue();
    var quoted = Drafts.with(Drafts.narrated("He said \"Убью\" (I will kill you) and left."));
    assertThat(failures(quoted, FACTS)).isEmpty();
  }

  @Test
  void aStoryThatWouldBePrintedAsCodesIsNotSigned() {
    var draft = Drafts.with(Drafts.narrated("王小明 ran"));
    assertThat(SupplementBRules.check(draft, FACTS.approved(true)).passed()).isTrue();
    assertThat(SupplementBRules.check(draft, FACTS).failures())
        .singleElement()
        .satisfies(r -> assertThat(r.todo()).contains("U+738B", "U+5C0F", "U+660E"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"张", "محمد", "कुमार", "כהן", "Chen 陈", "Иванов", "Παπάς", "Petrоv"})
  void aNameOfParts1And2InLettersOfAnotherScriptIsNotSigned(String family) {
    var name = new PersonName(family, "Ana", "N/A");
    var v = Drafts.victim();
    var a = Drafts.agency();

    for (var draft :
        List.of(
            Drafts.with(victim(v, name, v.birthDate())),
            Drafts.with(new Victim("N/A", v.name(), List.of(v.name(), name), null, v.sex())),
            Drafts.with(agency(a, name, Drafts.OFFICIAL)),
            Drafts.with(agency(a, a.head(), name)))) {
      var list = SupplementBRules.check(draft, FACTS);
      assertThat(list.failures())
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.rule())
                    .isEqualTo("The names in Parts 1 and 2 are written in Latin letters");
                assertThat(r.todo())
                    .startsWith("Write them in Latin letters as on the person's document.")
                    .doesNotContain(family);
              });
    }
  }

  @Test
  void aNameInPart5InLettersOfAnotherScriptIsNotSigned() {
    var brother = new Relative(new PersonName("张", "Li", "N/A"), "brother", "took part");
    var draft = Drafts.with(new CulpableFamily(true, List.of(brother)));
    var four = Drafts.with(new CulpableFamily(true, Collections.nCopies(4, brother)));

    assertThat(failures(draft, FACTS))
        .containsExactly("The names of family members are written in Latin letters");
    assertThat(failures(four, FACTS))
        .containsExactly("The names of family members are written in Latin letters");
    assertThat(failures(draft, FACTS.approved(true))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12", "call me at 415-555-0100", "415-555-01OO"})
  void aTelephoneNumberThatIsNoneIsNotSigned(String phone) {
    for (var contact : List.of(new Contact(phone, null), new Contact(null, phone))) {
      assertThat(failures(reached(contact), FACTS))
          .containsExactly("Telephone and fax numbers are numbers");
      assertThat(failures(reached(contact), FACTS.approved(true))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"N/A", "unknown", "555-0199", "(415) 555-0100 ext. 12", "+1 415.555.0100", " "})
  void aTelephoneNumberIsWrittenAsPeopleWriteIt(String phone) {
    assertThat(failures(reached(new Contact(phone, "none")), FACTS)).isEmpty();
  }

  private static SupplementBDraft reached(Contact contact) {
    var d = Drafts.complete();
    return new SupplementBDraft(
        d.edition(), d.part1(), d.part2(), d.part3(), d.part4(), d.part5(), contact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "A12345", "12345678901", "A123456789B"})
  void anANumberThatIsNoneIsNotSigned(String number) {
    assertThat(failures(numbered(number), FACTS))
        .containsExactly("The A-number has seven to nine digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A123456789", "a-12 345 678", "123-456-789", "n/a", "None", "unknown"})
  void anANumberIsWrittenAsPeopleWriteIt(String number) {
    assertThat(failures(numbered(number), FACTS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ZZ, 94103, USA, The agency's state is one of the United States",
    "CA, abc, USA, The agency's ZIP code has five digits or nine",
    "CA, 9410, '', The agency's ZIP code has five digits or nine"
  })
  void anAddressThatIsNoneIsNotSigned(String state, String zip, String country, String rule) {
    assertThat(failures(at(state, zip, country), FACTS)).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({"ca, 94103-1234, USA", "PR, 00901, ''", "DC, 20001, United States", "N/A, N/A, Guam"})
  void anAddressIsWrittenAsPeopleWriteIt(String state, String zip, String country) {
    assertThat(failures(at(state, zip, country), FACTS)).isEmpty();
  }

  @Test
  void whateverIsMarkedOtherIsSaid() {
    var a = Drafts.agency();
    assertThat(failures(marked(a, CaseStatus.OTHER, " ", a.category(), null), FACTS))
        .containsExactly("The status of the case that is \"Other\" is said");
    assertThat(failures(marked(a, a.caseStatus(), null, Category.OTHER, null), FACTS))
        .containsExactly("The kind of official that is \"Other\" is said");
    assertThat(failures(marked(a, CaseStatus.OTHER, "cold", Category.OTHER, "monitor"), FACTS))
        .isEmpty();
  }

  @Test
  void aFamilyMemberInPart5HasANameAndAnInvolvement() {
    for (var relative :
        List.of(
            new Relative(null, "brother", null),
            new Relative(new PersonName("Roe", "Al"), "brother", null),
            new Relative(new PersonName("Roe", "Al"), null, "held the door"))) {
      assertThat(failures(Drafts.with(new CulpableFamily(true, List.of(relative))), FACTS))
          .containsExactly(RELATIVE);
    }
  }

  @Test
  void listsEverythingThatABlankDraftLacksAndThrowsNothing() {
    var list = SupplementBRules.check(SupplementBDraft.blank(), FACTS);
    assertThat(list.failures()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(list.failures()).allMatch(r -> r.todo() != null && r.todo().endsWith("."));
  }

  @Property(tries = 100)
  void neverRepeatsWhatThePersonWrote(@ForAll @StringLength(min = 9, max = 200) String secret) {
    var list = SupplementBRules.check(Drafts.with(Drafts.narrated("zq" + secret)), FACTS);
    assertThat(list.toString()).doesNotContain("zq" + secret);
  }

  private static List<String> failures(SupplementBDraft draft, FormFacts facts) {
    return SupplementBRules.check(draft, facts).failures().stream()
        .map(Checklist.Rule::rule)
        .toList();
  }

  private static List<String> warnings(SupplementBDraft draft) {
    return SupplementBRules.check(draft, FACTS).rules().stream()
        .filter(r -> r.verdict() == Verdict.WARN)
        .map(Checklist.Rule::rule)
        .toList();
  }

  private static Arguments fails(SupplementBDraft draft, String rule) {
    return Arguments.of(draft, rule);
  }

  private static SupplementBDraft crimes(QualifyingCriminalActivity... crimes) {
    var a = Drafts.acts();
    return Drafts.with(
        new CriminalActs(
            List.of(crimes),
            a.dates(),
            a.citations(),
            true,
            a.where(),
            false,
            null,
            a.activity(),
            a.injury()));
  }

  private static SupplementBDraft dates(LocalDate... dates) {
    var a = Drafts.acts();
    return Drafts.with(
        new CriminalActs(
            a.crimes(),
            List.of(dates),
            a.citations(),
            true,
            a.where(),
            false,
            null,
            a.activity(),
            a.injury()));
  }

  private static SupplementBDraft place(
      @Nullable Boolean inUs, @Nullable Boolean outside, @Nullable String statute) {
    var a = Drafts.acts();
    return Drafts.with(
        new CriminalActs(
            a.crimes(),
            a.dates(),
            a.citations(),
            inUs,
            a.where(),
            outside,
            statute,
            a.activity(),
            a.injury()));
  }

  private static SupplementBDraft numbered(String number) {
    var v = Drafts.victim();
    return Drafts.with(new Victim(number, v.name(), v.otherNames(), v.birthDate(), v.sex()));
  }

  private static SupplementBDraft at(String state, String zip, String country) {
    var a = Drafts.agency();
    return Drafts.with(
        agency(
            a,
            a.head(),
            a.official(),
            new Address(
                "1 Example Street", null, null, "Example", state, zip, null, null, country)));
  }

  private static Agency agency(Agency a, @Nullable PersonName head, @Nullable PersonName official) {
    return agency(a, head, official, a.address());
  }

  private static Agency agency(
      Agency a,
      @Nullable PersonName head,
      @Nullable PersonName official,
      @Nullable Address address) {
    return new Agency(
        a.agencyName(),
        official,
        a.title(),
        head,
        address,
        a.agencyType(),
        a.caseStatus(),
        null,
        a.category(),
        null,
        a.caseNumber(),
        a.fbiOrSid());
  }

  private static SupplementBDraft marked(
      Agency a,
      @Nullable CaseStatus status,
      @Nullable String otherStatus,
      @Nullable Category category,
      @Nullable String otherCategory) {
    return Drafts.with(
        new Agency(
            a.agencyName(),
            a.official(),
            a.title(),
            a.head(),
            a.address(),
            a.agencyType(),
            status,
            otherStatus,
            category,
            otherCategory,
            a.caseNumber(),
            a.fbiOrSid()));
  }

  private static Victim victim(Victim v, @Nullable PersonName name, @Nullable LocalDate born) {
    return new Victim(v.alienNumber(), name, v.otherNames(), born, v.sex());
  }
}
