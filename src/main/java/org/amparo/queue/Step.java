package org.amparo.queue;

/**
 * A human step, with the act that completes it and the guidance that stands at the point of
 * decision wherever the agency is. The process models name the step in the user task's form
 * reference; {@link #PRINT_AND_MAIL} alone stands in none.
 */
public enum Step {
  CONTACT_VICTIM(
      "/api/referrals/{caseNumber}/contact",
      "ContactForm",
      "Reach the victim at the safe contact and ask whether they want a certification. Do not judge"
          + " whether they would qualify.",
      "A referral starts no statutory clock; the request does",
      "Agency practice"),
  SCREEN(
      "/api/reviews/{caseNumber}/screening",
      "ScreeningForm",
      "Say whether this agency detected, investigated or prosecuted the crime. If another did, pass"
          + " the request on; that is a transfer and never a denial.",
      "The agency that is responsible for the detection, investigation or prosecution certifies",
      "8 CFR 214.14(a)(2); for a T visa 8 CFR 214.201"),
  CONFIRM_TRANSFER(
      "/api/reviews/{caseNumber}/transfer",
      "TransferForm",
      "Pass the request on to the agency that is responsible and record who took it there.",
      "A request that belongs to another agency is passed on; it is never denied for that",
      "8 CFR 214.14(a)(2)"),
  ASSEMBLE_RECORDS(
      "/api/reviews/{caseNumber}/records",
      "RecordsForm",
      "Find the police reports of the case and give the victim a copy.",
      "The certification rests on the agency's own record of the crime",
      "Agency practice"),
  REVIEW(
      "/api/reviews/{caseNumber}/recommendation",
      "RecommendationForm",
      "Draft Supplement B and recommend. Ask for information only if the record cannot answer; the"
          + " clock keeps running.",
      "A victim is helpful who has not refused information or assistance reasonably requested",
      "8 CFR 214.14(b)(3); for a T visa 8 CFR 214.208"),
  SECOND_REVIEW(
      "/api/reviews/{caseNumber}/second-review",
      "SecondReviewForm",
      "Read the case as if for the first time. A denial stands only with a lawful reason and the"
          + " requests that were made.",
      "A denial is explained in writing and rests on a lawful reason",
      "Agency policy"),
  DECIDE(
      "/api/certifications/{caseNumber}/decision",
      "DecisionForm",
      "Sign, deny with lawful reasons, or return with a note. USCIS decides on the visa; the agency"
          + " certifies only the crime and the helpfulness.",
      "The official certifies the crime and the helpfulness; all else is for USCIS to weigh",
      "8 CFR 214.14(c)(2)(i); for a T visa 8 CFR 214.204(e)"),
  RECORD_SIGNATURE(
      "/api/certifications/{caseNumber}/signature",
      "SignatureForm",
      "Sign the printed form in ink and record the date on it.",
      "A U visa certification is signed within the six months before the petition is filed; a T visa"
          + " declaration has no such window",
      "8 CFR 214.14(c)(2)(i); 8 CFR 214.204(e)"),
  DELIVER(
      "/api/certifications/{caseNumber}/delivery",
      "DeliveryForm",
      "Hand over or send the original. A copy of the signature page is not accepted.",
      "Whoever applies to USCIS sends in the original form",
      "Form I-918 and Form I-914 Supplement B instructions"),
  DELIVER_DENIAL(
      "/api/certifications/{caseNumber}/delivery",
      "DeliveryForm",
      "Send the denial letter to the requester's safe contact. The response clock stops on the day"
          + " it is sent.",
      "A denial is explained in writing",
      "Agency policy"),
  OFFER_REISSUE(
      "/api/certifications/{caseNumber}/reissue-offer",
      "ReissueOfferForm",
      "Nobody has reported a filing. Tell the requester until when the form is or was good and offer"
          + " a new one. If it still lies here and its day has not passed, have it delivered first."
          + " If a new one is under way already, tell them so.",
      "The petition must be filed within six months of the signature",
      "8 CFR 214.14(c)(2)(i)"),
  DECIDE_APPEAL(
      "/api/certifications/{caseNumber}/appeal-decision",
      "AppealDecisionForm",
      "Read the case as if nobody had denied it. Uphold the denial and explain why, or reverse it."
          + " Whoever had a part in the denial cannot take this.",
      "An appeal is decided by somebody who had no part in the denial",
      "Agency policy"),
  SEND_APPEAL_ANSWER(
      "/api/certifications/{caseNumber}/delivery",
      "DeliveryForm",
      "Send the answer to the requester's safe contact. The appeal's clock stops on the day it is"
          + " sent.",
      "An appeal is answered in writing",
      "Agency policy"),
  PREPARE_REISSUE(
      "/api/certifications/{caseNumber}/reissue-preparation",
      "ReissuePreparationForm",
      "Print what was approved once more on the form's present edition. Change nothing but what"
          + " concerns the agency itself, for example a new official's name.",
      "An outdated edition is printed anew; it is no reason to deny",
      "Form I-918 and Form I-914 Supplement B instructions; agency policy"),
  SIGN_REISSUE(
      "/api/certifications/{caseNumber}/signature",
      "SignatureForm",
      "Sign the new print in ink and record the date on it. The certification is not decided anew.",
      "A U visa certification is signed within the six months before the petition is filed; a T visa"
          + " declaration has no such window",
      "8 CFR 214.14(c)(2)(i); 8 CFR 214.204(e)"),
  REVIEW_WITHDRAWAL(
      "/api/certifications/{caseNumber}/withdrawal-review",
      "WithdrawalReviewForm",
      "Agree only if something reasonable was asked after the signature and the victim refused it"
          + " without reason. Silence, fear and a changed address are no refusal.",
      "A certification is withdrawn only by two persons and only on the profile's grounds",
      "8 CFR 214.14(h)(2)(i)(A); agency policy"),
  SEND_WITHDRAWAL(
      "/api/certifications/{caseNumber}/delivery",
      "DeliveryForm",
      "Have the official sign the statement in ink and send it to USCIS, with a copy of the signed"
          + " form where the case's documents have one. It names the person, so it goes to nobody"
          + " else. Send the notice to the requester's safe contact.",
      "A withdrawal is made in writing",
      "8 CFR 214.14(h)(2)(i)(A)"),
  /** Beside the processes: none of them waits for the post. */
  PRINT_AND_MAIL(
      "/api/letters/{caseNumber}/dispatch",
      "DispatchForm",
      "Print the letter and send it by the way that the person named as safe. Read first what they"
          + " said about it. Then record the way and the day.",
      "A letter counts when it has left, not when it was written",
      "Agency policy");

  private final String path;
  private final String schema;
  private final String guidance;
  private final String rule;
  private final String citation;

  Step(String path, String schema, String guidance, String rule, String citation) {
    this.path = path;
    this.schema = schema;
    this.guidance = guidance;
    this.rule = rule;
    this.citation = citation;
  }

  /** The address of the act that completes the step, with the case number still open. */
  public String path() {
    return path;
  }

  /** The name of the act's body among the schemas of the OpenAPI document. */
  public String schema() {
    return schema;
  }

  /** What holds everywhere; {@link StepLaw} tells what a case's own law adds. */
  public Guidance guidance() {
    return new Guidance(rule, citation, guidance);
  }
}
