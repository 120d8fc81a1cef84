package org.amparo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries of many chains that are to be written together; see {@link AuditLog#together}. */
final class Gathered {

  private final List<List<Entry>> rounds = new ArrayList<>();
  private final Map<UUID, Integer> taken = new HashMap<>();

  void add(Entry entry) {
    int round = taken.merge(entry.chain(), 1, Integer::sum) - 1;
    if (round == rounds.size()) {
      rounds.add(new ArrayList<>());
    }
    rounds.get(round).add(entry);
  }

  /** First the next entry of each chain, then the one after it: a head moves by one at a time. */
  List<List<Entry>> takeRounds() {
    var all = List.copyOf(rounds);
    rounds.clear();
    taken.clear();
    return all;
  }
}
