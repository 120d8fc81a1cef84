package org.amparo.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.amparo.http.Audience;

/** The texts of the record and of unusual access. */
@MessageBundle("audit")
@Audience(Audience.Of.STAFF)
interface AuditTexts {

  @Message("Record of acts and reads")
  String recordOfActsAndReads();

  @Message("It tells who did or saw what, by ids and codes. It names no victim.")
  String itTellsWhoDidOr();

  @Message("Record of a case")
  String recordOfACase();

  @Message("Show")
  String show();

  @Message("Was anything changed?")
  String wasAnythingChanged();

  @Message("Recomputes every chain of the agency; this may take a while.")
  String recomputesEveryChainOfThe();

  @Message("Verify the record")
  String verifyTheRecord();

  @Message("Nothing was changed: {entries} entries in {chains} chains.")
  String nothingWasChangedEntriesIn(long entries, long chains);

  @Message("The record was changed")
  String theRecordWasChanged();

  @Message("Chain {chain}, entry {seq}: {problem}")
  String chainEntry(java.util.UUID chain, long seq, String problem);

  @Message("Record of {caseNumber}")
  String recordOf(String caseNumber);

  @Message("No.")
  String no();

  @Message("When (UTC)")
  String whenUtc();

  @Message("Who")
  String who();

  @Message("Kind")
  String kind();

  @Message("What")
  String what();

  @Message("Details")
  String details();

  @Message("Unusual access")
  String unusualAccess();

  @Message(
      "Each finding is a reason to ask somebody, not a verdict. Nothing of a victim stands here. The record tells the single reads:")
  String eachFindingIsAReason();

  @Message("The record")
  String theRecord();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Look at these days")
  String lookAtTheseDays();

  @Message("Case")
  String caseLabel();

  @Message("How often")
  String howOften();

  @Message("First")
  String first();

  @Message("Last")
  String last();

  @Message("several")
  String several();

  @Message("Nothing.")
  String nothing();
}
