package org.amparo.tracking.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the screen of a case, and of its map. */
@MessageBundle("desk")
@Audience(Audience.Of.STAFF)
interface DeskTexts {

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

  @Message("The next step is on its way.")
  String theNextStepIsOn();

  @Message("What to do now")
  String whatToDoNow();

  @Message("Where it stands on the map")
  String whereItStandsOnThe();

  @Message("Give this task back")
  String giveThisTaskBack();

  @Message("Claim {step}")
  String claim(String step);

  @Message(
      "Nothing waits to be done yet; the next step is on its way. Load the page again in a moment.")
  String nothingWaitsToBeDone();

  @Message("Nothing waits to be done.")
  String nothingWaitsToBeDone2();

  @Message("Print the form with its cover sheet")
  String printTheFormWithIts();

  @Message("Write Supplement B")
  String writeSupplementB();

  @Message("The words of the denial")
  String theWordsOfTheDenial();

  @Message("The letter explains: {explanation}")
  String theLetterExplains(String explanation);

  @Message("Leans on what the law forbids: {sentence}")
  String leansOnWhatTheLaw(String sentence);

  @Message("Before it can be signed")
  String beforeItCanBeSigned();

  @Message("The form")
  String theForm();

  @Message("✔ Nothing stands in the way.")
  String nothingStandsInTheWay();

  @Message("✘ {size} to settle.")
  String toSettle(int size);

  @Message("Supplement B")
  String supplementB();

  @Message("Form (PDF)")
  String formPdf();

  @Message("What changed in it")
  String whatChangedInIt();

  @Message("When something else happens")
  String whenSomethingElseHappens();

  @Message("Whom it is about")
  String whomItIsAbout();

  @Message("Name")
  String name();

  @Message("Born")
  String born();

  @Message("Language")
  String language();

  @Message("Safe contact")
  String safeContact();

  @Message("Requester")
  String requester();

  @Message("That you read this is recorded.")
  String thatYouReadThisIs();

  @Message(
      "The names and papers are sealed, and this case is not yours: no task of it is open for your role, and you have done none. If you must open it, say why. Your supervisor is told, and it stands in the case's story.")
  String theNamesAndPapersAre();

  @Message("Why must you open this case?")
  String whyMustYouOpenThis();

  @Message("For example: the victim is on the telephone and the reviewer is away.")
  String forExampleTheVictimIs();

  @Message("Open this case for a while")
  String openThisCaseForA();

  @Message("The names are sealed. Say why you open them; it is recorded.")
  String theNamesAreSealedSay();

  @Message("Why")
  String why();

  @Message("I work on this case")
  String iWorkOnThisCase();

  @Message("Records")
  String records();

  @Message("Supervision")
  String supervision();

  @Message("Legal process")
  String legalProcess();

  @Message("Open the names")
  String openTheNames();

  @Message("What is due")
  String whatIsDue();

  @Message("Request received {received}")
  String requestReceived(String received);

  @Message("No clock of the law runs: nobody has asked for a certification yet.")
  String noClockOfTheLaw();

  @Message("Drawn up, not sent yet")
  String drawnUpNotSent();

  @Message("An e-mail said {day} that it waits; they do not have it yet")
  String announcedNotHandedOver(String day);

  @Message("✔ Done {stopped}")
  String done2(String stopped);

  @Message(
      "The last safe day to file with this signed form is over, and nobody has recorded that it left. If it left in time, record that. If not, keep it here: nobody can file with it any more. Ask for the signed form once more.")
  String theDayToFileIsOver();

  @Message(
      "This signed form has not left, and half of its time is gone. The last safe day to file with it is {day}: hand it over now.")
  String theFormStillLiesHere(String day);

  @Message("The last safe day to file with this form is over. It was:")
  String theLastSafeDayWas();

  @Message("The petition must be filed by:")
  String thePetitionMustBeFiled();

  @Message("Who has looked")
  String whoHasLooked();

  @Message("Nobody has opened what is sealed.")
  String nobodyHasOpenedWhatIs();

  @Message("Somebody outside demands what is known of this case")
  String somebodyDemands();

  @Message("Where work waits")
  String whereWorkWaits();

  @Message("Nothing waits anywhere.")
  String nothingWaitsAnywhere();

  @Message("Case {caseNumber} on the map")
  String caseOnTheMap(String caseNumber);

  @Message("Back to the case")
  String backToTheCase();

  @Message("Nothing has been asked of anybody in this case yet.")
  String nothingHasBeenAskedOf();

  @Message("The process {title} as a diagram. What is marked in it stands in words above.")
  String theProcessAsADiagram(String title);

  @Message("The diagram is wider than this page: move it sideways, or with the arrow keys.")
  String theDiagramIsWiderThan();

  @Message("Show all of it, small")
  String showAllOfIt();

  @Message(
      "Somebody else has this in hand now: {title}. Nothing of what you sent was taken; tell them"
          + " what you know.")
  String somebodyElseHasThisNow(String title);

  @Message(
      "Nobody has this in hand: {title}. Nothing of what you sent was taken. Claim it below, then"
          + " fill it in with what you typed.")
  String nobodyHasThisInHand(String title);

  @Message(
      "This does not wait to be done any more: {title}. It was done meanwhile, in another tab or by"
          + " somebody else. Nothing of what you sent was taken.")
  String thisIsDoneMeanwhile(String title);
}
