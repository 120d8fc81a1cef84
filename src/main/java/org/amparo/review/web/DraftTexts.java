package org.amparo.review.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the draft of Supplement B. */
@MessageBundle("draft")
@Audience(Audience.Of.STAFF)
interface DraftTexts {

  @Message("Supplement B of {caseNumber}")
  String supplementBOf(String caseNumber);

  @Message("Supplement B:")
  String supplementB();

  @Message("What you change is saved by itself. The button at the end saves too.")
  String whatYouChangeIsSaved();

  @Message("You read this draft. Whoever has claimed the review writes it.")
  String youReadThisDraftWhoever();

  @Message("The form as PDF")
  String theFormAsPdf();

  @Message("What changed")
  String whatChanged();

  @Message("Part {number}")
  String part(Integer number);

  @Message("The form, edition {edition}")
  String theFormEdition(String edition);

  @Message("Part 1. Victim")
  String part1Victim();

  @Message("Family name")
  String familyName();

  @Message("Given name")
  String givenName();

  @Message("Middle name")
  String middleName();

  @Message("Date of birth")
  String dateOfBirth();

  @Message("Other name {number}")
  String otherName(int number);

  @Message("Family member {number}")
  String familyMember(int number);

  @Message("Other family name used")
  String otherFamilyNameUsed();

  @Message("Other given name used")
  String otherGivenNameUsed();

  @Message("A-number, if the victim gave one")
  String aNumberIfTheVictim();

  @Message("Do not ask for it.")
  String doNotAskForIt();

  @Message("Sex")
  String sex();

  @Message("Female")
  String female();

  @Message("Male")
  String male();

  @Message("Part 2. Agency")
  String part2Agency();

  @Message("Certifying agency")
  String certifyingAgency();

  @Message("Official who will sign: family name")
  String officialWhoWillSignFamily();

  @Message("Title and division")
  String titleAndDivision();

  @Message("Head of the agency: family name")
  String headOfTheAgencyFamily();

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

  @Message("ZIP code")
  String zipCode();

  @Message("Country")
  String country();

  @Message("Agency type")
  String agencyType();

  @Message("Federal")
  String federal();

  @Message("Local")
  String local();

  @Message("Category")
  String category();

  @Message("Judge")
  String judge();

  @Message("Law enforcement")
  String lawEnforcement();

  @Message("Prosecutor")
  String prosecutor();

  @Message("Other")
  String other();

  @Message("Other category")
  String otherCategory();

  @Message("Case status")
  String caseStatus();

  @Message("On-going")
  String onGoing();

  @Message("Completed")
  String completed();

  @Message("Other case status")
  String otherCaseStatus();

  @Message("Case number")
  String caseNumber();

  @Message("FBI or SID number")
  String fbiOrSidNumber();

  @Message("Part 3. Statement of claim")
  String part3StatementOfClaim();

  @Message("The victim was subjected to")
  String theVictimWasSubjectedTo();

  @Message("Go by what the victim went through, not by the charge or its outcome.")
  String goByWhatTheVictim();

  @Message("The victimization, and how it relates to the crime")
  String theVictimizationAndHowIt();

  @Message("Dates on which it occurred")
  String datesOnWhichItOccurred();

  @Message("Date {number}")
  String date(int number);

  @Message("Statutory citations, for example PC 236.1; none is needed where nothing was opened")
  String statutoryCitationsForExamplePc();

  @Message("Citation {number}")
  String citation(int number);

  @Message("Has the victim told of a fear of retaliation?")
  String hasTheVictimToldOf();

  @Message("Yes")
  String yes();

  @Message("No")
  String no();

  @Message("What the victim told of it")
  String whatTheVictimToldOf();

  @Message("Part 4. Cooperation")
  String part4Cooperation();

  @Message(
      "A victim is presumed to cooperate unless they refused what was reasonably requested. Cal. Penal Code 679.11. Nobody under 18, or kept from it by trauma, has to. 8 CFR 214.208")
  String aVictimIsPresumedTo();

  @Message("The victim")
  String theVictim();

  @Message("Explanation")
  String explanation();

  @Message("Part 3. Criminal acts")
  String part3CriminalActs();

  @Message("The criminal activity involves or is similar to")
  String theCriminalActivityInvolvesOr();

  @Message("Statutory citations, for example PC 273.5")
  String statutoryCitationsForExamplePc273();

  @Message(
      "Did it occur in the United States, Indian country, a military installation or a territory?")
  String didItOccurInThe();

  @Message("Where")
  String where();

  @Message("Did it violate a Federal extraterritorial statute?")
  String didItViolateAFederal();

  @Message("Which statute")
  String whichStatute();

  @Message("The criminal activity, and how the victim was involved")
  String theCriminalActivityAndHow();

  @Message("Known or documented injury")
  String knownOrDocumentedInjury();

  @Message("Part 4. Helpfulness")
  String part4Helpfulness();

  @Message("Does the victim possess information about the criminal activity?")
  String doesTheVictimPossessInformation();

  @Message("Was, is or is the victim likely to be helpful?")
  String wasIsOrIsThe();

  @Message("Since the helping began, did the victim refuse what was reasonably requested?")
  String sinceTheHelpingBeganDid();

  @Message("Anything else")
  String anythingElse();

  @Message("Part 5. Family members who took part in the crime")
  String part5FamilyMembersWho();

  @Message("Are members of the victim's family culpable?")
  String areMembersOfTheVictims();

  @Message("Relationship")
  String relationship();

  @Message("Involvement")
  String involvement();

  @Message("Part 6. Contact")
  String part6Contact();

  @Message("The official signs and dates the printed form in ink.")
  String theOfficialSignsAndDates();

  @Message("Supervisor who signs beside the official: family name")
  String supervisorWhoSignsBesideThe();

  @Message("Daytime phone")
  String daytimePhone();

  @Message("Fax")
  String fax();

  @Message("Save")
  String save();

  @Message("The printed page and the rules")
  String thePrintedPageAndThe();

  @Message("Show the page as it would be printed")
  String showThePageAsIt();

  @Message("Before it can be signed")
  String beforeItCanBeSigned();

  @Message("✔ Saved.")
  String saved();

  @Message(
      "Not saved: you are signed out. What you typed still stands here. Sign in in the other"
          + " window, come back and change anything: then all of it is saved.")
  String notSavedSessionEnded();

  @Message("Sign in")
  String signInAgain();

  @Message(
      "Not saved: the service did not answer. What you typed still stands here, and is sent again"
          + " as soon as there is a connection.")
  String notSavedNoConnection();

  @Message("Somebody saved this draft after you read it. What you typed still stands here.")
  String somebodySavedThisSince();

  @Message("Read what stands there now")
  String readWhatStandsThere();

  @Message("Save mine over it")
  String saveMineOverIt();

  @Message("Page {page} of {pages}, as it would be printed now")
  String pageOfAsItWould(int page, int pages);

  @Message("The page before")
  String thePageBefore();

  @Message("The page after")
  String thePageAfter();

  @Message("A picture of page {page}. The form as PDF has its text.")
  String aPictureOfPageThe(int page);

  @Message("Changes in Supplement B of {caseNumber}")
  String changesInSupplementBOf(String caseNumber);

  @Message("What changed:")
  String whatChanged2();

  @Message("Supplement B")
  String supplementB2();

  @Message("Compare")
  String compare();

  @Message("What was on record before anybody wrote")
  String whatWasOnRecordBefore();

  @Message("with")
  String with();

  @Message("Compare these")
  String compareThese();

  @Message("Items that say something else")
  String itemsThatSaySomethingElse();

  @Message("Item")
  String item();

  @Message("On record")
  String onRecord();

  @Message("Version {from}")
  String version(long from);

  @Message("Version {to}")
  String version2(long to);

  @Message("blank")
  String blank();

  @Message("That you read this is recorded.")
  String thatYouReadThisIs();

  @Message("The two say the same.")
  String theTwoSayTheSame();

  @Message("Nobody has written this form yet.")
  String nobodyHasWrittenThisForm();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("Province")
  String province();

  @Message("Postal code")
  String postalCode();

  @Message("The page has one row more than is filled in; saving with the button brings the next.")
  String moreRowsCome();

  @Message("Write \"N/A\" into blanks that may have no answer")
  String writeNotApplicable();

  @Message(
      "It saves too, and writes into the A-number, middle and other names, FBI or SID number and fax. What somebody must answer stays blank.")
  String whereNotApplicableGoes();

  @Message("Boxes that the cited sections suggest")
  String suggestedBoxes();

  @Message(
      "By a table of California sections. Mark a box in Part 3 if you agree; nothing is marked by itself.")
  String markThemYourself();
}
