package org.amparo.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which federal form a request asks for. One machinery serves every kind; the law differs. */
public enum CertificationKind {
  /** Without it no petition for U status is approved (8 CFR 214.14(c)(2)(i)). */
  U_I918B(
      "Form I-918 Supplement B",
      "U visa",
      "U visa certification",
      "8 CFR 214.14(a)(3)",
      "8 CFR 214.14(c)(2)(i)"),
  /** Evidence that somebody who applies for T status may add and need not (8 CFR 214.204(e)). */
  T_I914B(
      "Form I-914 Supplement B",
      "T visa",
      "T visa declaration",
      "8 CFR 214.204(e)(4)",
      "8 CFR 214.204(e)");

  private final String form;
  private final String visa;
  private final String paper;
  private final String signerLaw;
  private final String filingLaw;

  CertificationKind(String form, String visa, String paper, String signerLaw, String filingLaw) {
    this.form = form;
    this.visa = visa;
    this.paper = paper;
    this.signerLaw = signerLaw;
    this.filingLaw = filingLaw;
  }

  /** The kind of this name; empty where there is none. */
  public static Optional<CertificationKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** What a request asks for that does not say. */
  public static CertificationKind orUsual(@Nullable CertificationKind said) {
    return said == null ? U_I918B : said;
  }

  /** The form's name, as on its paper. */
  public String form() {
    return form;
  }

  public String visa() {
    return visa;
  }

  /** What the agency signs, in words. */
  public String paper() {
    return paper;
  }

  /** The regulation that says who signs it. */
  public String signerLaw() {
    return signerLaw;
  }

  /** The regulation by which it is sent in. */
  public String filingLaw() {
    return filingLaw;
  }
}
