package org.amparo.supplementb;

/** What Part 4 of Form I-914 Supplement B says of the victim's cooperation. */
public enum Cooperation implements Box {
  COMPLIED("Complied with reasonable requests for assistance"),
  NOT_COMPLIED("Did not comply with a reasonable request for assistance"),
  NOT_ASKED("Was not asked to assist"),
  /** Nobody who was under 18 has to cooperate (8 CFR 214.208(e)). */
  UNDER_18("Was under 18"),
  /** For example kept from it by physical or psychological trauma (8 CFR 214.208(e)). */
  OTHER("Other, as explained below");

  private final String label;

  Cooperation(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
