package org.amparo.queue.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the queues, and of moving tasks. */
@MessageBundle("queue")
@Audience(Audience.Of.STAFF)
interface QueueTexts {

  @Message("Nothing waits here that you may take.")
  String nothingWaitsHereThatYou();

  @Message("Take the next")
  String takeTheNext();

  @Message("Takes the most urgent one that you may do. Key: Alt and N")
  String takesTheMostUrgentOne();

  @Message("Print and sign in one sitting")
  String printAndSignInOne();

  @Message("In your hands")
  String inYourHands();

  @Message("Tasks that you have claimed")
  String tasksThatYouHaveClaimed();

  @Message("Due")
  String due();

  @Message("What to do")
  String whatToDo();

  @Message("Case")
  String caseLabel();

  @Message("For")
  String forLabel();

  @Message("Crime")
  String crime();

  @Message("Language")
  String language();

  @Message("Came in")
  String cameIn();

  @Message("Act")
  String act();

  @Message("Give back")
  String giveBack();

  @Message("{step} of {caseNumber}")
  String of(String step, String caseNumber);

  @Message("You have no task in hand.")
  String youHaveNoTaskIn();

  @Message("Waiting in all")
  String waitingInAll();

  @Message("Waiting")
  String waiting();

  @Message("Show")
  String show();

  @Message("every step")
  String everyStep();

  @Message("only what is late, or nearly")
  String onlyWhatIsLateOr();

  @Message("Show these")
  String showThese();

  @Message("Show all")
  String showAll();

  @Message("Waiting tasks, the most urgent first")
  String waitingTasksTheMostUrgent();

  @Message("Choose")
  String choose();

  @Message("Claim")
  String claim();

  @Message("Claim the chosen")
  String claimTheChosen();

  @Message("The next page")
  String theNextPage();

  @Message("Nothing of this kind waits.")
  String nothingOfThisKindWaits();

  @Message("Nothing waits. New work appears here by itself.")
  String nothingWaitsNewWorkAppears();

  @Message("Give a task to somebody else")
  String giveATaskToSomebody();

  @Message("Now with {value}.")
  String nowWith(String value);

  @Message("To")
  String to();

  @Message("The name with which that person signs in.")
  String theNameWithWhichThat();

  @Message("Reason")
  String reason();

  @Message("Kept sealed with the move.")
  String keptSealedWithTheMove();

  @Message("Move the task")
  String moveTheTask();

  @Message("Tasks {spoken}")
  String tasks(String spoken);

  @Message("Nothing was {spoken}")
  String nothingWas(String spoken);

  @Message("Tick the tasks in the list first.")
  String tickTheTasksInThe();

  @Message("{count} of {size} {spoken}")
  String of2(long count, int size, String spoken);

  @Message("A task")
  String aTask();

  @Message("✘ not {spoken}.")
  String not(String spoken);

  @Message("Back to the list")
  String backToTheList();

  @Message("Who has what")
  String whoHasWhat();

  @Message("Late, or nearly")
  String lateOrNearly();

  @Message("Tasks whose day has passed or is near, the longest overdue first")
  String tasksWhoseDayHasPassed();

  @Message("In somebody's hands")
  String inSomebodysHands();

  @Message("Tasks in somebody's hands, the most urgent first")
  String tasksInSomebodysHandsThe();

  @Message("Nobody has a task in hand.")
  String nobodyHasATaskIn();

  @Message("Give the chosen ones to somebody")
  String giveTheChosenOnesTo();

  @Message("Step")
  String step();

  @Message("With")
  String with();

  @Message("Move")
  String move();

  @Message("nobody yet")
  String nobodyYet();

  @Message("Give to somebody")
  String giveToSomebody();

  @Message(": {step} of {caseNumber}")
  String of3(String step, String caseNumber);

  @Message("Choose {step} of {caseNumber}")
  String chooseOf(String step, String caseNumber);

  @Message("Kept sealed with each move.")
  String keptSealedWithEachMove();

  @Message("Move the chosen tasks")
  String moveTheChosenTasks();

  @Message("A case was opened by somebody who is not assigned to it. Read why.")
  String aCaseWasOpenedBy();

  @Message("Cases were opened {value} times by people who are not assigned to them. Read why.")
  String casesWereOpenedTimesBy(Object value);

  @Message("Opened without being assigned")
  String openedWithoutBeingAssigned();

  @Message(
      "Somebody opened a case on which they have no task, and said why. Decide whether the reason holds. Your finding stands on the case's record; that you read the reason does too.")
  String somebodyOpenedACaseOn();

  @Message("Opened {at}. Open until {until}.")
  String openedOpenUntil(String at, String until);

  @Message("The reason holds")
  String theReasonHolds();

  @Message("The reason does not hold")
  String theReasonDoesNotHold();

  @Message("Nothing waits to be looked at.")
  String nothingWaitsToBeLooked();

  @Message("# new in the queue.")
  String newInTheQueue();

  @Message("# no longer in the queue.")
  String noLongerInTheQueue();

  @Message("No longer waits: taken, done or moved.")
  String noLongerWaitsTakenDone();
}
