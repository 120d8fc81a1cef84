package org.amparo.agency;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The official whom a form names, beside the agency's record of who may sign.
 *
 * @param complete whether the record has a name for everybody who may sign
 */
record NamedOfficial(
    List<OfficialName> record,
    PersonName named,
    Predicate<UserId> maySign,
    BooleanSupplier complete) {

  private static final String CITATION =
      "8 CFR 214.14(a)(3); Form I-918 Supplement B, Part 2, items 2.a to 2.c";

  private static final String WHERE = "(Agency and officials, Address and names of officials)";

  Checklist check(@Nullable UserId signer) {
    var same = record.stream().filter(o -> named.sameAs(o.name())).toList();
    var list = Checklist.builder();
    boolean able = same.stream().anyMatch(o -> maySign.test(o.official()));
    list.rule(
        "The official whom Part 2 names may sign for the agency on that day",
        CITATION,
        able,
        able ? "" : who());
    if (signer != null) {
      theirs(list, same, signer);
    }
    return list.build();
  }

  /** A form that names one official and is signed by another is sent back. */
  private void theirs(Checklist.Builder list, List<OfficialName> same, UserId signer) {
    boolean known = record.stream().anyMatch(o -> o.official().equals(signer));
    list.rule(
        "Part 2 names the official who signs",
        CITATION,
        same.stream().anyMatch(o -> o.official().equals(signer)),
        known
            ? "Let the official sign whom Part 2 names, or return the draft to have the name"
                + " changed."
            : "Have the administrator record how you are named " + WHERE + ".");
  }

  private String who() {
    String record = "Have the administrator record how the head and each official are named ";
    if (this.record.isEmpty()) {
      return "The agency has no official's name on record. %s%s.".formatted(record, WHERE);
    }
    String able =
        this.record.stream()
            .filter(o -> maySign.test(o.official()))
            .map(OfficialName::spoken)
            .collect(Collectors.joining(", "));
    return "Name the head, a judge or a designated official"
        + (able.isEmpty() ? "." : ": " + able + ".")
        + (complete.getAsBoolean()
            ? ""
            : " Is the name missing here? %s%s.".formatted(record, WHERE));
  }

  @Override
  public String toString() {
    return "NamedOfficial";
  }
}
