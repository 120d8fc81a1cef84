package org.amparo.identity.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of signing in and the own account. */
@MessageBundle("signin")
@Audience(Audience.Of.EVERYBODY)
interface SignInTexts {

  @Message("Sign in")
  String signIn();

  @Message("Your session ended. Sign in to go on.")
  String yourSessionEndedSignIn();

  @Message(
      "What you typed and did not send is kept on this device, encrypted: once you have signed in it is in its form again.")
  String whatYouTypedIsKept();

  @Message("Your session ended before this was sent")
  String sessionEndedBeforeSent();

  @Message(
      "Nothing was done yet. What you typed is kept on this page, encrypted: it goes on once {person} has signed in again, and for nobody else.")
  String nothingDoneKeptSealed(String person);

  @Message("Sign in with your organisation's account")
  String signInWithYourOrganisations();

  @Message("Name")
  String name();

  @Message("Password")
  String password();

  @Message("Code")
  String code();

  @Message(
      "Six digits from your app, or a recovery code. Leave it empty if you have set up no app.")
  String sixDigitsFromYourApp();

  @Message("Do you have a code from the agency?")
  String doYouHaveACode();

  @Message("See where things stand")
  String seeWhereThingsStand();

  @Message("You are not signed in")
  String youAreNotSignedIn();

  @Message("Back to the sign-in")
  String backToTheSignIn();

  @Message("It is you")
  String itIsYou();

  @Message("You are signed in")
  String youAreSignedIn();

  @Message("You have shown that it is you")
  String youHaveShownThatIt();

  @Message(
      "Close this tab. In the tab from which you came, press “Go on”: nothing has been done yet, and what you typed is still there.")
  String closeThisTabInThe();

  @Message("Go on")
  String goOn();

  @Message("You are signed out here")
  String youAreSignedOutHere();

  @Message("Your organisation may still know you, also on a computer that others use.")
  String yourOrganisationMayStillKnow();

  @Message("Sign out there too")
  String signOutThereToo();

  @Message("Recovery codes")
  String recoveryCodes();

  @Message("Your recovery codes")
  String yourRecoveryCodes();

  @Message(
      "Keep these codes on paper, away from your phone. Each signs you in once, in the place of a code from your app. They are shown this once; codes that you had before are no longer good.")
  String keepTheseCodesOnPaper();

  @Message("I have kept them")
  String iHaveKeptThem();

  @Message("Your account")
  String yourAccount();

  @Message(
      "The password that you signed in with is for one sign-in. Choose your own, then you can go on.")
  String thePasswordThatYouSigned();

  @Message("Your role needs a second factor beside the password. Set it up, then you can go on.")
  String yourRoleNeedsASecond();

  @Message("Your password is changed, and your other sessions have ended.")
  String yourPasswordIsChangedAnd();

  @Message("Go on to your work")
  String goOnToYourWork();

  @Message("The second factor is removed. From now on your password alone signs you in.")
  String theSecondFactorIsRemoved();

  @Message("You sign in through your agency. Your password and your second factor are kept there.")
  String youSignInThroughYour();

  @Message("Change your password")
  String changeYourPassword();

  @Message("Present password")
  String presentPassword();

  @Message("Six digits from your app, or a recovery code.")
  String sixDigitsFromYourAppOr();

  @Message("New password")
  String newPassword();

  @Message("15 characters at least. Several words that have nothing to do with each other do well.")
  String n15CharactersAtLeastSeveral();

  @Message("New password again")
  String newPasswordAgain();

  @Message("Change the password")
  String changeThePassword();

  @Message("Second factor")
  String secondFactor();

  @Message(
      "On: signing in takes a code from your app. Recovery codes that are not used yet: {codesLeft}.")
  String onSigningInTakesA(int codesLeft);

  @Message("Make new recovery codes")
  String makeNewRecoveryCodes();

  @Message("Remove the second factor")
  String removeTheSecondFactor();

  @Message("Open an authenticator app on your phone and scan this picture.")
  String openAnAuthenticatorAppOn();

  @Message("Type the six digits that the app shows.")
  String typeTheSixDigitsThat();

  @Message("QR code for the app; the key below says the same")
  String qrCodeForTheApp();

  @Message("Or type this key into the app:")
  String orTypeThisKeyInto();

  @Message("Code from the app")
  String codeFromTheApp();

  @Message("Turn it on")
  String turnItOn();

  @Message(
      "With a second factor nobody signs in with your password alone. You need an authenticator app on your phone; it works without a network.")
  String withASecondFactorNobody();

  @Message("Set up an app")
  String setUpAnApp();
}
