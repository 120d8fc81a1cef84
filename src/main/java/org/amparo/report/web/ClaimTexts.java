package org.amparo.report.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the claim for a mandate's cost. */
@MessageBundle("claim")
@Audience(Audience.Of.STAFF)
interface ClaimTexts {

  @Message("Claim for a mandate's cost")
  String title();

  @Message(
      "The staff minutes that certifying took, from the claim of each task to its end. Time with several tasks in hand is shared out among them. In California the state pays for the duty of Penal Code 679.10; the finance office puts its hourly rates to these minutes.")
  String whatItIs();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Show this period")
  String showThisPeriod();

  @Message("The sheet")
  String theSheet();

  @Message("Staff minutes by step and role")
  String byStepAndRole();

  @Message("Step")
  String step();

  @Message("Role")
  String role();

  @Message("Tasks")
  String tasks();

  @Message("Minutes")
  String minutes();

  @Message("Corrected")
  String corrected();

  @Message("To correct")
  String toCorrect();

  @Message("All")
  String all();

  @Message("The sheet for a spreadsheet")
  String sheetForASpreadsheet();

  @Message("The tasks behind it for a spreadsheet")
  String tasksForASpreadsheet();

  @Message("No task was done in this period.")
  String nothingWasDone();

  @Message("Say what a task took")
  String sayWhatATaskTook();

  @Message(
      "A task that lay in hand for more than {minutes} minutes counts for nothing until you say what it took. That is still to be said of {count}. The list begins with those; then come those of which it was said before, then all others. Where part of the work was done before the claim, or by several people, say so of any task.")
  String lyingTooLong(long minutes, long count);

  @Message("{minutes} minutes are claimed")
  String nowClaimed(long minutes);

  @Message("Case number (leave empty for tasks of all cases)")
  String caseNumber();

  @Message("Show its tasks")
  String showItsTasks();

  @Message("The {count} tasks that come first are listed. For another one, enter its case number.")
  String onlyTheFirst(int count);

  @Message("No task of case {number} was done in this period by whoever had claimed it.")
  String noTaskOfThatCase(String number);

  @Message("Task")
  String task();

  @Message("{step} in {number}, done on {day} by {person}: {minutes} minutes measured")
  String taskMeasured(String step, String number, String day, String person, long minutes);

  @Message("Minutes that it took")
  String minutesThatItTook();

  @Message("Why the measured time does not count")
  String why();

  @Message("Record this")
  String recordThis();
}
