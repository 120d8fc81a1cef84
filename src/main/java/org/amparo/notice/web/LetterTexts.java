package org.amparo.notice.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of letters that wait and of their words. */
@MessageBundle("letters")
@Audience(Audience.Of.STAFF)
interface LetterTexts {

  @Message("Letters that wait for a person")
  String lettersThatWaitForA();

  @Message(
      "An e-mail said that these letters wait; the person does not have them yet. When somebody calls or comes, open their case, give them the letter and record how they got it. On the last day a letter becomes a task of the records clerk to print and mail.")
  String anEMailSaidThat();

  @Message(
      "The mail server turns this service away, so no e-mail leaves now. Tell whoever runs the service. The letters are kept; those that wait too long are printed.")
  String theMailServerTurnsThis();

  @Message("Announced letters, the one that is printed next first")
  String announcedLettersTheOneThat();

  @Message("Case")
  String caseLabel();

  @Message("Letter")
  String letter();

  @Message("Announced on")
  String announcedOn();

  @Message("Printed from")
  String printedFrom();

  @Message("The next page")
  String theNextPage();

  @Message("No letter waits for a person.")
  String noLetterWaitsForA();

  @Message("Notice to a victim")
  String noticeToAVictim();

  @Message("Acknowledgement")
  String acknowledgement();

  @Message("Transfer to another agency")
  String transferToAnotherAgency();

  @Message("Request for information")
  String requestForInformation();

  @Message("Denial")
  String denial();

  @Message("Cover of the signed form")
  String coverOfTheSignedForm();

  @Message("Reminder to file")
  String reminderToFile();

  @Message("The day to file is over")
  String theDayToFileIs();

  @Message("Receipt of an appeal")
  String receiptOfAnAppeal();

  @Message("Denial of an appeal")
  String denialOfAnAppeal();

  @Message("Success of an appeal")
  String successOfAnAppeal();

  @Message("Delay")
  String delay();

  @Message("Withdrawal")
  String withdrawal();

  @Message("English")
  String english();

  @Message("Spanish")
  String spanish();

  @Message("Chinese (traditional)")
  String chineseTraditional();

  @Message("Filipino")
  String filipino();

  @Message("Vietnamese")
  String vietnamese();

  @Message("Russian")
  String russian();

  @Message("What letters say in your words")
  String whatLettersSayInYour();

  @Message("Back to the agency")
  String backToTheAgency();

  @Message(
      "The text of each letter is the same for every agency: what the law asks for cannot be taken out. Around it stand the agency's name and address, and what you write here.")
  String theTextOfEachLetter();

  @Message("Address of the agency")
  String addressOfTheAgency();

  @Message("How to reach the unit")
  String howToReachTheUnit();

  @Message(
      "Each letter ends with it. Where a language has nothing of its own, the English text is printed.")
  String eachLetterEndsWithIt();

  @Message("As it is printed")
  String asItIsPrinted();

  @Message("in this language: {language}")
  String inThisLanguage(String language);

  @Message("Printed now: {printed}")
  String printedNow(String printed);

  @Message(
      "With this, the printed notice in this language needs type smaller than 14 points to stay on one side. Fewer words make it larger.")
  String printsSmall();

  @Message("Save")
  String save();

  @Message("Your own paragraphs")
  String yourOwnParagraphs();

  @Message(
      "A row for each kind of letter. A version says that you wrote something; with none the letter has its standard text alone.")
  String aRowForEachKind();

  @Message("Letters by kind, with your paragraphs in each language")
  String lettersByKindWithYour();

  @Message("Version {version}")
  String version(int version);

  @Message("None")
  String none();

  @Message(": look at and change")
  String lookAtAndChange();

  @Message("Translations of the notice and the letters")
  String translationsOfTheNoticeAnd();

  @Message(
      "A machine drafted the translations. Each is marked as not reviewed until somebody who reads both languages has read it. When a word of it changes, it counts as unreviewed again.")
  String aMachineDraftedTheTranslations();

  @Message("The notice")
  String theNotice();

  @Message("Reviewed")
  String reviewed();

  @Message("Original")
  String original();

  @Message("Not reviewed")
  String notReviewed();

  @Message("By {reviewer} on {reviewedOn}.")
  String byOn(String reviewer, String reviewedOn);

  @Message("Who read it")
  String whoReadIt();

  @Message("On")
  String on();

  @Message("Record the review")
  String recordTheReview();

  @Message("The letters")
  String theLetters();

  @Message(
      "Until the letters in a language are reviewed, the English text follows behind each of them.")
  String untilTheLettersInA();

  @Message("Version {version}. Each of them with dots for what a case would say:")
  String versionEachOfThemWith(String version);

  @Message("the letters by kind")
  String theLettersByKind();

  @Message("Record the review of the letters")
  String recordTheReviewOfThe();

  @Message("Your paragraphs in a letter")
  String yourParagraphsInALetter();

  @Message("Back to the letters")
  String backToTheLetters();

  @Message(
      "Write in the language of the letter, and nothing about one case. Plain text; an empty line begins a new paragraph. What a letter must say stays in it, whatever stands here.")
  String writeInTheLanguageOf();

  @Message("After the greeting")
  String afterTheGreeting();

  @Message("At most 1000 characters.")
  String atMost1000Characters();

  @Message("Before how to reach you")
  String beforeHowToReachYou();

  @Message("Save for the next letters")
  String saveForTheNextLetters();

  @Message("See the letter first")
  String seeTheLetterFirst();

  @Message("Versions")
  String versions();

  @Message("Versions, the newest first")
  String versionsTheNewestFirst();

  @Message("Version")
  String version2();

  @Message("By")
  String by();

  @Message("Text")
  String text();

  @Message("Version {version}")
  String textVersion(String version);

  @Message("Help line for victims, on the notice")
  String helpLine();

  @Message(
      "A name and a number, for example of the domestic violence hotline. Left empty, the English one is printed.")
  String aNameAndANumber();
}
