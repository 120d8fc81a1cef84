package org.amparo.report.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the published yearly reports. */
@MessageBundle("published")
@Audience(Audience.Of.EVERYBODY)
interface PublishedTexts {

  @Message("Yearly reports")
  String yearlyReports();

  @Message("{agency}: yearly reports")
  String yearlyReports2(String agency);

  @Message(
      "How many requests for a U visa certification or a T visa declaration the agency received and what it did with them. Each act is counted by the day on which it happened. Small counts are withheld so that they point at nobody, as are counts that would tell them.")
  String howManyRequestsForA();

  @Message("{paper}, {from} to {upTo}")
  String to(String paper, String from, String upTo);

  @Message("What was counted")
  String whatWasCounted();

  @Message("Number")
  String number();

  @Message("withheld")
  String withheld();

  @Message("By {citation}. As of {asOf}.")
  String byAsOf(String citation, String asOf);

  @Message("A correction, version {version}.")
  String aCorrectionVersion(int version);

  @Message("Counts below {withheldBelow} are withheld.")
  String countsBelowAreWithheld(int withheldBelow);

  @Message(
      "The number of requests received is withheld as well, whether it is small or not, so that the others cannot be worked out from it.")
  String requestsAreWithheldAsWell();

  @Message(
      "Version {newest} corrects this report. It differs by so little that its counts could point at a person, so those of version {version} stay here.")
  String aCorrectionDiffersByLittle(int newest, int version);

  @Message("For a spreadsheet")
  String forASpreadsheet();

  @Message("The agency has filed no report here yet.")
  String theAgencyHasFiledNo();
}
