package org.amparo.supplementb;

import static org.amparo.kernel.CertificationKind.T_I914B;
import static org.amparo.kernel.CertificationKind.U_I918B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Checklist.Verdict;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.supplementb.rules.SupplementBRules;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Form I-914 Supplement B: what it asks, what stands in the way of its signature, its paper. */
class DeclarationTest {

  private static final FormFacts FACTS = FormFacts.on(LocalDate.of(2026, 11, 27));
  private static final CaseNumber NUMBER = new CaseNumber("SFPD-26-000042");

  private static final String COOPERATION =
      "The victim complied with reasonable requests, or was not asked or not bound to";
  private static final String BOTH = "Nobody is said to have complied and not complied";
  private static final String EXPLAINED =
      "A request that was not complied with, and any other answer, is explained";

  @Test
  void nothingStandsInTheWayOfACompleteDeclaration() {
    var list = check(Declarations.complete());

    assertThat(list.passed()).isTrue();
    assertThat(list.rules())
        .filteredOn(rule -> rule.verdict() == Verdict.WARN)
        .extracting(Checklist.Rule::rule)
        .as("the items are known from excerpts only, and the checklist says so")
        .contains("The items of this edition were compared with its paper");
  }

  @Test
  void asksNothingThatOnlyTheOtherFormAsks() {
    assertThat(check(Declarations.complete()).rules())
        .extracting(Checklist.Rule::citation)
        .noneSatisfy(citation -> assertThat(citation).contains("I-918"))
        .noneSatisfy(citation -> assertThat(citation).contains("214.14"));
  }

  @Test
  void anEmptyDeclarationFailsByTheLawOfTrafficking() {
    var failures = check(SupplementBDraft.blank(T_I914B)).failures();

    assertThat(failures)
        .extracting(Checklist.Rule::rule)
        .contains(
            "At least one severe form of trafficking in persons is marked",
            "The victimization is described",
            COOPERATION);
    assertThat(failures)
        .extracting(Checklist.Rule::citation)
        .anySatisfy(citation -> assertThat(citation).contains("22 U.S.C. 7102(11)"));
  }

  @Test
  void needsNoStatuteAndNoInvestigation() {
    var said = Declarations.saying(List.of(Cooperation.NOT_ASKED), null);

    assertThat(check(Declarations.with(said)).failures()).isEmpty();
  }

  static Stream<Arguments> cooperation() {
    return Stream.of(
        Arguments.of(List.of(Cooperation.COMPLIED), null, List.of()),
        Arguments.of(List.of(Cooperation.UNDER_18), null, List.of()),
        Arguments.of(List.of(Cooperation.UNDER_18, Cooperation.NOT_COMPLIED), "Hid.", List.of()),
        Arguments.of(List.of(Cooperation.OTHER), "In treatment for trauma.", List.of()),
        Arguments.of(List.of(Cooperation.OTHER), " ", List.of(EXPLAINED)),
        Arguments.of(List.of(Cooperation.NOT_COMPLIED), "Hung up.", List.of(COOPERATION)),
        Arguments.of(
            List.of(Cooperation.COMPLIED, Cooperation.NOT_COMPLIED), "Once.", List.of(BOTH)),
        Arguments.of(List.of(), null, List.of(COOPERATION)));
  }

  @ParameterizedTest
  @MethodSource
  void cooperation(List<Cooperation> said, @Nullable String why, List<String> broken) {
    assertThat(check(Declarations.with(Declarations.saying(said, why))).failures())
        .extracting(Checklist.Rule::rule)
        .containsExactlyInAnyOrderElementsOf(broken);
  }

  @Test
  void whatStandsOnTheOtherFormOnlyIsRefusedByName() {
    assertForeign(() -> Drafts.complete().on(T_I914B), "part2.head");
    assertForeign(
        () ->
            new SupplementBDraft("01/20/25", null, null, Drafts.acts(), null, null, null)
                .on(T_I914B),
        "part3");
    assertForeign(
        () ->
            new SupplementBDraft("01/20/25", null, null, null, Drafts.help(), null, null)
                .on(T_I914B),
        "part4");
    assertForeign(() -> Declarations.complete().on(U_I918B), "declaration");
  }

  @Test
  void aDraftOfEachFormStaysAsItIsOnItsOwnForm() {
    assertThat(Drafts.complete().on(U_I918B)).isEqualTo(Drafts.complete());
    assertThat(Declarations.complete().on(T_I914B)).isEqualTo(Declarations.complete());
    assertThat(SupplementBDraft.blank(T_I914B).kind()).isEqualTo(T_I914B);
    assertThat(SupplementBDraft.blank(U_I918B).kind()).isEqualTo(U_I918B);
  }

  @Test
  void theRegistryClaimsNothingOfThePaperThatNobodyRead() {
    assertThat(FormEdition.known(T_I914B))
        .extracting(FormEdition::edition)
        .containsExactly("04/01/24", "01/20/25");
    assertThat(FormEdition.known(T_I914B))
        .allSatisfy(
            edition -> {
              assertThat(edition.isCompared()).isFalse();
              assertThat(edition.sha256()).isEmpty();
              assertThat(edition.fields()).isEmpty();
              assertThat(edition.ombExpiry()).isNull();
            });
  }

  @Test
  void theWorksheetIsThatOfTheRightFormAndSaysWhatItIsWorth() throws IOException {
    String text = squeezed(read(Worksheet.of(Declarations.complete(), NUMBER)));

    assertThat(text)
        .contains(squeezed("Form I-914 Supplement B: worksheet"))
        .contains(squeezed("NOT THE OFFICIAL FORM"))
        .contains(squeezed("Its items were not compared with the paper"))
        .contains(squeezed("Made to work without pay under threats."))
        .contains(squeezed("PC 236.1"))
        .contains("Lind")
        .doesNotContain("I-918");
    FormEdition.current(T_I914B)
        .items()
        .forEach(item -> assertThat(text).contains(squeezed(item.label())));
    Stream.concat(Arrays.stream(SevereForm.values()), Arrays.stream(Cooperation.values()))
        .forEach(box -> assertThat(text).contains(squeezed(box.label())));
  }

  @Test
  void eachItemFollowsAnAnswerThatExistsAndNoneIsThereTwice() {
    var items = FormEdition.current(T_I914B).items();
    var codes = items.stream().map(Item::code).toList();

    assertThat(codes).doesNotHaveDuplicates();
    items.stream()
        .filter(item -> item.follows() != null)
        .forEach(item -> assertThat(codes).contains(item.follows().replaceAll("=.*", "")));
  }

  @Test
  void blanksThatMayHaveNoAnswerAreFilledAndTheRestStays() {
    var filled = NotApplicable.in(Declarations.complete());

    assertThat(filled.kind()).isEqualTo(T_I914B);
    assertThat(filled.declaration()).isEqualTo(Declarations.complete().declaration());
  }

  private static Checklist check(SupplementBDraft draft) {
    return SupplementBRules.check(draft, FACTS.signedBy(Drafts.OFFICIAL));
  }

  private static void assertForeign(ThrowingCallable moving, String field) {
    assertThatThrownBy(moving)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(Problem.UNKNOWN_FIELD);
              assertThat(refused.sentence()).startsWith(field + " is not on Form I-9");
            });
  }

  private static String read(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
