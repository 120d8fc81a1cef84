package org.amparo.supplementb;

import java.util.EnumSet;
import java.util.Set;

/**
 * The 31 boxes of Part 3, item 1, in the order in which the form prints them: the 28 categories of
 * INA 101(a)(15)(U)(iii) and the three ways of taking part in them. The list also covers any
 * similar activity (8 CFR 214.14(a)(9)), which the form tells in words and not by a box of its own.
 */
public enum QualifyingCriminalActivity implements Box {
  ABDUCTION("Abduction", "taking a person away by force, threats or lies"),
  ABUSIVE_SEXUAL_CONTACT("Abusive Sexual Contact", "sexual touching that the person did not want"),
  ATTEMPT("Attempt to Commit Any of the Named Crimes", "trying to commit one of these crimes"),
  BEING_HELD_HOSTAGE(
      "Being Held Hostage", "holding a person to force somebody else to do something"),
  BLACKMAIL("Blackmail", "demanding money or favors by threatening to reveal something"),
  CONSPIRACY(
      "Conspiracy to Commit Any of the Named Crimes",
      "agreeing with others to commit one of these crimes"),
  DOMESTIC_VIOLENCE(
      "Domestic Violence", "violence or threats by a partner, a former partner or a family member"),
  EXTORTION("Extortion", "getting money or favors by force or threats"),
  FALSE_IMPRISONMENT("False Imprisonment", "keeping a person somewhere against their will"),
  FELONIOUS_ASSAULT(
      "Felonious Assault", "a serious attack, for example with a weapon or causing serious injury"),
  FEMALE_GENITAL_MUTILATION(
      "Female Genital Mutilation",
      "cutting or injuring a girl's or a woman's genitals for reasons that are not medical"),
  FRAUD_IN_FOREIGN_LABOR_CONTRACTING(
      "Fraud in Foreign Labor Contracting",
      "recruiting workers from abroad with lies about the job"),
  INCEST("Incest", "sexual acts with a close family member"),
  INVOLUNTARY_SERVITUDE("Involuntary Servitude", "forcing a person to work by force or threats"),
  KIDNAPPING("Kidnapping", "taking or holding a person by force or trickery"),
  MANSLAUGHTER("Manslaughter", "killing a person without planning it"),
  MURDER("Murder", "killing a person on purpose"),
  OBSTRUCTION_OF_JUSTICE("Obstruction of Justice", "stopping or misleading the police or a court"),
  PEONAGE("Peonage", "forcing a person to work to pay a debt"),
  PERJURY("Perjury", "lying under oath"),
  PROSTITUTION("Prostitution", "making a person sell sex, or profiting from it"),
  RAPE("Rape", "sex without consent"),
  SEXUAL_ASSAULT("Sexual Assault", "any sexual act that the person did not agree to"),
  SEXUAL_EXPLOITATION("Sexual Exploitation", "using a person sexually for gain"),
  SLAVE_TRADE("Slave Trade", "buying, selling or moving people as slaves"),
  SOLICITATION(
      "Solicitation to Commit Any of the Named Crimes",
      "asking or paying somebody to commit one of these crimes"),
  STALKING("Stalking", "following, watching or threatening a person again and again"),
  TORTURE("Torture", "causing great pain on purpose"),
  TRAFFICKING("Trafficking", "making a person work or sell sex by force, lies or threats"),
  UNLAWFUL_CRIMINAL_RESTRAINT(
      "Unlawful Criminal Restraint", "stopping a person from moving freely"),
  WITNESS_TAMPERING(
      "Witness Tampering", "threatening or paying a witness to keep silent or to lie");

  private static final Set<QualifyingCriminalActivity> INCHOATE =
      EnumSet.of(ATTEMPT, CONSPIRACY, SOLICITATION);

  private final String label;
  private final String plain;

  QualifyingCriminalActivity(String label, String plain) {
    this.label = label;
    this.plain = plain;
  }

  /** The words beside the box on the form. */
  @Override
  public String label() {
    return label;
  }

  /** What it means, for a reader who knows no law. It explains and does not define. */
  public String plain() {
    return plain;
  }

  /** Attempt, conspiracy and solicitation say nothing without the crime that they aim at. */
  public boolean inchoate() {
    return INCHOATE.contains(this);
  }
}
