package org.amparo.takeover.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the agency's whole record. */
@MessageBundle("agencyrecord")
@Audience(Audience.Of.STAFF)
interface AgencyRecordTexts {

  @Message("The whole record")
  String theWholeRecord();

  @Message(
      "Everything that the agency has here, as a ZIP, to move to another system: each case with all that was written and every paper, the agency's own settings and people, and the record of acts and reads.")
  String everythingThatTheAgency();

  @Message(
      "It is opened: whoever has the file reads who asked for a certification. Do this only when the agency moves, on a computer that is encrypted, and delete the file when the other system has it.")
  String itIsOpened();

  @Message(
      "Whether removal proceedings were asserted is left out; the day by which an answer was due can still tell it. Passwords and second factors are left out too.")
  String whetherRemoval();

  @Message(
      "The last two files are manifest.json, with counts and hashes, and its signature. A ZIP without them broke off: ask again.")
  String theLastTwoFiles();

  @Message("That you took it stands on the record of the agency and of each case.")
  String thatYouTookIt();

  @Message(
      "It is closed. Two people give it out: whoever runs the service opens it for some days by the setting amparo.takeover.record-until, and you take it then.")
  String itIsClosed();

  @Message("Download the whole record")
  String downloadTheWholeRecord();
}
