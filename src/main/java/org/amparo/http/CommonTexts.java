package org.amparo.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the parts that pages share. */
@MessageBundle("common")
@Audience(Audience.Of.EVERYBODY)
public interface CommonTexts {

  @Message("(optional)")
  String optional();

  @Message("- Select -")
  String select();

  @Message("Safe way to reach them")
  String safeWayToReachThem();

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

  @Message("Number or address")
  String numberOrAddress();

  @Message("When, and what to avoid")
  String whenAndWhatToAvoid();

  @Message("For example: mornings only, leave no message, ask for her sister.")
  String forExampleMorningsOnlyLeave();

  @Message("Yes")
  String yes();

  @Message("No")
  String no();

  @Message("Yes:")
  String yes2();

  @Message("Not so:")
  String notSo();

  @Message("This rule is not met: {rule}")
  String thisRuleIsNotMet(String rule);

  @Message("Not yet:")
  String notYet();

  @Message("{size} to look at")
  String toLookAt(Object size);

  @Message("And {size} more")
  String andMore(Object size);

  @Message("All {size} rules, with their sources")
  String allRulesWithTheirSources(Object size);

  @Message("Papers")
  String papers();

  @Message("Read")
  String read();

  @Message(": letter of {at}")
  String letterOf(Object at);

  @Message("Print (PDF)")
  String printPdf();

  @Message("There are none yet.")
  String thereAreNoneYet();

  @Message("Add a paper")
  String addAPaper();

  @Message("File")
  String file();

  @Message("PDF, JPEG, PNG, TIFF or plain text, 20 MB at most")
  String pdfJpegPngTiffOr();

  @Message(
      "A signed form has several pages: add one PDF or TIFF of all of them, or choose the pictures"
          + " of all its pages together, in their order. They become one PDF.")
  String aSignedFormHasSeveral();

  @Message("What is it?")
  String whatIsIt();

  @Message("Police report")
  String policeReport();

  @Message("Signed Supplement B, scanned")
  String signedSupplementBScanned();

  @Message("Copy with parts blacked out")
  String copyWithPartsBlackedOut();

  @Message("Handed in by the requester")
  String handedInByTheRequester();

  @Message("Written consent")
  String writtenConsent();

  @Message("Something else")
  String somethingElse();

  @Message("Add")
  String add();

  @Message("What happened")
  String whatHappened();

  @Message("Preview the denial letter")
  String previewTheDenialLetter();

  @Message("Preview the letter")
  String previewTheLetter();

  @Message(
      "Words that no letter may rest on are looked for. That is a net and no judge: what nobody thought of passes, so see the letter and read it before it goes.")
  String readTheLetterBeforeItGoes();

  @Message("(opens a new page, sends nothing)")
  String opensANewPageSends();

  @Message("Overdue by {days} {#if days == 1}day{#else}days{/if}")
  String overdue(long days);

  @Message("Due today")
  String dueToday();

  @Message("Due in {days} {#if days == 1}day{#else}days{/if}")
  String dueIn(long days);

  @Message("today")
  String today();

  @Message("{days} {#if days == 1}day{#else}days{/if} ago")
  String ago(long days);

  @Message("What you typed")
  String whatYouTyped();

  @Message("What you typed was not taken")
  String whatYouTypedWasNotTaken();

  @Message(
      "The case has moved on, and this form has no place there now. Nothing of what you sent was"
          + " taken.")
  String theCaseMovedOn();

  @Message(
      "It cannot be sent from here and is not kept. Copy what you still need before you leave this"
          + " page.")
  String copyWhatYouNeed();

  @Message("Something changed meanwhile")
  String toCopy();

  @Message("What happened last: {what}")
  String whatHappenedLast(String what);

  @Message("To the first page")
  String toTheFirstPage();
}
