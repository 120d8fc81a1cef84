package org.amparo.disclosure.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of demands from outside. */
@MessageBundle("demands")
@Audience(Audience.Of.STAFF)
interface DemandTexts {

  @Message("Demand for {caseNumber}")
  String demandFor(String caseNumber);

  @Message("Demand about no case of ours")
  String demandAboutNoCaseOf();

  @Message("Back to the register")
  String backToTheRegister();

  @Message("The case")
  String theCase();

  @Message("The case was destroyed")
  String theCaseWasDestroyed();

  @Message(
      "Its time was over by the agency's schedule. Who demanded what, counsel's reasons, notes and the manifests were sealed with it and went with it. What stays is who dealt with this demand, when, and how it ended; the case's record still proves which manifest was given out.")
  String itsTimeWasOverBy();

  @Message("What came")
  String whatCame();

  @Message("{what}, received on {receivedOn}.")
  String receivedOn(String what, String receivedOn);

  @Message("Answer due on {dueOn}.")
  String answerDueOn(String dueOn);

  @Message("Entered by {enteredBy}.")
  String enteredBy(String enteredBy);

  @Message("Demanded by: {demandedBy}")
  String demandedBy(String demandedBy);

  @Message("Counsel's decision")
  String counselsDecision();

  @Message("Counsel decided")
  String counselDecided();

  @Message("For a release in part: what may leave")
  String forAReleaseInPart();

  @Message("Decided on")
  String decidedOn();

  @Message("Who decided")
  String whoDecided();

  @Message("Role or account, for example deputy city attorney. Sealed with the case.")
  String roleOrAccountForExample();

  @Message("Why")
  String why();

  @Message("Sealed with the case.")
  String sealedWithTheCase();

  @Message("Record the decision")
  String recordTheDecision();

  @Message("It is final. Somebody else makes the export.")
  String itIsFinalSomebodyElse();

  @Message("It is final.")
  String itIsFinal();

  @Message("Counsel has not decided yet. A supervisor records the decision.")
  String counselHasNotDecidedYet();

  @Message("{what}, decided on {decidedOn} by {counsel}.")
  String decidedOnBy(String what, String decidedOn, String counsel);

  @Message("{what}, decided on {decidedOn}.")
  String decidedOn2(String what, String decidedOn);

  @Message("Recorded by {decidedBy}.")
  String recordedBy(String decidedBy);

  @Message("May leave:")
  String mayLeave();

  @Message("What the victim knows")
  String whatTheVictimKnows();

  @Message("Told on {victimToldOn}.")
  String toldOn(String victimToldOn);

  @Message("Not told: {what}.")
  String notTold(String what);

  @Message("Not recorded.")
  String notRecorded();

  @Message("Not recorded yet. Nothing is given out before it is.")
  String notRecordedYetNothingIs();

  @Message("There is no case of ours, so there may be nobody to tell.")
  String thereIsNoCaseOf();

  @Message("Record it")
  String recordIt();

  @Message("Told on")
  String toldOn2();

  @Message("Or not told, because")
  String orNotToldBecause();

  @Message("Note")
  String note();

  @Message("Record")
  String recordLabel();

  @Message("Give out")
  String giveOut();

  @Message(
      "You get a ZIP with what you choose and a manifest: each file with its SHA-256, and what was left out and why. Read it before you hand it over: a program cannot tell what people wrote between the lines.")
  String youGetAZipWith();

  @Message("What leaves")
  String whatLeaves();

  @Message("Statements need names and addresses too, since free text can name anybody.")
  String statementsNeedNamesAndAddresses();

  @Message("Papers")
  String papers();

  @Message(
      "Each is given whole. Where something must not leave, add a copy with parts blacked out to the case and choose that.")
  String eachIsGivenWholeWhere();

  @Message("Make the export")
  String makeTheExport();

  @Message(
      "Every export is on the case's record under your name. Whether removal proceedings were asserted is in none.")
  String everyExportIsOnThe();

  @Message("You recorded counsel's decision, so somebody else makes the export.")
  String youRecordedCounselsDecisionSo();

  @Message("What was given out")
  String whatWasGivenOut();

  @Message("Export of {madeOn}")
  String exportOf(String madeOn);

  @Message("{madeOn}, by {madeBy}")
  String by(String madeOn, String madeBy);

  @Message("The list of its files went with the case.")
  String theListOfItsFiles();

  @Message("{what}; {size} bytes; SHA-256")
  String bytesSha256(String what, long size);

  @Message("What was left out")
  String whatWasLeftOut();

  @Message("Nothing.")
  String nothing();

  @Message("Demands from outside")
  String demandsFromOutside();

  @Message(
      "Every subpoena, order, warrant, records request or consent under which somebody outside the agency asks for what is known of a case. Counsel decides about each one, and nothing is given out before. Do not write a victim's name into a reference.")
  String everySubpoenaOrderWarrantRecords();

  @Message("Demands, those that wait for counsel first")
  String demandsThoseThatWaitFor();

  @Message("Case")
  String caseLabel();

  @Message("Under what")
  String underWhat();

  @Message("Received")
  String received();

  @Message("Due")
  String due();

  @Message("Counsel")
  String counsel();

  @Message("Victim")
  String victim();

  @Message("None of ours")
  String noneOfOurs();

  @Message("destroyed")
  String destroyed();

  @Message("Told on {victimToldOn}")
  String toldOn3(String victimToldOn);

  @Message("Not told: {what}")
  String notTold2(String what);

  @Message("Not recorded yet")
  String notRecordedYet();

  @Message("None yet.")
  String noneYet();

  @Message("Enter a demand")
  String enterADemand();

  @Message("Case number")
  String caseNumber();

  @Message("A demand for several cases is entered once for each.")
  String aDemandForSeveralCases();

  @Message("Or")
  String or();

  @Message("Received on")
  String receivedOn2();

  @Message("Answer due on")
  String answerDueOn2();

  @Message("Who demands it")
  String whoDemandsIt();

  @Message("Sealed.")
  String sealed();

  @Message("Their docket or file number")
  String theirDocketOrFileNumber();

  @Message("What they demand")
  String whatTheyDemand();

  @Message("Hold the case, so that nothing of it is destroyed?")
  String holdTheCaseSoThat();

  @Message("Enter the demand")
  String enterTheDemand();
}
