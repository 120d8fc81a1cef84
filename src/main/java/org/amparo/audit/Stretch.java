package org.amparo.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chains from one id up to another, as PostgreSQL orders ids: by their bytes.
 *
 * @param from its first id, or none where it begins with the first of all
 * @param to the first id of the next one, or none where it goes on to the last of all
 */
record Stretch(@Nullable UUID from, @Nullable UUID to) {

  /** Cuts all ids there are, those of no chain too, so that none is left out. */
  static List<Stretch> cut(List<UUID> milestones) {
    var stretches = new ArrayList<Stretch>();
    UUID from = null;
    for (UUID milestone : milestones) {
      stretches.add(new Stretch(from, milestone));
      from = milestone;
    }
    stretches.add(new Stretch(from, null));
    return Collections.unmodifiableList(stretches);
  }

  /** The condition, for one parameter after another of {@link #ends}. */
  String condition() {
    return (from == null ? "" : " and chain_id >= ?") + (to == null ? "" : " and chain_id < ?");
  }

  List<UUID> ends() {
    var ends = new ArrayList<UUID>();
    if (from != null) {
      ends.add(from);
    }
    if (to != null) {
      ends.add(to);
    }
    return ends;
  }
}
