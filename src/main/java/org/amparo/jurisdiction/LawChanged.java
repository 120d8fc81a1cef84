package org.amparo.jurisdiction;

import java.util.Set;

/** The law was read anew and these jurisdictions read otherwise than before. */
public record LawChanged(Set<String> jurisdictions) {

  public LawChanged {
    jurisdictions = Set.copyOf(jurisdictions);
  }
}
