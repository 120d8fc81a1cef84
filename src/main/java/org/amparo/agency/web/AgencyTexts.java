package org.amparo.agency.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the agency, its officials and its blanks. */
@MessageBundle("agency")
@Audience(Audience.Of.STAFF)
interface AgencyTexts {

  @Message("Agency and officials")
  String agencyAndOfficials();

  @Message("Head")
  String head();

  @Message("{name}, {title}, since {since}")
  String since(String name, String title, String since);

  @Message("Law in use")
  String lawInUse();

  @Message("Contact on receipts")
  String contactOnReceipts();

  @Message("On the form")
  String onTheForm();

  @Message("Address and names of officials")
  String addressAndNamesOfOfficials();

  @Message("Official blank")
  String officialBlank();

  @Message("Blanks of Supplement B")
  String blanksOfSupplementB();

  @Message("Sealing")
  String sealing();

  @Message("Encryption key")
  String encryptionKey();

  @Message("Letters")
  String letters();

  @Message("What they say in your words")
  String whatTheySayInYour();

  @Message("Victim notice and letters")
  String victimNoticeAndLetters();

  @Message("Reviews of their translations")
  String reviewsOfTheirTranslations();

  @Message("Who may sign, besides the head")
  String whoMaySignBesidesThe();

  @Message("Only an official whom the head has designated in writing signs a certification.")
  String onlyAnOfficialWhomThe();

  @Message("8 CFR 214.14(a)(3)")
  String n8Cfr21414A();

  @Message("Designations")
  String designations();

  @Message("Official")
  String official();

  @Message("By")
  String by();

  @Message("On")
  String on();

  @Message("Document")
  String document();

  @Message("For")
  String forLabel();

  @Message("Until")
  String until();

  @Message("Act")
  String act();

  @Message("T visa")
  String tVisa();

  @Message("U visa")
  String uVisa();

  @Message("revoked {revokedOn}")
  String revoked(String revokedOn);

  @Message("further notice")
  String furtherNotice();

  @Message("Revoke")
  String revoke();

  @Message("From")
  String from();

  @Message("Reason")
  String reason();

  @Message(": the designation of {user}")
  String theDesignationOf(String user);

  @Message("Nobody yet.")
  String nobodyYet();

  @Message("To renew by {dueOn}:")
  String toRenewBy(String dueOn);

  @Message("the designation of {user}, since the head has changed.")
  String theDesignationOfSinceThe(String user);

  @Message("Record a written designation")
  String recordAWrittenDesignation();

  @Message("For which form")
  String forWhichForm();

  @Message("U visa certification (Form I-918 Supplement B)")
  String uVisaCertificationFormI();

  @Message("T visa declaration (Form I-914 Supplement B)")
  String tVisaDeclarationFormI();

  @Message("The name with which that person signs in.")
  String theNameWithWhichThat();

  @Message("Designated by")
  String designatedBy();

  @Message("Where the written designation is kept")
  String whereTheWrittenDesignationIs();

  @Message("In a supervisory role?")
  String inASupervisoryRole();

  @Message("Federal law lets the head designate supervisors only.")
  String federalLawLetsTheHead();

  @Message("Yes")
  String yes();

  @Message("No")
  String no();

  @Message("In a bargaining unit?")
  String inABargainingUnit();

  @Message("Some states keep its members from signing.")
  String someStatesKeepItsMembers();

  @Message("Record")
  String recordLabel();

  @Message("Somebody else heads the agency")
  String somebodyElseHeadsTheAgency();

  @Message(
      "Designations stand until the new head has renewed them; a date to renew each appears above.")
  String designationsStandUntilTheNew();

  @Message("Name on the form")
  String nameOnTheForm();

  @Message("Title")
  String title();

  @Message("Head since")
  String headSince();

  @Message("Change the head")
  String changeTheHead();

  @Message("Answer for a profile of the law")
  String answerForAProfileOf();

  @Message(
      "A profile that nobody has read against its source is not used until you confirm it. What you write is kept on the record.")
  String aProfileThatNobodyHas();

  @Message("Profile")
  String profile();

  @Message("For example us-ca")
  String forExampleUsCa();

  @Message("In force on")
  String inForceOn();

  @Message("What you read, and where")
  String whatYouReadAndWhere();

  @Message("Confirm the profile")
  String confirmTheProfile();

  @Message("Back to the agency")
  String backToTheAgency();

  @Message(
      "Forms are printed on the blank that USCIS publishes. Without one the service prints a worksheet that says it is not the form.")
  String formsArePrintedOnThe();

  @Message("What was found in the file")
  String whatWasFoundInThe();

  @Message("Checks that hold: {holding} of {all}.")
  String checksThatHold(int holding, int all);

  @Message("Not so, and the file cannot be used: {size}.")
  String notSoAndNotUsable(int size);

  @Message("To look at before you confirm: {size}. Open one to read what to do.")
  String toLookAtBeforeYouConfirm(int size);

  @Message("Edition {edition}")
  String edition(String edition);

  @Message("To compare")
  String toCompare();

  @Message("In use")
  String inUse();

  @Message("Replaced")
  String replaced();

  @Message("Removed")
  String removed();

  @Message("{pages} pages.")
  String pages(int pages);

  @Message("SHA-256 {sha256}")
  String sha256(String sha256);

  @Message(
      "Its checksum is not known here. Compare it with the form on the site of USCIS and say so.")
  String itsChecksumIsNotKnown();

  @Message("Edition, as it stands on the paper")
  String editionAsItStandsOn();

  @Message("For example 01/20/25")
  String forExample012025();

  @Message("What you compared")
  String whatYouCompared();

  @Message("Confirm and use it")
  String confirmAndUseIt();

  @Message("Use it no more")
  String useItNoMore();

  @Message("Discard it")
  String discardIt();

  @Message(": edition {edition}")
  String edition2(String edition);

  @Message("There is none yet.")
  String thereIsNoneYet();

  @Message("Upload a blank")
  String uploadABlank();

  @Message("File")
  String file();

  @Message("Form I-918 Supplement B as a PDF, 10 MB at most")
  String formI918SupplementB();

  @Message("Upload")
  String upload();

  @Message("What each form says of the agency")
  String whatEachFormSaysOf();

  @Message(
      "A draft of Supplement B begins with what stands here, and its checklist compares the official whom it names with the list below. The address and the telephone head the agency's letters too.")
  String aDraftOfSupplementB();

  @Message("Where the agency is")
  String whereTheAgencyIs();

  @Message("Street")
  String street();

  @Message("Kind of unit")
  String kindOfUnit();

  @Message("Apt.")
  String apt();

  @Message("Ste.")
  String ste();

  @Message("Flr.")
  String flr();

  @Message("Unit")
  String unit();

  @Message("City")
  String city();

  @Message("State")
  String state();

  @Message("Two letters, for example CA")
  String twoLettersForExampleCa();

  @Message("ZIP code")
  String zipCode();

  @Message("Daytime phone of the official")
  String daytimePhoneOfTheOfficial();

  @Message("Fax")
  String fax();

  @Message("Second line of letters")
  String secondLineOfLetters();

  @Message("Below the agency's name, for example the unit. Whoever opens the letter reads it.")
  String belowTheAgencysNameFor();

  @Message("TTY on letters")
  String ttyOnLetters();

  @Message("E-mail on letters")
  String eMailOnLetters();

  @Message("Save the address")
  String saveTheAddress();

  @Message("Who heads the agency or signs")
  String whoHeadsTheAgencyOr();

  @Message("Officials as the form names them")
  String officialsAsTheFormNames();

  @Message("Name")
  String name();

  @Message("Title and division")
  String titleAndDivision();

  @Message("Signs in as")
  String signsInAs();

  @Message("Drafts begin with")
  String draftsBeginWith();

  @Message("this official")
  String thisOfficial();

  @Message("Record a name, or change one")
  String recordANameOrChange();

  @Message("Head or official")
  String headOrOfficial();

  @Message("Family name")
  String familyName();

  @Message("Given name")
  String givenName();

  @Message("Middle name")
  String middleName();

  @Message("Do drafts begin with this official?")
  String doDraftsBeginWithThis();

  @Message("Record the name")
  String recordTheName();

  @Message(
      "Each case has a key of its own, and the encryption key wraps all of them. It lies in the service's configuration, or in a key service. When it is changed, each case's key is wrapped anew in the background; nobody has to wait, and a stop costs nothing.")
  String eachCaseHasAKey();

  @Message("✔ Every one of {cases} cases is under the key of today.")
  String everyOneOfCasesIs(long cases);

  @Message("Under the key of today")
  String underTheKeyOfToday();

  @Message(
      "{left} of {cases} cases are still under a former key. Leave that key where it is, and load the page again in a moment.")
  String ofCasesAreStillUnder(long left, long cases);

  @Message("Key of today: {keyId}. Former keys and versions that are still known: {formerKeys}.")
  String keyOfTodayFormerKeys(String keyId, int formerKeys);

  @Message(
      "They may go when no agency needs them any more: the metric amparo_keys_to_rewrap is then 0.")
  String theyMayGoWhenNo();
}
