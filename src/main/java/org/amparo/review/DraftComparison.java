package org.amparo.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.amparo.identity.Actor;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseFile;
import org.amparo.supplementb.DraftChanges;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** What changed in a draft, so that whoever decides need not read all of it again. */
@Singleton
public class DraftComparison {

  /** The version before anybody wrote: what the file says already. */
  public static final long ON_RECORD = 0;

  private final DraftHistory history;
  private final FirstDraft first;

  /** What the later of two versions says otherwise. */
  public record Comparison(long from, long to, List<DraftChanges.Change> changes) {}

  DraftComparison(DraftHistory history, FirstDraft first) {
    this.history = history;
    this.first = first;
  }

  /**
   * Compares two versions. Whoever calls must have recorded the read.
   *
   * @param from null for the version on which the recommendation before the last change was made,
   *     or what was on record where there is none
   * @param to null for the newest
   * @throws Refused when nobody has written the draft yet, or there is no such version
   */
  public Comparison of(Actor actor, CaseFile file, @Nullable Long from, @Nullable Long to) {
    var versions = history.of(file);
    if (versions.isEmpty()) {
      throw Refused.notFound();
    }
    long later = Objects.requireNonNullElse(to, versions.get(0).version());
    long earlier = from != null ? from : recommendedBefore(versions, later);
    return new Comparison(
        earlier,
        later,
        DraftChanges.between(version(actor, file, earlier), version(actor, file, later)));
  }

  private static long recommendedBefore(List<DraftHistory.Written> versions, long later) {
    return versions.stream()
        .filter(v -> v.recommended() && v.version() < later)
        .findFirst()
        .map(DraftHistory.Written::version)
        .orElse(ON_RECORD);
  }

  private SupplementBDraft version(Actor actor, CaseFile file, long version) {
    return version == ON_RECORD ? first.of(actor, file.number()) : history.open(file, version);
  }
}
