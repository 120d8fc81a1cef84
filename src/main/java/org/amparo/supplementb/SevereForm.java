package org.amparo.supplementb;

/**
 * The severe forms of trafficking in persons (22 U.S.C. 7102(11)), as Part 3 of Form I-914
 * Supplement B asks for them. What somebody went through counts, not what was charged.
 */
public enum SevereForm implements Box {
  SEX_TRAFFICKING(
      "Sex trafficking in which a commercial sex act was induced by force, fraud or coercion"),
  SEX_TRAFFICKING_OF_A_MINOR("Sex trafficking of somebody who was under 18"),
  LABOR_TRAFFICKING(
      "Labor or services obtained by force, fraud or coercion for involuntary servitude, peonage,"
          + " debt bondage or slavery"),
  OTHER("Other, as described below");

  private final String label;

  SevereForm(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
