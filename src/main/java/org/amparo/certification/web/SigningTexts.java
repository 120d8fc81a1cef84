package org.amparo.certification.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of signing in one sitting, and of the register. */
@MessageBundle("signing")
@Audience(Audience.Of.STAFF)
interface SigningTexts {

  @Message("Sign in one sitting")
  String signInOneSitting();

  @Message("Back to the signing desk")
  String backToTheSigningDesk();

  @Message("{recorded} recorded.")
  String recorded(int recorded);

  @Message("Nothing is ticked, and nothing was recorded")
  String nothingIsTicked();

  @Message("Tick the rows of the forms that bear your signature in ink, then record them.")
  String tickTheSigned();

  @Message("Something is written beside a form that is not ticked, and nothing was recorded")
  String besideWhatIsNotTicked();

  @Message("Tick this row if you signed the form; if you did not, empty what is written beside it.")
  String tickItOrEmptyIt();

  @Message("File by:")
  String fileBy();

  @Message("{refused} not recorded")
  String notRecorded(int refused);

  @Message("1. Print what waits")
  String n1PrintWhatWaits();

  @Message(
      "One file: before each form a sheet with its case number, then its cover sheet and the form. Each form goes on record as printed. They lie in the order in which they are due, the earliest day on top; those of one day by their case number.")
  String oneFileBeforeEachForm();

  @Message("Print 1 form")
  String print1Form();

  @Message("Print {size} forms")
  String printForms(int size);

  @Message("2. Sign by hand, then mark what you signed")
  String n2SignByHandThen();

  @Message(
      "Mark only what bears your signature in ink. Whoever has a scan to add records that signature on the page of its case.")
  String markOnlyWhatBearsYour();

  @Message("Forms that wait for your signature, by the day on which they are due")
  String formsThatWaitForYour();

  @Message("Signed")
  String signed();

  @Message("Date written on the form")
  String dateWrittenOnTheForm();

  @Message("Date written on each marked form that has no date of its own below")
  String dateOfAllThatHaveNone();

  @Message("Case")
  String caseLabel();

  @Message("I signed {caseNumber}")
  String iSigned(String caseNumber);

  @Message("Which print of {caseNumber} bears the ink?")
  String whichPrint(String caseNumber);

  @Message("Print {number}")
  String printNumber(int number);

  @Message(
      "Where a form was printed more than once, its cover sheet tells the number of the print. Only the one that is marked as signed counts: shred the others.")
  String onlyTheMarkedPrintCounts();

  @Message("Date on the form of {caseNumber}")
  String dateOnTheFormOf(String caseNumber);

  @Message("Record the signatures")
  String recordTheSignatures();

  @Message("No form waits for your signature.")
  String noFormWaitsForYour();

  @Message("All {waiting} are on record as printed.")
  String allAreOnRecordAs(long waiting);

  @Message("{printed} of {waiting} written. The file opens when it is complete.")
  String ofWrittenTheFileOpens(long printed, long waiting);

  @Message("{printed} of {waiting}")
  String of(long printed, long waiting);

  @Message("A worksheet, copied onto the form by hand:")
  String aWorksheetCopied();

  @Message("Register of certifications")
  String registerOfCertifications();

  @Message(
      "Every certification that was signed, the newest first. An adjudicator who has the paper can check it by the code of its cover sheet:")
  String everyCertificationThatWasSigned();

  @Message("Check a certification")
  String checkACertification();

  @Message("Show")
  String show();

  @Message("All")
  String all();

  @Message("Signed certifications, the newest signature first")
  String signedCertificationsTheNewestSignature();

  @Message("State")
  String state();

  @Message("Signed on")
  String signedOn();

  @Message("File by")
  String fileBy2();

  @Message("Official")
  String official();

  @Message("Edition")
  String edition();

  @Message("Print")
  String print();

  @Message("issue {issue}")
  String issue(long issue);

  @Message("{pages} pages")
  String pages(int pages);

  @Message("SHA-256 {sha256}")
  String sha256(String sha256);

  @Message("none on record")
  String noneOnRecord();

  @Message("no day")
  String noDay();

  @Message("The next page")
  String theNextPage();

  @Message("There is none.")
  String thereIsNone();

  @Message("Due")
  String due();

  @Message("left on {day}")
  String leftOn(String day);

  @Message("no delivery recorded")
  String notLeft();
}
