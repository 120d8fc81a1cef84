package org.amparo.report.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the yearly reports and of the work. */
@MessageBundle("reports")
@Audience(Audience.Of.STAFF)
interface ReportTexts {

  @Message("Counts of a year")
  String countsOfAYear();

  @Message("{paper}: {from} to {upTo}")
  String to(String paper, String from, String upTo);

  @Message("To: {to}, by {citation}. As of {asOf}.")
  String toByAsOf(String to, String citation, String asOf);

  @Message(
      "Each act is counted by the day on which it happened, so an answer may follow a request of an earlier year. One denial may have several reasons. These counts are exact: keep them in the agency.")
  String eachActIsCountedBy();

  @Message("Counts of the year")
  String countsOfTheYear();

  @Message("As it was known on")
  String asItWasKnownOn();

  @Message("Count again")
  String countAgain();

  @Message("File a correction")
  String fileACorrection();

  @Message("File this report")
  String fileThisReport();

  @Message("It is kept as it is, with the hash of its figures.")
  String itIsKeptAsIt();

  @Message("The earlier version stays, and the difference is shown.")
  String theEarlierVersionStaysAnd();

  @Message("Its paper goes to: {to}. You send it.")
  String itsPaperGoesToYou(String to);

  @Message("Why it is filed once more")
  String whyItIsFiledOnce();

  @Message("File it")
  String fileIt();

  @Message("A supervisor can file it once the year is over.")
  String aSupervisorCanFileIt();

  @Message("All reports")
  String allReports();

  @Message("A filed report")
  String aFiledReport();

  @Message("Filed: {paper}, {from} to {upTo}")
  String filedTo(String paper, String from, String upTo);

  @Message("Version {version}, a correction: {words}.")
  String versionACorrection(int version, String words);

  @Message("Version {version}.")
  String version(int version);

  @Message("To: {to}, by {citation}. As of {asOf}, filed by {user}.")
  String toByAsOfFiled(String to, String citation, String asOf, String user);

  @Message("Counts as they were filed")
  String countsAsTheyWereFiled();

  @Message("Otherwise than version {highest}")
  String otherwiseThanVersion(Integer highest);

  @Message("Counts that differ from the version before")
  String countsThatDifferFromThe();

  @Message("What was counted")
  String whatWasCounted();

  @Message("Before")
  String before();

  @Message("Now")
  String now();

  @Message("Every count is the same.")
  String everyCountIsTheSame();

  @Message("To send or keep")
  String toSendOrKeep();

  @Message("On paper, exact")
  String onPaperExact();

  @Message("It goes to: {to}")
  String itGoesTo(String to);

  @Message("For a spreadsheet, exact")
  String forASpreadsheetExact();

  @Message("On paper, small counts withheld")
  String onPaperSmallCountsWithheld();

  @Message("For a spreadsheet, small counts withheld")
  String forASpreadsheetSmallCounts();

  @Message("SHA-256 of the figures as filed:")
  String sha256OfTheFigures();

  @Message("Counted by query {query}, of what was recorded before {knownBefore}.")
  String countedByQueryOfWhat(int query, java.time.Instant knownBefore);

  @Message("Reports")
  String reports();

  @Message("Yearly reports")
  String yearlyReports();

  @Message(
      "What the law asks the agency to tell each year. The counts name nobody. A filed report never changes; what was wrong in it is put right by another version.")
  String whatTheLawAsksThe();

  @Message("Owed by law")
  String owedByLaw();

  @Message("Yearly reports that the law asks for, the most pressing first")
  String yearlyReportsThatTheLaw();

  @Message("Year")
  String year();

  @Message("About")
  String about();

  @Message("To")
  String to2();

  @Message("Due")
  String due();

  @Message("Where it stands")
  String whereItStands();

  @Message("Act")
  String act();

  @Message("{from} to {upTo}")
  String to3(String from, String upTo);

  @Message("no day known")
  String noDayKnown();

  @Message("⚠ Overdue")
  String overdue();

  @Message("◕ Due soon")
  String dueSoon();

  @Message("Not filed")
  String notFiled();

  @Message("The year is not over")
  String theYearIsNotOver();

  @Message("✔ Filed")
  String filed();

  @Message("({versions} versions)")
  String versions(int versions);

  @Message("See its counts")
  String seeItsCounts();

  @Message(": {from} to {upTo}, {paper}")
  String to4(String from, String upTo, String paper);

  @Message(
      "The law that is known here asks this agency for no report yet: there was no request, or its jurisdiction names none.")
  String theLawThatIsKnown();

  @Message("Filed")
  String filed2();

  @Message("Filed reports with every version, the newest first")
  String filedReportsWithEveryVersion();

  @Message("Version")
  String version2();

  @Message("As of")
  String asOf();

  @Message("Filed by")
  String filedBy();

  @Message("What everybody sees of them")
  String whatEverybodySeesOfThem();

  @Message("None yet.")
  String noneYet();

  @Message("Small counts")
  String smallCounts();

  @Message(
      "A count from 1 to {highest} could point at a person. To everybody outside it is withheld, with as many other counts as it takes that it cannot be worked out.")
  String aCountFrom1To(Integer highest);

  @Message("Withhold counts below")
  String withholdCountsBelow();

  @Message("From 3 to 100. It holds for what is filed from now on.")
  String from3To100It();

  @Message("Set this number")
  String setThisNumber();

  @Message("How the work goes")
  String howTheWorkGoes();

  @Message("From")
  String from();

  @Message("Show this period")
  String showThisPeriod();

  @Message(
      "Counts are exact and for use inside the agency. Tasks are counted for every kind of form.")
  String countsAreExactAndFor();

  @Message("Answers")
  String answers();

  @Message("{onTimePercent}% in time")
  String inTime(Long onTimePercent);

  @Message(
      "{onTime} of {given}. Half were given within {medianDays} days of the request, nine in ten within {ninetiethDays}.")
  String ofHalfWereGivenWithin(long onTime, long given, Integer medianDays, Integer ninetiethDays);

  @Message("The table behind it")
  String theTableBehindIt();

  @Message(": how many days an answer took")
  String howManyDaysAnAnswer();

  @Message("How many days an answer took")
  String howManyDaysAnAnswerTook();

  @Message("Days")
  String days();

  @Message("Late")
  String late();

  @Message("{fromDays} to {upToDays}")
  String to5(int fromDays, Integer upToDays);

  @Message("{fromDays} and more")
  String andMore(int fromDays);

  @Message("No answer was given in this period.")
  String noAnswerWasGivenIn();

  @Message("What comes due in the next 30 days")
  String whatComesDueInThe();

  @Message("1 request is past the day and not answered.")
  String n1RequestIsPastThe();

  @Message("{overdue} requests are past the day and not answered.")
  String requestsArePastTheDay(long overdue);

  @Message("No request is past its day.")
  String noRequestIsPastIts();

  @Message("Open by step and days at that step")
  String openByStepAndAge();

  @Message(": open tasks by step and days at that step")
  String openTasksByStepAnd();

  @Message("Open tasks by step and by how many days ago they came")
  String openTasksByStepAndBy();

  @Message(
      "Days since the task came to its step, not since the request was received: a request that was imported from paper is new here, however long ago it came. Requests that are past their day are counted under what comes due.")
  String daysAtThatStep();

  @Message("Step")
  String step();

  @Message("Open")
  String open();

  @Message("0-1 days")
  String n01Days();

  @Message("over 30")
  String over30();

  @Message("Where cases wait")
  String whereCasesWait();

  @Message(
      "Hours from the day a step was open to the moment somebody took it, in the mean, of the steps done in this period.")
  String hoursFromTheDayA();

  @Message(": time in each step")
  String timeInEachStep();

  @Message("Time in each step")
  String timeInEachStep2();

  @Message("Done")
  String done();

  @Message("Hours until taken")
  String hoursUntilTaken();

  @Message("Hours in hand")
  String hoursInHand();

  @Message("Who does how much")
  String whoDoesHowMuch();

  @Message("Tasks in hand now and done in this period, by person")
  String tasksInHandNowAnd();

  @Message("Person")
  String person();

  @Message("In hand now")
  String inHandNow();

  @Message("Done in this period")
  String doneInThisPeriod();

  @Message("Nobody has done or taken a task.")
  String nobodyHasDoneOrTaken();

  @Message("Denial reasons")
  String denialReasons();

  @Message("Languages of the notices")
  String languagesOfTheNotices();

  @Message("Crimes")
  String crimes();

  @Message("None.")
  String none();

  @Message("What")
  String what();

  @Message("Number")
  String number();

  @Message("Denial reason:")
  String denialReason();

  @Message("The yearly report on the {paper} from {from} to {upTo}")
  String theYearlyReportOnThe(String paper, String from, String upTo);

  @Message(
      "Its counts differ so little from those of an earlier version that both together would tell what is withheld. Others are given the version on the public page.")
  String itsCountsDifferSoLittle();

  @Message("Yearly reports to file")
  String yearlyReportsToFile();

  @Message("Yearly reports that are to be filed, the next day first")
  String yearlyReportsThatAreTo();

  @Message("Report")
  String report();

  @Message("In hand of")
  String inHandOf();

  @Message("nobody yet")
  String nobodyYet();

  @Message("Give back")
  String giveBack();

  @Message("Take it over")
  String takeItOver();

  @Message("Claim")
  String claim();

  @Message("You have this report in hand.")
  String youHaveItInHand();

  @Message("{who} has this report in hand.")
  String hasItInHand(String who);

  @Message("Nobody has this report in hand.")
  String nobodyHasItInHand();

  @Message("Only whoever has it in hand can file it.")
  String onlyWhoeverHasItIn();

  @Message("To")
  String untilDay();
}
