package org.amparo.review.rules;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.kernel.Checklist;
import org.amparo.referral.Incident;
import org.amparo.referral.Victim;
import org.amparo.supplementb.Lettering;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/**
 * Whether a draft is about the case in which it stands. It is sworn to, and a form about somebody
 * else is worth nothing to both. All of it is advice: names change and files err. No sentence
 * repeats what stands in either.
 */
public final class SameCaseRules {

  private final SupplementBDraft draft;
  private final String form;
  private final Checklist.Builder list = Checklist.builder();

  private SameCaseRules(SupplementBDraft draft) {
    this.draft = draft;
    this.form = draft.kind().form() + ", ";
  }

  /**
   * Compares a draft with the file.
   *
   * @param numbers of the case and of its reports, as far as somebody wrote them down
   */
  public static Checklist check(
      SupplementBDraft draft, Victim victim, Incident incident, Collection<String> numbers) {
    var rules = new SameCaseRules(draft);
    rules.person(victim);
    rules.report(numbers);
    rules.day(incident.occurredOn());
    return rules.list.build();
  }

  private void person(Victim victim) {
    var part1 = draft.part1();
    var named =
        Stream.concat(Stream.ofNullable(part1.name()), part1.otherNames().stream())
            .filter(name -> !name.isBlank())
            .toList();
    var filed = new PersonName(victim.familyName(), victim.givenName());
    list.advice(
        "Part 1 names the victim of this case",
        form + "Part 1",
        part1.name() == null
            || part1.name().isBlank()
            || Lettering.isForeignToTheForm(filed.inOneLine())
            || named.stream().anyMatch(name -> plain(name).equals(plain(filed))),
        "The case has another name: is this the right draft? A name that the person also used"
            + " belongs into the other names.");
    list.advice(
        "Part 1 has the date of birth that the case has",
        form + "Part 1, item 4",
        part1.birthDate() == null
            || victim.birthDate() == null
            || part1.birthDate().equals(victim.birthDate()),
        "Look which of the two is right, and correct it there.");
  }

  /** People write several, and the letters of their agency before one. */
  private void report(Collection<String> numbers) {
    var own = numbers.stream().map(SameCaseRules::digits).collect(Collectors.toSet());
    String number = draft.part2().caseNumber();
    var written = own.contains(digits(number)) ? List.<String>of() : parts(number);
    long ours = written.stream().filter(part -> isOf(own, part)).count();
    list.advice(
        "The case number in Part 2 is one of this case",
        form + "Part 2, case number",
        numbers.isEmpty() || ours == written.size(),
        ours == 0
            ? "It is none of the numbers of the case and its reports: is this the right draft?"
            : "One of these is none of the numbers of the case and its reports: look which, and"
                + " leave it out if it is of another case.");
  }

  private static List<String> parts(@Nullable String number) {
    return Stream.of((number == null ? "" : number).split("[;,&\\n]|\\band\\b"))
        .map(SameCaseRules::digits)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static boolean isOf(Collection<String> own, String part) {
    return own.contains(part) || own.stream().map(SameCaseRules::bare).anyMatch(bare(part)::equals);
  }

  private static String bare(String number) {
    return number.replaceFirst("^\\p{L}+", "");
  }

  private void day(@Nullable LocalDate occurredOn) {
    var declaration = draft.declaration();
    List<LocalDate> dates = declaration == null ? draft.part3().dates() : declaration.dates();
    list.advice(
        "The day that the case has lies within the dates of the crime",
        form + "Part 3",
        occurredOn == null
            || dates.isEmpty()
            || (dates.stream().anyMatch(day -> !day.isAfter(occurredOn))
                && dates.stream().anyMatch(day -> !day.isBefore(occurredOn))),
        "The case tells of another day: is this the right draft?");
  }

  /** A mark over a letter, a hyphen or a second blank makes nobody another person. */
  private static String plain(PersonName name) {
    String bare = new PersonName(name.familyName(), name.givenName()).inOneLine();
    return Normalizer.normalize(bare, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String digits(@Nullable String number) {
    String plain = number == null ? "" : number.replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.chars().anyMatch(Character::isDigit) ? plain.toLowerCase(Locale.ROOT) : "";
  }
}
