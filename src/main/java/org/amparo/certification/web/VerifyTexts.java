package org.amparo.certification.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the check of a certification. */
@MessageBundle("verify")
@Audience(Audience.Of.EVERYBODY)
interface VerifyTexts {

  @Message("Check a certification")
  String checkACertification();

  @Message(
      "For whoever has a signed Form I-918 Supplement B and its cover sheet. The answer says whether the certification stands, and nothing of any person.")
  String forWhoeverHasASigned();

  @Message("This certification is live.")
  String thisCertificationIsLive();

  @Message("It was signed on edition {edition} of the form.")
  String itWasSignedOnEdition(String edition);

  @Message("The last safe day to file a petition with it: {fileBy}.")
  String theLastSafeDayTo(String fileBy);

  @Message("Check another")
  String checkAnother();

  @Message("No live certification has this code, official and date.")
  String noLiveCertificationHasThis();

  @Message("Compare what you typed with the paper, and ask the agency if it still does not match.")
  String compareWhatYouTypedWith();

  @Message("Code on the cover sheet")
  String codeOnTheCoverSheet();

  @Message("Six groups, for example ABCD-EFGH-JKMN-PQRS-TVWX-Y. Capitals and dashes do not matter.")
  String sixGroupsForExampleAbcd();

  @Message("Certifying official")
  String certifyingOfficial();

  @Message("Family name and given name, as in Part 2.")
  String familyNameAndGivenName();

  @Message("Date of the signature in Part 6")
  String dateOfTheSignatureIn();

  @Message("Date on which the petition was filed")
  String dateOnWhichThePetition();

  @Message("Without it the answer is about today.")
  String withoutItTheAnswerIs();

  @Message("Check")
  String check();
}
