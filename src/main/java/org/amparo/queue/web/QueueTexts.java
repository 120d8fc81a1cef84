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

  @Message("Waiting: {found} of this kind, {all} in all")
  String waitingOfThisKind(String found, String all);

  @Message("Waiting")
  String waiting();

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

  @Message("Somebody else must do this one")
  String somebodyElseMustDoIt();

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

  @Message("Now with {user}.")
  String nowWith(String user);

  @Message("To")
  String to();

  @Message("Who may do this step, and had no part in the case that keeps them from it.")
  String whoMayDoThisStep();

  @Message("A task that this person may not do stays where it is, and you are told which.")
  String whoeverMayNotIsToldRow();

  @Message("Reason")
  String reason();

  @Message("Kept sealed with the move.")
  String keptSealedWithTheMove();

  @Message("Move the task")
  String moveTheTask();

  @Message("Tasks {done}")
  String tasks(String done);

  @Message("Nothing was {done}")
  String nothingWas(String done);

  @Message("Tick the tasks in the list first.")
  String tickTheTasksInThe();

  @Message("{count} of {size} {done}")
  String of2(long count, int size, String done);

  @Message("A task")
  String aTask();

  @Message("✘ not {done}.")
  String not(String done);

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

  @Message("Cases were opened {times} times by people who are not assigned to them. Read why.")
  String casesWereOpenedTimesBy(Object times);

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

  @Message("Saved views")
  String savedViews();

  @Message("Everything")
  String everything();

  @Message("Change the views")
  String changeTheViews();

  @Message("every language")
  String everyLanguage();

  @Message("every crime")
  String everyCrime();

  @Message("Save this view")
  String saveThisView();

  @Message("Name of the view")
  String nameOfTheView();

  @Message("For yourself: nobody else sees it. Name what you look for, never a person.")
  String forYourselfNobodyElseSees();

  @Message("Open the queue with this view")
  String openTheQueueWithIt();

  @Message("Save the view")
  String saveTheView();

  @Message(
      "A view is what you choose above a queue, under a name: choose there, then open “Save this view”.")
  String aViewIsSavedFrom();

  @Message("The queue opens with this view.")
  String theQueueOpensWithIt();

  @Message("Keep the change")
  String keepTheChange();

  @Message("Delete the view")
  String deleteTheView();

  @Message("You have saved no view yet.")
  String youHaveSavedNoView();

  @Message("Tick at least one task.")
  String tickAtLeastOneTask();
}
