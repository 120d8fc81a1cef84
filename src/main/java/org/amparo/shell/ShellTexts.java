package org.amparo.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of what stands around every page, and the pages of a problem. */
@MessageBundle("shell")
@Audience(Audience.Of.EVERYBODY)
interface ShellTexts {

  @Message("Skip to main content")
  String skipToMainContent();

  @Message("Main")
  String main();

  @Message("Your account, {user}")
  String yourAccount(String user);

  @Message("Sign out")
  String signOut();

  @Message("The agency certifies the crime and the helpfulness. Only USCIS decides about a visa.")
  String theAgencyCertifiesTheCrime();

  @Message("Are you still there?")
  String areYouStillThere();

  @Message(
      "For the safety of the people in these files you will be signed out in three minutes. What you typed and did not send is lost then.")
  String forTheSafetyOfThe();

  @Message("Stay signed in")
  String staySignedIn();

  @Message(
      "Check the address, or start again from the first page. A case that you may not see is not shown either.")
  String checkTheAddressOrStart();

  @Message(
      "Nothing was changed. Try again in a few minutes. If it goes on, tell your administrator this number:")
  String nothingWasChangedTryAgain();

  @Message(
      "If you think that you should be able to do this, ask your supervisor. Nothing was changed.")
  String ifYouThinkThatYou();

  @Message("To the first page")
  String toTheFirstPage();

  @Message("Show again that it is you")
  String showAgainThatItIs();

  @Message(
      "Your sign-in was a while ago, so your organisation asks you once more who you are. What you typed is kept here and goes on with it.")
  String yourSignInWasA();

  @Message("Sign in again at your organisation")
  String signInAgainAtYour();

  @Message("(opens another tab).")
  String opensAnotherTab();

  @Message("Come back to this tab and press “Go on”.")
  String comeBackToThisTab();

  @Message(
      "This takes your password and a code again, since your sign-in was a while ago. What you typed is kept and goes on with it.")
  String thisTakesYourPasswordAnd();

  @Message(
      "This takes your password again, since your sign-in was a while ago. What you typed is kept and goes on with it.")
  String thisTakesYourPasswordAgain();

  @Message("Password")
  String password();

  @Message("Code")
  String code();

  @Message("Six digits from your app, or a recovery code.")
  String sixDigitsFromYourApp();

  @Message("Go on")
  String goOn();

  @Message("Refer a victim")
  String referAVictim();

  @Message("Unit's queue")
  String unitsQueue();

  @Message("Records queue")
  String recordsQueue();

  @Message("Letters that wait")
  String lettersThatWait();

  @Message("Second reviews")
  String secondReviews();

  @Message("Who has what")
  String whoHasWhat();

  @Message("Where work waits")
  String whereWorkWaits();

  @Message("Opened unassigned")
  String openedUnassigned();

  @Message("Signing desk")
  String signingDesk();

  @Message("Register")
  String register();

  @Message("My clients")
  String myClients();

  @Message("Enter a code")
  String enterACode();

  @Message("New request")
  String newRequest();

  @Message("My referrals")
  String myReferrals();

  @Message("Cases")
  String cases();

  @Message("Record of acts and reads")
  String recordOfActsAndReads();

  @Message("Unusual access")
  String unusualAccess();

  @Message("Accounts")
  String accounts();

  @Message("Agency and officials")
  String agencyAndOfficials();

  @Message("Partner systems")
  String partnerSystems();

  @Message("The whole record")
  String theWholeRecord();

  @Message("Backlog on paper")
  String backlogOnPaper();

  @Message("Keeping cases")
  String keepingCases();

  @Message("Demands from outside")
  String demandsFromOutside();

  @Message("How the work goes")
  String howTheWorkGoes();

  @Message("Reports")
  String reports();

  @Message("Language")
  String language();

  @Message(
      "A machine drafted this translation and nobody has reviewed it yet. If something is unclear, read the English page.")
  String draftedByAMachine();

  @Message("Some answers need another look")
  String someAnswersNeedAnotherLook();

  @Message("This is needed.")
  String thisIsNeeded();

  @Message("More")
  String more();
}
