package org.amparo.referral.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the page on which an officer refers a victim. */
@MessageBundle("officer")
@Audience(Audience.Of.STAFF)
interface OfficerTexts {

  @Message("Refer a victim")
  String referAVictim();

  @Message(
      "You tell the victim that a certification may be possible and pass the matter on. There is no question about eligibility, immigration or documents here: an officer does not judge those, and the unit does the rest.")
  String youTellTheVictimThat();

  @Message("Who")
  String who();

  @Message("Given name")
  String givenName();

  @Message("Family name")
  String familyName();

  @Message("Speaks")
  String speaks();

  @Message("How to reach them safely")
  String howToReachThemSafely();

  @Message("Ask: is this contact safe? When? Who else might answer or read it?")
  String askIsThisContactSafe();

  @Message("What happened")
  String whatHappened();

  @Message("Report number")
  String reportNumber();

  @Message("Date")
  String date();

  @Message("Offense, as the report names it")
  String offenseAsTheReportNames();

  @Message("Crimes in plain words (optional; the unit will look again)")
  String crimesInPlainWordsOptional();

  @Message("What comes near it?")
  String whatComesNearIt();

  @Message("The notice")
  String theNotice();

  @Message("Notice given in")
  String noticeGivenIn();

  @Message("Give the victim the notice in their language before you file.")
  String giveTheVictimTheNotice();

  @Message("Open and print it:")
  String openAndPrintIt();

  @Message("sheet")
  String sheet();

  @Message("cards")
  String cards();

  @Message("Notice given on")
  String noticeGivenOn();

  @Message("The victim already asked for a certification on")
  String theVictimAlreadyAskedFor();

  @Message("Only if they asked by themselves. Leave empty otherwise.")
  String onlyIfTheyAskedBy();

  @Message("File the referral")
  String fileTheReferral();

  @Message("What you typed before and did not file is here again.")
  String whatYouTypedBeforeAnd();

  @Message("Start with an empty form")
  String startWithAnEmptyForm();

  @Message(
      "There is no connection, so nothing was filed. What you typed is kept on this device, encrypted. Send it again when the connection is back.")
  String thereIsNoConnectionSo();

  @Message(
      "Your session has ended, so nothing was filed. What you typed is kept on this device, encrypted; nobody but you can read it.")
  String yourSessionHasEnded();

  @Message("Sign in again, and it is here.")
  String signInAgain();
}
