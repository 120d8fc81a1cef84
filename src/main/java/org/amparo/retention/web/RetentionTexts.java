package org.amparo.retention.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of keeping and destroying cases. */
@MessageBundle("retention")
@Audience(Audience.Of.STAFF)
interface RetentionTexts {

  @Message("Purge of {asOf}")
  String purgeOf(String asOf);

  @Message("Back to schedule and holds")
  String backToScheduleAndHolds();

  @Message("{user} proposed to destroy one case.")
  String proposedToDestroyOneCase(String user);

  @Message("{user} proposed to destroy {cases} cases.")
  String proposedToDestroyCases(String user, int cases);

  @Message("{user} decided.")
  String decided(String user);

  @Message("It is under way; load the page again to see how far.")
  String itIsUnderWayLoad();

  @Message("Confirm")
  String confirm();

  @Message("This cannot be undone. Names, papers and letters of these cases are gone for good.")
  String thisCannotBeUndoneNames();

  @Message("How many cases does it destroy?")
  String howManyCasesDoesIt();

  @Message("Destroy them")
  String destroyThem();

  @Message("Stop this purge")
  String stopThisPurge();

  @Message("The cases of this purge")
  String theCasesOfThisPurge();

  @Message("Case")
  String caseLabel();

  @Message("Ended")
  String ended();

  @Message("Due")
  String due();

  @Message("State")
  String state();

  @Message("How long cases are kept")
  String howLongCasesAreKept();

  @Message(
      "When its time is over, a case is destroyed for good: its key, every name, paper and letter. Its number, its dates and how it ended stay, since reports count them. Without a rule for its end a case is never destroyed.")
  String whenItsTimeIsOver();

  @Message("Schedule")
  String schedule();

  @Message("How long cases are kept, by how they ended")
  String howLongCasesAreKeptBy();

  @Message("Kept for")
  String keptFor();

  @Message("Because")
  String because();

  @Message("1 year")
  String n1Year();

  @Message("{years} years")
  String years(int years);

  @Message("1 month")
  String n1Month();

  @Message("{months} months")
  String months(int months);

  @Message("No rule yet: nothing is ever destroyed.")
  String noRuleYetNothingIs();

  @Message("Set a rule, or change one")
  String setARuleOrChange();

  @Message("Cases that ended so")
  String casesThatEndedSo();

  @Message("Years")
  String years2();

  @Message("Months")
  String months2();

  @Message("Which rule says so")
  String whichRuleSaysSo();

  @Message("For example the records schedule and its series, or a statute.")
  String forExampleTheRecordsSchedule();

  @Message("Set the rule")
  String setTheRule();

  @Message("Legal holds")
  String legalHolds();

  @Message("Cases that must not be destroyed")
  String casesThatMustNotBe();

  @Message("Placed by")
  String placedBy();

  @Message("Until")
  String until();

  @Message("Act")
  String act();

  @Message("it is lifted")
  String itIsLifted();

  @Message("Lift the hold")
  String liftTheHold();

  @Message("No case is held.")
  String noCaseIsHeld();

  @Message("Hold a case")
  String holdACase();

  @Message("Case number")
  String caseNumber();

  @Message("Why it must not be destroyed")
  String whyItMustNotBe();

  @Message("Sealed with the case.")
  String sealedWithTheCase();

  @Message("Hold the case")
  String holdTheCase();

  @Message("What is due today")
  String whatIsDueToday();

  @Message("1 case is due to be destroyed.")
  String n1CaseIsDueTo();

  @Message("{size} cases are due to be destroyed.")
  String casesAreDueToBe(int size);

  @Message("No case is due.")
  String noCaseIsDue();

  @Message("A hold keeps {size}.")
  String aHoldKeeps(int size);

  @Message("{caseNumber}: {outcome}, due {dueOn}")
  String due2(String caseNumber, String outcome, String dueOn);

  @Message("Propose to destroy these")
  String proposeToDestroyThese();

  @Message("Nothing is destroyed until a supervisor confirms.")
  String nothingIsDestroyedUntilA();

  @Message("Purges")
  String purges();

  @Message("Purges, the newest first")
  String purgesTheNewestFirst();

  @Message("Day")
  String day();

  @Message("Cases")
  String cases();

  @Message("Proposed by")
  String proposedBy();

  @Message("Decided by")
  String decidedBy();

  @Message("None yet.")
  String noneYet();
}
