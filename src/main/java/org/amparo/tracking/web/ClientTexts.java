package org.amparo.tracking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of what an advocate does for a client. */
@MessageBundle("client")
@Audience(Audience.Of.EVERYBODY)
interface ClientTexts {

  @Message("Case {caseNumber}")
  String caseLabel(String caseNumber);

  @Message("This case has changed since you opened it.")
  String thisCaseHasChangedSince();

  @Message("Load it again")
  String loadItAgain();

  @Message("What you typed and did not send is lost then.")
  String whatYouTypedAndDid();

  @Message("Done: {done}.")
  String done(String done);

  @Message("Where it stands")
  String whereItStands();

  @Message("Since {since}.")
  String since(String since);

  @Message("Whom to ask: {contact}")
  String whomToAsk(String contact);

  @Message("The unit needs something from you")
  String theUnitNeedsSomethingFrom();

  @Message("Please answer by {replyBy}. The clock of the law does not stop meanwhile.")
  String pleaseAnswerByTheClock(String replyBy);

  @Message("What you can do")
  String whatYouCanDo();

  @Message("Open a case by its number")
  String openACaseByIts();

  @Message("Open")
  String open();

  @Message("Find by family name")
  String findByFamilyName();

  @Message("Exact; each hit is recorded as a read.")
  String exactEachHitIsRecorded();

  @Message("Given name")
  String givenName();

  @Message("Find")
  String find();

  @Message("{size} found.")
  String found(int size);

  @Message("Case")
  String caseLabel2();

  @Message("For")
  String forLabel();

  @Message("Stage")
  String stage();

  @Message("Next by")
  String nextBy();

  @Message("Opened")
  String opened();

  @Message("Something is needed from you")
  String somethingIsNeededFromYou();

  @Message("No client has given you access yet.")
  String noClientHasGivenYou();

  @Message("Enter a code")
  String enterACode();

  @Message("File a request")
  String fileARequest();

  @Message("There is nothing to show.")
  String thereIsNothingToShow();

  @Message("New request")
  String newRequest();

  @Message(
      "From the day of receipt the clocks of the law run. No question about immigration status is asked, and no proof of anything.")
  String fromTheDayOfReceipt();

  @Message("What is asked for?")
  String whatIsAskedFor();

  @Message(
      "A T visa is for victims of human trafficking. The declaration for it is evidence that may be added; an application can be made without it.")
  String aTVisaIsFor();

  @Message("U visa certification (Form I-918 Supplement B)")
  String uVisaCertificationFormI();

  @Message("T visa declaration (Form I-914 Supplement B)")
  String tVisaDeclarationFormI();

  @Message("The victim")
  String theVictim();

  @Message("Family name")
  String familyName();

  @Message("Birth date")
  String birthDate();

  @Message("Speaks")
  String speaks();

  @Message("What happened")
  String whatHappened();

  @Message("Report number")
  String reportNumber();

  @Message("Date")
  String date();

  @Message("In short")
  String inShort();

  @Message("Who asks")
  String whoAsks();

  @Message("Capacity")
  String capacity();

  @Message("Victim advocate")
  String victimAdvocate();

  @Message("Attorney")
  String attorney();

  @Message("Accredited representative")
  String accreditedRepresentative();

  @Message("Name")
  String name();

  @Message("Organization")
  String organization();

  @Message("Your request counts as received today.")
  String yourRequestCountsAsReceived();

  @Message("Received on")
  String receivedOn();

  @Message("The day on which the paper came in; today when empty.")
  String theDayOnWhichThe();

  @Message("What may hasten the answer")
  String whatMayHastenTheAnswer();

  @Message("Is the victim in removal proceedings?")
  String isTheVictimInRemoval();

  @Message("Saying it is enough.")
  String sayingItIsEnough();

  @Message("Yes")
  String yes();

  @Message("No, or not said")
  String noOrNotSaid();

  @Message("A family member loses eligibility on")
  String aFamilyMemberLosesEligibility();

  @Message("File the request")
  String fileTheRequest();

  @Message("Enter a client's code")
  String enterAClientsCode();

  @Message(
      "The code from the receipt and the client's consent let you see the stage of their case. The client can take it back at any time.")
  String theCodeFromTheReceipt();

  @Message("Code")
  String code();

  @Message("The client consented on")
  String theClientConsentedOn();

  @Message("How")
  String how();

  @Message("In writing")
  String inWriting();

  @Message("By word")
  String byWord();

  @Message("Until")
  String until();

  @Message("See the case")
  String seeTheCase();

  @Message("Receipt")
  String receipt();

  @Message("Filed: {caseNumber}")
  String filed(String caseNumber);

  @Message("Give the victim this card.")
  String giveTheVictimThisCard();

  @Message(
      "The code is shown only now; nobody can look it up later. With it the victim can ask where things stand, without a name.")
  String theCodeIsShownOnly();

  @Message("For the victim")
  String forTheVictim();

  @Message("For the representative")
  String forTheRepresentative();

  @Message("Keep this card in a safe place")
  String keepThisCardInA();

  @Message("See where things stand:")
  String seeWhereThingsStand();

  @Message("Print the card")
  String printTheCard();

  @Message("Refer somebody else")
  String referSomebodyElse();

  @Message("To the case")
  String toTheCase();

  @Message("Your answer")
  String yourAnswer();

  @Message("Papers that belong to it")
  String papersThatBelongToIt();

  @Message("Upload them below first.")
  String uploadThemBelowFirst();

  @Message("Asked on")
  String askedOn();

  @Message("Why")
  String why();

  @Message("It will expire soon")
  String itWillExpireSoon();

  @Message("It has expired")
  String itHasExpired();

  @Message("It was lost")
  String itWasLost();

  @Message("On")
  String on();

  @Message("Was the requester reached?")
  String wasTheRequesterReached();

  @Message("No")
  String no();

  @Message("Saying it is enough; no proof is asked. The due dates are counted anew at once.")
  String sayingItIsEnoughNo();

  @Message("The victim's birth date")
  String theVictimsBirthDate();

  @Message("The petition was filed on")
  String thePetitionWasFiledOn();

  @Message("By our record this form has not left the agency")
  String byOurRecordThisForm();

  @Message("Check the case number. If you confirm, the case ends as filed.")
  String checkTheCaseNumber();

  @Message("It was filed all the same")
  String itWasFiledAllThe();

  @Message("Appealed on")
  String appealedOn();

  @Message("Grounds")
  String grounds();

  @Message("Reason")
  String reason();

  @Message("Through {organization}")
  String throughYourOrganization(String organization);

  @Message("Who else may see the case")
  String whoElseMaySeeTheCase();

  @Message(
      "Choose your organization so that a colleague can cover for you. Choose nothing, and only you see the case.")
  String leaveItOpenAndOnly();

  @Message("The client consented that everybody of this organization may see the case")
  String theClientConsentedThatColleagues();
}
