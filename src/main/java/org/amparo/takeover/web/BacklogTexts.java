package org.amparo.takeover.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of backlogs on paper. */
@MessageBundle("backlog")
@Audience(Audience.Of.STAFF)
interface BacklogTexts {

  @Message("Backlog on paper")
  String backlogOnPaper();

  @Message(
      "Requests that were received on paper and that nobody has begun to work on become cases here, many at once. Each keeps the day on which it was received, and its clocks run from that day.")
  String requestsThatWereReceived();

  @Message("Bring a file")
  String bringAFile();

  @Message("This file was brought before")
  String thisFileWasBroughtBefore();

  @Message("Nothing was kept of it this time.")
  String nothingWasKeptOfIt();

  @Message("See what became of its lines")
  String seeWhatBecameOfIt();

  @Message("The file")
  String theFile();

  @Message(
      "A spreadsheet saved as CSV UTF-8, or JSON; 21 MB at most, also packed with gzip. The first line names the columns.")
  String aSpreadsheetSavedAs();

  @Message("The columns that it must have")
  String theColumnsThatItMustHave();

  @Message("Columns that it may have")
  String columnsThatItMayHave();

  @Message(
      "contactSafe says whether the victim may be reached so: yes or no. After a no the contact stays on paper and nothing is sent there.")
  String contactSafeSays();

  @Message("Look at it")
  String lookAtIt();

  @Message("Nothing is filed yet: first you see what is wrong.")
  String nothingIsFiledYet();

  @Message("An empty sheet with these columns")
  String anEmptySheet();

  @Message("Files")
  String files();

  @Message("Files that were brought")
  String filesThatWereBrought();

  @Message("None yet.")
  String noneYet();

  @Message("Brought")
  String brought();

  @Message("By")
  String by();

  @Message("State")
  String state();

  @Message("Lines")
  String lines();

  @Message("Cases")
  String cases();

  @Message("All files")
  String allFiles();

  @Message("Backlog of {when}")
  String backlogOf(String when);

  @Message("What was found")
  String whatWasFound();

  @Message("What becomes of the lines")
  String whatBecomesOfTheLines();

  @Message("Number")
  String number();

  @Message("Ready to become cases")
  String readyToBecomeCases();

  @Message("of these, the person seems to be in a case or an earlier line")
  String ofThesePersonSeems();

  @Message("Cannot be read")
  String cannotBeRead();

  @Message("The paper file's number is there already")
  String thePaperFilesNumber();

  @Message("Left out, since the person seems to be there")
  String leftOut();

  @Message("Became cases")
  String becameCases();

  @Message("Refused when they were filed")
  String refusedWhenFiled();

  @Message("{filed} of {all} lines have become cases")
  String ofLinesHaveBecome(int filed, int all);

  @Message("You may leave this page; the service goes on by itself.")
  String youMayLeave();

  @Message("Let them become cases")
  String letThemBecomeCases();

  @Message(
      "Each starts its process, is acknowledged like any other request, and waits in the unit's queue. This cannot be undone.")
  String eachStartsItsProcess();

  @Message("Lines whose person seems to be in a case already")
  String linesWhosePerson();

  @Message("File the lines that are ready")
  String fileTheLines();

  @Message("Do not take it over")
  String doNotTakeItOver();

  @Message("What the file tells is destroyed. You can mend it and bring it again.")
  String whatTheFileTells();

  @Message("Destroy it")
  String destroyIt();

  @Message("Lines that were held back")
  String linesThatWereHeldBack();

  @Message("Line")
  String line();

  @Message("What to look at")
  String whatToLookAt();

  @Message("Case {caseNumber} is of a person of this name.")
  String caseIsOfAPerson(String caseNumber);

  @Message("Line {line} is of a person of this name.")
  String lineIsOfAPerson(int line);

  @Message("More lines")
  String moreLines();

  @Message("Download them with what is wrong")
  String downloadThem();

  @Message(
      "The download holds what the lines tell of people. Mend it, bring it again, and then delete it from this computer.")
  String theDownloadHolds();

  @Message("Destroy what was held back")
  String destroyWhatWasHeldBack();

  @Message("What the held back lines told is destroyed.")
  String whatTheHeldBackLines();
}
