package org.amparo.partner.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of partner systems. */
@MessageBundle("partners")
@Audience(Audience.Of.STAFF)
interface PartnerTexts {

  @Message("All partner systems")
  String allPartnerSystems();

  @Message("The secret for the other end")
  String theSecretForTheOther();

  @Message(
      "It is shown this once. Enter it where the messages arrive, or give it to whoever runs that system, by a safe way. Then send a trial below.")
  String itIsShownThisOnce();

  @Message("It is sent nothing any more")
  String itIsSentNothingAny();

  @Message(
      "It answered that it wants no more messages. What happens meanwhile is not kept for it. Ask whoever runs it; then resume, or end it.")
  String itAnsweredThatItWants();

  @Message(
      "It has taken nothing since {since}. What happens waits for it. Ask whoever runs it, send a trial, and when that arrives resume.")
  String itHasTakenNothingSince(String since);

  @Message("Nothing has arrived there since {since}. The service tries again by itself.")
  String nothingHasArrivedThereSince(String since);

  @Message("No message waits.")
  String noMessageWaits();

  @Message("One message waits.")
  String oneMessageWaits();

  @Message("{waiting} messages wait.")
  String messagesWait(long waiting);

  @Message("The secret before the present one is good until {formerUntil}.")
  String theSecretBeforeThePresent(String formerUntil);

  @Message("{tries} tries")
  String eachTry(int tries);

  @Message("Send a trial")
  String sendATrial();

  @Message("Pause")
  String pause();

  @Message("Resume")
  String resume();

  @Message("Messages")
  String messages();

  @Message("Messages to this system, the newest first")
  String messagesToThisSystemThe();

  @Message("Number")
  String number();

  @Message("About")
  String about();

  @Message("Case")
  String caseLabel();

  @Message("When")
  String when();

  @Message("What became of it")
  String whatBecameOfIt();

  @Message("Act")
  String act();

  @Message("Next try {next}")
  String nextTry(String next);

  @Message("Send again")
  String sendAgain();

  @Message(": number {number}")
  String number2(String number);

  @Message("Older messages")
  String olderMessages();

  @Message("None.")
  String none();

  @Message("Send the messages of some days again")
  String sendTheMessagesOfSome();

  @Message("First day")
  String firstDay();

  @Message("Last day")
  String lastDay();

  @Message("Each has the number that it had, so that the other end knows it again.")
  String eachHasTheNumberThat();

  @Message("Send them again")
  String sendThemAgain();

  @Message("What it hears of, and where")
  String whatItHearsOfAnd();

  @Message("Name")
  String name();

  @Message("Address")
  String address();

  @Message("What it hears of")
  String whatItHearsOf();

  @Message("Advocates of the organization")
  String advocatesOfTheOrganization();

  @Message("Which decision or agreement lets it hear")
  String whichDecisionOrAgreementLets();

  @Message("Decided on")
  String decidedOn();

  @Message("Change it")
  String changeIt();

  @Message("A new secret")
  String aNewSecret();

  @Message("The present one stays good")
  String thePresentOneStaysGood();

  @Message("Make a new secret")
  String makeANewSecret();

  @Message("End it")
  String endIt();

  @Message(
      "When the decision or the agreement is over. It is told nothing any more, what waits is not sent, and it cannot be taken back.")
  String whenTheDecisionOrThe();

  @Message("End it for good")
  String endItForGood();

  @Message("Partner systems")
  String partnerSystems();

  @Message(
      "Systems outside of this service that are told when something happens to a case. A message has the case's number, its stage and the time, and nothing that says who somebody is. Each is signed, so that the other end knows that it is from here.")
  String systemsOutsideOfThisService();

  @Message(": it is sent nothing any more.")
  String itIsSentNothingAnyMore();

  @Message("Partner systems of the agency")
  String partnerSystemsOfTheAgency();

  @Message("What it is")
  String whatItIs();

  @Message("State")
  String state();

  @Message("Messages that wait")
  String messagesThatWait();

  @Message("None yet.")
  String noneYet();

  @Message("Add a system")
  String addASystem();

  @Message("For yourself, for example: District attorney's case system")
  String forYourselfForExampleDistrict();

  @Message("Where it takes messages, beginning with https://. Put no password into it.")
  String whereItTakesMessagesBeginning();

  @Message(
      "Only for an advocate organization. It hears of a case while its requester's consent to one of them stands.")
  String onlyForAnAdvocateOrganization();

  @Message(
      "For example a general order, or an agreement with its date. Who decides answers for it: 8 U.S.C. 1367 binds the agency here too.")
  String forExampleAGeneralOrder();

  @Message("You see the secret for the other end once, on the next page.")
  String youSeeTheSecretFor();

  @Message("Add the system")
  String addTheSystem();
}
