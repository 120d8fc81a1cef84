package org.amparo.tracking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the forms of the acts. */
@MessageBundle("acts")
@Audience(Audience.Of.STAFF)
interface ActTexts {

  @Message("Your decision on the appeal")
  String yourDecisionOnTheAppeal();

  @Message("The denial stands")
  String theDenialStands();

  @Message("The denial is reversed")
  String theDenialIsReversed();

  @Message(
      "Where a denial is recommended, it stands here as the reviewer wrote it. Leave it so to stand by it: other reasons or other words go to a second person first.")
  String whatWasRecommendedStands();

  @Message("One more request")
  String oneMoreRequest();

  @Message("For example: by telephone.")
  String forExampleByTelephone();

  @Message("Explanation")
  String explanation();

  @Message("The requester reads this.")
  String theRequesterReadsThis();

  @Message("What came of it?")
  String whatCameOfIt();

  @Message("The victim asks for a certification")
  String theVictimAsksForA();

  @Message("The victim does not want one")
  String theVictimDoesNotWant();

  @Message("The victim was not reached")
  String theVictimWasNotReached();

  @Message("On which day?")
  String onWhichDay();

  @Message("How?")
  String how();

  @Message("Phone")
  String phone();

  @Message("Text message")
  String textMessage();

  @Message("E-mail")
  String eMail();

  @Message("Mail")
  String mail();

  @Message("In person")
  String inPerson();

  @Message("Through an advocate")
  String throughAnAdvocate();

  @Message("Otherwise")
  String otherwise();

  @Message("Try again on")
  String tryAgainOn();

  @Message("Leave empty to close the referral. The victim can still ask later.")
  String leaveEmptyToCloseThe();

  @Message("The request")
  String theRequest();

  @Message("From the day of receipt the clocks of the law run.")
  String fromTheDayOfReceipt();

  @Message("Received on")
  String receivedOn();

  @Message("What is asked for?")
  String whatIsAskedFor();

  @Message("Who asks?")
  String whoAsks();

  @Message("The victim")
  String theVictim();

  @Message("An attorney")
  String anAttorney();

  @Message("An accredited representative")
  String anAccreditedRepresentative();

  @Message("A victim advocate")
  String aVictimAdvocate();

  @Message("Name of whoever speaks for the victim")
  String nameOfWhoeverSpeaksFor();

  @Message("Organization")
  String organization();

  @Message("Do they say that the victim is in removal proceedings?")
  String doTheySayThatThe();

  @Message(
      "Do not ask for proof; their word is enough and only makes the answer faster. Do not ask about status.")
  String doNotAskForProof();

  @Message("Yes, they said so")
  String yesTheySaidSo();

  @Message("Nothing was said")
  String nothingWasSaid();

  @Message("A family member loses eligibility on")
  String aFamilyMemberLosesEligibility();

  @Message("For example a child who turns 21.")
  String forExampleAChildWho();

  @Message("Your decision")
  String yourDecision();

  @Message("I will sign")
  String iWillSign();

  @Message("I deny")
  String iDeny();

  @Message("Back to the review")
  String backToTheReview();

  @Message("Note")
  String note();

  @Message("Needed when you send it back.")
  String neededWhenYouSendIt();

  @Message("The answer is expected on")
  String theAnswerIsExpectedOn();

  @Message("Reason")
  String reason();

  @Message("How")
  String how2();

  @Message("Picked up")
  String pickedUp();

  @Message("Courier")
  String courier();

  @Message("On")
  String on();

  @Message("To whom")
  String toWhom();

  @Message("Tracking number")
  String trackingNumber();

  @Message("Why a courier gave no tracking number")
  String whyACourierGaveNo();

  @Message("Which letters left this way")
  String whichLettersLeftThisWay();

  @Message("Mailed")
  String mailed();

  @Message("Handed over")
  String handedOver();

  @Message("Through the advocate")
  String throughTheAdvocate();

  @Message("Told by phone")
  String toldByPhone();

  @Message("Which letters the person has now")
  String whichLettersThePersonHas();

  @Message("Ask only for what the record cannot answer. The clock keeps running.")
  String askOnlyForWhatThe();

  @Message("What do you ask for?")
  String whatDoYouAskFor();

  @Message("Reply by")
  String replyBy();

  @Message(
      "A letter that nobody should get is closed here, and the record says that it was not sent. Of a cancelled case that is any letter, but whoever still wants to be told is told. Once the petition is filed or the time to file is over it is only a reminder to file, as no longer so; also once a new form was asked for.")
  String aLetterThatNobodyShould();

  @Message("Which letters are not sent any more")
  String whichLettersAreNotSent();

  @Message("Why")
  String why();

  @Message("What it says is no longer so")
  String whatItSaysIsNo();

  @Message("The person does not want it")
  String thePersonDoesNotWant();

  @Message("Nobody knows a safe way to them any more")
  String nobodyKnowsASafeWay();

  @Message("What do you recommend?")
  String whatDoYouRecommend();

  @Message("To certify")
  String toCertify();

  @Message("To deny")
  String toDeny();

  @Message("Rules that the draft still fails: {size}. It can be recommended when none does.")
  String toSettleFirst(int size);

  @Message(
      "The official reads this. Only the crime and the helpfulness count; criminal history, immigration history or an old case may not.")
  String theOfficialReadsThisOnly();

  @Message(
      "Name each police report that belongs to the case. Upload the reports themselves under Papers.")
  String nameEachPoliceReportThat();

  @Message("Report number")
  String reportNumber();

  @Message("Kind, for example INCIDENT")
  String kindForExampleIncident();

  @Message("The victim got a copy on")
  String theVictimGotACopy();

  @Message("The copy has a clock of its own.")
  String theCopyHasAClock();

  @Message("Edition of the form")
  String editionOfTheForm();

  @Message("As printed at the foot of the form: MM/DD/YY.")
  String asPrintedAtTheFoot();

  @Message("The victim got a copy of the report on")
  String theVictimGotACopyOf();

  @Message("Did this agency detect, investigate or prosecute the crime?")
  String didThisAgencyDetectInvestigate();

  @Message("Yes, it is ours")
  String yesItIsOurs();

  @Message("No, another agency did")
  String noAnotherAgencyDid();

  @Message(
      "A T visa is for victims of human trafficking. Change it only where the requester or the report says so.")
  String aTVisaIsFor();

  @Message("Which agency is responsible?")
  String whichAgencyIsResponsible();

  @Message("Do you agree with the denial?")
  String doYouAgreeWithThe();

  @Message("I agree")
  String iAgree();

  @Message("No, back to the review")
  String noBackToTheReview();

  @Message(
      "Whoever decided to sign can no longer do it. The request goes back to the review: the form names the official who signs, so the unit corrects Part 2, and another official decides. The day by which an answer is due stays.")
  String whoeverDecidedToSignCan();

  @Message("For the agency's record.")
  String forTheAgencysRecord();

  @Message("Sign the printed form in ink. USCIS takes only the original signature.")
  String signThePrintedFormIn();

  @Message("Date written on the form")
  String dateWrittenOnTheForm();

  @Message("As the official wrote it beside the signature.")
  String asTheOfficialWroteIt();

  @Message("Which print bears the ink?")
  String whichPrint();

  @Message("Its cover sheet tells its number. The other prints are good for nothing: shred them.")
  String theCoverSheetTellsTheNumber();

  @Message("If its last safe day to file is over")
  String ifItsLastSafeDay();

  @Message("Only where it left and was filed in time. It expires as soon as it is recorded.")
  String onlyWhereItLeftAnd();

  @Message("Record it all the same")
  String recordItAllTheSame();

  @Message("By the record no form of this case has left")
  String byTheRecordNoForm();

  @Message(
      "USCIS can have none, and the statement would tell it a name and a birth date. If one left, record the delivery first.")
  String theStatementWouldTellUscis();

  @Message("Withdraw it all the same; the statement says that it did not leave")
  String withdrawItAllTheSame();

  @Message(
      "The official whom the new form names can no longer sign. It goes back to its preparation, where Part 2 gets another official; nothing is decided anew.")
  String whomTheNewFormNames();

  @Message("Print {number}")
  String printNumber(int number);

  @Message("Scan of the signed form")
  String scanOfTheSignedForm();

  @Message("Number that the scan shows")
  String numberThatTheScanShows();

  @Message(
      "Open the scan and type the case number on its cover sheet or, where the cover sheet is not among the pages, what stands in Part 2, item 9. It is compared, and is needed where the scan has no text that can be read.")
  String openTheScanAndType();

  @Message("Victim's name that the scan shows")
  String nameThatTheScanShows();

  @Message(
      "Family name and given name as Part 1, item 2 has them. Needed where the pages do not show the case number: victims of one report have the same number in Part 2.")
  String asPartOneHasIt();

  @Message("Passed on")
  String passedOn();

  @Message("Who took it there")
  String whoTookItThere();

  @Message("Their reference")
  String theirReference();

  @Message("Do you agree that the certification is withdrawn?")
  String doYouAgreeThatThe();

  @Message("I agree, withdraw it")
  String iAgreeWithdrawIt();

  @Message("No, it stands")
  String noItStands();

  @Message(
      "A certification is withdrawn only after something reasonable was asked and refused, and only if the supervisor agrees.")
  String aCertificationIsWithdrawnOnly();

  @Message("What was asked")
  String whatWasAsked();

  @Message("Asked on")
  String askedOn();

  @Message("How it was asked")
  String howItWasAsked();

  @Message("Refused on")
  String refusedOn();

  @Message("Lawful reasons")
  String lawfulReasons();

  @Message("There are no others.")
  String thereAreNoOthers();

  @Message("On which facts does the reason rest?")
  String onWhichFactsDoesThe();

  @Message(
      "The letter says this to the requester, in your words: what was found, and where. Write in plain words and to them. No word on immigration, arrests, gangs, or the age of the case.")
  String theLetterSaysThisTo();

  @Message("Requests that were made to the victim")
  String requestsThatWereMadeTo();

  @Message("A denial for unhelpfulness names each reasonable request and how it was refused.")
  String aDenialForUnhelpfulnessNames();

  @Message("What came of it")
  String whatCameOfIt2();

  @Message("Print (PDF)")
  String printPdf();

  @Message("Read")
  String read();
}
