package org.amparo.identity.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the accounts of an agency. */
@MessageBundle("accounts")
@Audience(Audience.Of.STAFF)
interface AccountTexts {

  @Message("Accounts")
  String accounts();

  @Message("Password of {username} for one sign-in")
  String passwordOfForOneSign(String username);

  @Message(
      "Give it to {username} alone. It is shown this once and is good for {days}; at the sign-in they choose their own.")
  String giveItToAloneIt(String username, String days);

  @Message("{out} is signed out everywhere. To keep them out, close the account.")
  String isSignedOutEverywhereTo(String out);

  @Message("{connected} signs in at your organisation from now on, and was signed out here.")
  String signsInAtYourOrganisation(String connected);

  @Message("Connect an account with your organisation's sign-in")
  String connectAnAccountWithYour();

  @Message("Accounts of the agency")
  String accountsOfTheAgency();

  @Message("Name")
  String name();

  @Message("Roles")
  String roles();

  @Message("State")
  String state();

  @Message("Act")
  String act();

  @Message("Open")
  String open();

  @Message("Closed")
  String closed();

  @Message("Has a password for one sign-in")
  String hasAPasswordForOne();

  @Message("Second factor on")
  String secondFactorOn();

  @Message("Signs in at the organisation")
  String signsInAtTheOrganisation();

  @Message("Waits after wrong tries:")
  String waitsAfterWrongTries();

  @Message("{held} more, from one network at least.")
  String moreFromOneNetworkAt(String held);

  @Message("End the wait")
  String endTheWait();

  @Message("You")
  String you();

  @Message("Sign out everywhere")
  String signOutEverywhere();

  @Message("New password")
  String newPassword();

  @Message("Remove the second factor")
  String removeTheSecondFactor();

  @Message("Close")
  String close();

  @Message("the account: {username}")
  String theAccount(String username);

  @Message("Open again")
  String openAgain();

  @Message("Open an account")
  String openAnAccount();

  @Message("Small letters, digits, dot, dash; free in every agency.")
  String smallLettersDigitsDotDash();

  @Message("A password for the first sign-in is made and shown to you.")
  String aPasswordForTheFirst();

  @Message("Open the account")
  String openTheAccount();

  @Message("Connect an account")
  String connectAnAccount();

  @Message("Back to the accounts")
  String backToTheAccounts();

  @Message(
      "Somebody who had an account here before, and now signs in at your organisation, keeps the account and its history. From then on they sign in at the organisation only: the password that they have here is gone, and they are signed out.")
  String somebodyWhoHadAnAccount();

  @Message("Everybody but you signs in at the organisation already.")
  String everybodyButYouSignsIn();

  @Message("Account here")
  String accountHere();

  @Message("Subject at the organisation")
  String subjectAtTheOrganisation();

  @Message(
      "The identity provider's own name for the person, which it gives to nobody else: in Keycloak the user's ID. Not their user name and not their e-mail address.")
  String theIdentityProvidersOwnName();

  @Message(
      "Look twice: whoever this is at the organisation has the account from now on. It cannot be taken back here.")
  String lookTwiceWhoeverThisIs();

  @Message("Connect")
  String connect();

  @Message("Organizations of advocates")
  String organizationsOfAdvocates();

  @Message(
      "Advocates and attorneys of one organization can stand in for one another, where a client consented that the organization sees the case. Whoever is removed sees nothing by it from that moment.")
  String whereAClientConsentedThat();

  @Message("Remove")
  String remove();

  @Message("Nobody belongs to it yet.")
  String nobodyBelongsToItYet();

  @Message("Name of the account")
  String nameOfTheAccount();

  @Message("Add")
  String addToIt();

  @Message("Name an organization")
  String nameAnOrganization();

  @Message("Name of the organization")
  String nameOfTheOrganization();

  @Message("Add the organization")
  String nameIt();
}
