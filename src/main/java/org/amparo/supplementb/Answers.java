package org.amparo.supplementb;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft laid out as the paper has it: the text of each item by its code, and what the form's own
 * slots cannot take, which continues in Part 7.
 */
public final class Answers {

  private static final DateTimeFormatter US_DATE =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

  /** Victim, other names, agency, official, head. */
  private static final Pattern NAMES = Pattern.compile("(1\\.[23]|2\\.[24])\\.[abc]|2\\.1");

  /** Family members who took part. */
  private static final Pattern FURTHER_NAMES = Pattern.compile("5\\.[234]\\.(family|given|middle)");

  private static final int DATE_SLOTS = 4;
  private static final int FAMILY_SLOTS = 3;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Continuation> continuations = new ArrayList<>();

  /** What goes on in Part 7, with the place that it continues. */
  public record Continuation(int part, String item, String text) {
    @Override
    public String toString() {
      return "Continuation of part " + part + ", item " + item;
    }
  }

  private Answers() {}

  public static Answers of(SupplementBDraft draft) {
    var answers = new Answers();
    answers.victim(draft.part1());
    answers.agency(draft.part2());
    answers.family(draft.part5());
    if (draft.declaration() == null) {
      answers.certification(draft);
    } else {
      answers.declaration(draft.declaration(), draft.part6());
    }
    return answers;
  }

  private void certification(SupplementBDraft draft) {
    acts(draft.part3());
    helpfulness(draft.part4());
    put("6.3", draft.part6().phone());
    put("6.4", draft.part6().fax());
  }

  private void declaration(Declaration declaration, SupplementBDraft.Contact contact) {
    put("2.phone", contact.phone());
    put("2.fax", contact.fax());
    put("3.1", labels(declaration.forms()));
    put("3.2", declaration.victimization());
    put("3.3", join(dates(declaration.dates()), ", "));
    put("3.4", join(declaration.citations(), "; "));
    put("3.5", yesNo(declaration.fearsRetaliation()));
    put("3.5.explanation", declaration.fear());
    put("4.1", labels(declaration.cooperation()));
    put("4.explanation", declaration.cooperationExplained());
    name("6.3.family", "6.3.given", "6.3.middle", declaration.supervisor());
  }

  private static String labels(List<? extends Box> boxes) {
    return join(boxes.stream().map(Box::label).toList(), "; ");
  }

  /** The item's text; empty when it is blank. */
  public String text(Item item) {
    return texts.getOrDefault(item.code(), "");
  }

  /** The text of an item that is known by its code alone. */
  String text(String code) {
    return texts.getOrDefault(code, "");
  }

  public List<Continuation> continuations() {
    return List.copyOf(continuations);
  }

  /** Whether this item is asked at all, after the answer that it follows. */
  public boolean asks(Item item) {
    if (item.follows() == null) {
      return true;
    }
    int sign = item.follows().indexOf('=');
    String answer = texts.getOrDefault(item.follows().substring(0, sign), "");
    return answer.equals(item.follows().substring(sign + 1));
  }

  /** Every text that a person wrote, wherever it stands. */
  public List<String> written() {
    var all = new ArrayList<>(texts.values());
    continuations.forEach(c -> all.add(c.text()));
    return all;
  }

  /** The names of people and of the agency in Parts 1 and 2. */
  public List<String> names() {
    return named(NAMES, 1);
  }

  /** The names of the family in Part 5; those that continue stand with what they did. */
  public List<String> furtherNames() {
    return named(FURTHER_NAMES, 5);
  }

  private List<String> named(Pattern codes, int part) {
    var all = new ArrayList<String>();
    texts.forEach(
        (code, text) -> {
          if (codes.matcher(code).matches()) {
            all.add(text);
          }
        });
    continuations.stream().filter(c -> c.part() == part).forEach(c -> all.add(c.text()));
    return all;
  }

  private void victim(SupplementBDraft.Victim victim) {
    put("1.1", victim.alienNumber());
    name("1.2.a", "1.2.b", "1.2.c", victim.name());
    var others = victim.otherNames();
    if (!others.isEmpty()) {
      name("1.3.a", "1.3.b", "1.3.c", others.get(0));
      var more = others.stream().skip(1).map(PersonName::inOneLine).filter(n -> !n.isBlank());
      further(1, "3", more.collect(Collectors.joining("; ")));
    }
    put("1.4", date(victim.birthDate()));
    put("1.5", label(victim.sex()));
  }

  private void agency(SupplementBDraft.Agency agency) {
    put("2.1", agency.agencyName());
    name("2.2.a", "2.2.b", "2.2.c", agency.official());
    put("2.3", agency.title());
    name("2.4.a", "2.4.b", "2.4.c", agency.head());
    if (agency.address() != null) {
      address(agency.address());
    }
    put("2.6", label(agency.agencyType()));
    put(
        "2.7",
        agency.caseStatus() == SupplementBDraft.CaseStatus.ON_GOING
            ? "On-going"
            : label(agency.caseStatus()));
    put("2.7.other", agency.caseStatusOther());
    put("2.8", label(agency.category()));
    put("2.8.other", agency.categoryOther());
    put("2.9", agency.caseNumber());
    put("2.10", agency.fbiOrSid());
  }

  private void address(SupplementBDraft.Address address) {
    put("2.5.a", address.street());
    put("2.5.b.type", label(address.unitType()));
    put("2.5.b", address.unit());
    put("2.5.c", address.city());
    put("2.5.d", address.state());
    put("2.5.e", address.zip());
    put("2.5.f", address.province());
    put("2.5.g", address.postalCode());
    put("2.5.h", address.country());
  }

  private void acts(SupplementBDraft.CriminalActs acts) {
    put("3.1", labels(acts.crimes()));
    put("3.2", join(dates(acts.dates().stream().limit(DATE_SLOTS).toList()), ", "));
    var more = acts.dates().stream().skip(DATE_SLOTS).toList();
    if (!more.isEmpty()) {
      further(3, "2", join(dates(more), ", "));
    }
    put("3.3", join(acts.citations(), "; "));
    put("3.4.a", yesNo(acts.inUnitedStates()));
    put("3.4.b", acts.where());
    put("3.5.a", yesNo(acts.extraterritorial()));
    put("3.5.b", acts.statute());
    put("3.6", acts.activity());
    put("3.7", acts.injury());
  }

  private void helpfulness(SupplementBDraft.Helpfulness helpfulness) {
    put("4.1", yesNo(helpfulness.possessesInformation()));
    put("4.2", yesNo(helpfulness.helpful()));
    put("4.3", yesNo(helpfulness.refused()));
    put("4.explanation", helpfulness.explanation());
    put("4.other", helpfulness.other());
  }

  private void family(SupplementBDraft.CulpableFamily family) {
    put("5.1", yesNo(family.culpable()));
    var more = new ArrayList<String>();
    int slot = 2;
    for (var relative : family.culpableFamily()) {
      if (slot < 2 + FAMILY_SLOTS) {
        String at = "5." + slot;
        name(at + ".family", at + ".given", at + ".middle", relative.name());
        put(at + ".relationship", relative.relationship());
        put(at + ".involvement", relative.involvement());
      } else {
        more.add(inOneLine(relative));
      }
      slot++;
    }
    further(5, "4", String.join("\n", more));
  }

  private static String inOneLine(SupplementBDraft.Relative relative) {
    var parts = new ArrayList<String>();
    if (relative.name() != null) {
      parts.add(relative.name().inOneLine());
    }
    parts.add(relative.relationship() == null ? "" : relative.relationship());
    parts.add(relative.involvement() == null ? "" : relative.involvement());
    return parts.stream().filter(p -> !p.isBlank()).collect(Collectors.joining("; "));
  }

  private void name(String family, String given, String middle, @Nullable PersonName name) {
    if (name != null) {
      put(family, name.familyName());
      put(given, name.givenName());
      put(middle, name.middleName());
    }
  }

  private void further(int part, String item, String text) {
    if (!text.isBlank()) {
      continuations.add(new Continuation(part, item, text));
    }
  }

  private void put(String code, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.put(code, text);
    }
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : US_DATE.format(date);
  }

  private static List<String> dates(List<LocalDate> dates) {
    return dates.stream().map(US_DATE::format).toList();
  }

  private static @Nullable String yesNo(@Nullable Boolean answer) {
    return answer == null ? null : answer ? "Yes" : "No";
  }

  private static String join(List<String> parts, String between) {
    return String.join(between, parts);
  }

  /** {@code LAW_ENFORCEMENT} reads {@code Law Enforcement}, as beside the box. */
  private static @Nullable String label(@Nullable Enum<?> choice) {
    if (choice == null) {
      return null;
    }
    return java.util.Arrays.stream(choice.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
