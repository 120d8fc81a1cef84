package org.amparo.takeover.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.UserId;
import org.amparo.takeover.BacklogFile;
import org.amparo.takeover.BacklogLook;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought.
 *
 * @param closed whether what its lines told is destroyed
 */
record BacklogView(
    UUID id,
    BacklogFile.State state,
    UserId broughtBy,
    Instant broughtAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt,
    boolean closed,
    BacklogLook.Counts counts) {

  static BacklogView of(BacklogFile file, BacklogLook.Counts counts) {
    return new BacklogView(
        file.id(),
        file.state(),
        file.madeBy(),
        file.madeAt(),
        file.confirmedAt().orElse(null),
        file.endedAt().orElse(null),
        file.isClosed(),
        counts);
  }

  /** The files of the agency. */
  record BacklogListing(List<BacklogView> files) {}

  /**
   * A page of lines.
   *
   * @param next the number behind which the next page begins
   */
  record BacklogLines(List<BacklogLook.Line> lines, @Nullable Integer next) {}

  /**
   * What becomes of lines whose person seems to be in a case already.
   *
   * @param fileLikely true files them, false leaves them out
   */
  record BacklogConfirmation(boolean fileLikely) {}
}
