package org.amparo.supplementb;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a Supplement B, by the date in its lower corner. Dates that nobody has read in a
 * primary source are unknown and stay so. An old edition is a reason to print the form again, never
 * to deny a victim.
 *
 * @param sha256 checksums of known copies of the blank
 * @param parts its parts and items
 * @param fields the names of the blank's fields, by item code; empty where nobody knows them
 */
public record FormEdition(
    String edition,
    LocalDate editionDate,
    Status status,
    @Nullable LocalDate ombExpiry,
    @Nullable LocalDate acceptedFrom,
    @Nullable LocalDate acceptedUntil,
    @Nullable Integer pages,
    List<String> sha256,
    List<Part> parts,
    Map<String, List<String>> fields,
    String source,
    String confidence) {

  public enum Status {
    CURRENT,
    SUPERSEDED
  }

  public FormEdition {
    sha256 = List.copyOf(sha256);
    parts = List.copyOf(parts);
    fields = Map.copyOf(fields);
  }

  /** All editions of Form I-918 Supplement B that this service knows, oldest first. */
  public static List<FormEdition> known() {
    return known(CertificationKind.U_I918B);
  }

  /** All editions of the form of that kind, oldest first. */
  public static List<FormEdition> known(CertificationKind kind) {
    return switch (kind) {
      case U_I918B -> FormEditions.CERTIFICATIONS;
      case T_I914B -> FormEditions.DECLARATIONS;
    };
  }

  /** The edition that is written on a draft; empty when nobody knows it. */
  public static Optional<FormEdition> written(SupplementBDraft draft) {
    return known(draft.kind()).stream()
        .filter(e -> e.edition().equals(draft.edition()))
        .findFirst();
  }

  /** The edition whose items a draft is laid out by: its own, or the newest. */
  public static FormEdition layoutOf(SupplementBDraft draft) {
    return written(draft).orElseGet(() -> current(draft.kind()));
  }

  public static Optional<FormEdition> of(@Nullable String edition) {
    return known().stream().filter(e -> e.edition().equals(edition)).findFirst();
  }

  /** The newest edition of Form I-918 Supplement B in use. */
  public static FormEdition current() {
    return current(CertificationKind.U_I918B);
  }

  /** The newest edition in use of the form of that kind. */
  public static FormEdition current(CertificationKind kind) {
    return known(kind).stream().filter(e -> e.status() == Status.CURRENT).findFirst().orElseThrow();
  }

  /**
   * Whether a form on this edition may be sent in on that day. A superseded edition whose last day
   * is unknown counts as no longer taken: printing again costs little, a rejected filing much.
   */
  public boolean acceptedOn(LocalDate day) {
    boolean begun = acceptedFrom == null || !day.isBefore(acceptedFrom);
    boolean notOver =
        acceptedUntil == null ? status == Status.CURRENT : !day.isAfter(acceptedUntil);
    return begun && notOver;
  }

  /** False when its items were not compared with the paper. */
  public boolean isCompared() {
    return !confidence.equals("low");
  }

  public List<Item> items() {
    return parts.stream().flatMap(part -> part.items().stream()).toList();
  }

  /** The printed page on which an item stands. */
  public int pageOf(Item item) {
    return parts.stream().filter(p -> p.items().contains(item)).findFirst().orElseThrow().page();
  }
}
