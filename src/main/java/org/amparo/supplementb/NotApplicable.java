package org.amparo.supplementb;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes "N/A" into the blanks that may rightly have no answer: A-number, middle names, other
 * names, FBI number, fax. A blank that somebody must answer stays blank, since "N/A" there would
 * only hide it from the checklist.
 */
public final class NotApplicable {

  static final String NONE = "N/A";

  private NotApplicable() {}

  public static SupplementBDraft in(SupplementBDraft draft) {
    return new SupplementBDraft(
        draft.edition(),
        victim(draft.part1()),
        agency(draft.part2()),
        draft.part3(),
        draft.part4(),
        family(draft.part5()),
        new SupplementBDraft.Contact(draft.part6().phone(), orNone(draft.part6().fax())),
        declaration(draft.declaration()));
  }

  private static SupplementBDraft.Victim victim(SupplementBDraft.Victim v) {
    var others =
        v.otherNames().isEmpty()
            ? List.of(new PersonName(NONE, NONE, NONE))
            : Stream.concat(
                    Stream.of(named(v.otherNames().get(0))), v.otherNames().stream().skip(1))
                .toList();
    return new SupplementBDraft.Victim(
        orNone(v.alienNumber()), named(v.name()), others, v.birthDate(), v.sex());
  }

  private static SupplementBDraft.Agency agency(SupplementBDraft.Agency a) {
    return new SupplementBDraft.Agency(
        a.agencyName(),
        named(a.official()),
        a.title(),
        named(a.head()),
        a.address(),
        a.agencyType(),
        a.caseStatus(),
        a.caseStatusOther(),
        a.category(),
        a.categoryOther(),
        a.caseNumber(),
        orNone(a.fbiOrSid()));
  }

  private static @Nullable Declaration declaration(@Nullable Declaration d) {
    return d == null ? null : d.supervisedBy(named(d.supervisor()));
  }

  private static SupplementBDraft.CulpableFamily family(SupplementBDraft.CulpableFamily f) {
    return new SupplementBDraft.CulpableFamily(
        f.culpable(),
        f.culpableFamily().stream()
            .map(
                r ->
                    new SupplementBDraft.Relative(
                        named(r.name()), r.relationship(), r.involvement()))
            .toList());
  }

  /** A person who is named at all has a middle name or none. */
  private static @Nullable PersonName named(@Nullable PersonName name) {
    return name == null || name.isBlank()
        ? name
        : new PersonName(name.familyName(), name.givenName(), orNone(name.middleName()));
  }

  private static String orNone(@Nullable String text) {
    return text == null || text.isBlank() ? NONE : text;
  }
}
