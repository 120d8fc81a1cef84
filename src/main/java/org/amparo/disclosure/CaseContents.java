package org.amparo.disclosure;

import static org.amparo.disclosure.rules.Content.ASSERTED;
import static org.amparo.disclosure.rules.Content.NAME_AND_BIRTH;
import static org.amparo.disclosure.rules.Content.PLACE_AND_OFFENSE;
import static org.amparo.disclosure.rules.Content.REPORT_NUMBER;
import static org.amparo.disclosure.rules.Content.STORY;
import static org.amparo.disclosure.rules.Content.WAY_TO_REACH;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.disclosure.rules.Content;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.referral.CaseFile;
import org.amparo.referral.People;
import org.amparo.referral.Requester;
import org.amparo.referral.Requests;
import org.jspecify.annotations.Nullable;

/** Writes what is given of a case, and notes what is not. */
@ApplicationScoped
class CaseContents {

  private final People people;
  private final Requests requests;
  private final Stories stories;
  private final ObjectMapper json;

  CaseContents(People people, Requests requests, Stories stories, ObjectMapper json) {
    this.people = people;
    this.requests = requests;
    this.stories = stories;
    this.json = json;
  }

  /** What is given of one kind of thing; what is not is noted in the bundle. */
  private record Fields(
      Bundle bundle, Set<ContentGroup> given, Map<String, @Nullable Object> values) {

    void put(Content content, String what, Map<String, ? extends @Nullable Object> found) {
      if (content.isIn(given)) {
        found.forEach(values::put);
      } else {
        bundle.leaveOut(what, "Withheld. It needs " + content.needs().stream().sorted().toList());
      }
    }
  }

  void fill(Bundle bundle, CaseFile file, Set<ContentGroup> given) {
    theCase(bundle, file, given);
    thePeople(bundle, file, given);
    theIncident(bundle, file, given);
    if (STORY.isIn(given)) {
      boolean whole = ASSERTED.isIn(given);
      write(
          bundle,
          "statements.json",
          "What those who worked on the case wrote, and the draft of the form",
          stories.of(file.id(), whole));
    } else {
      bundle.leaveOut(
          "Statements, notes, questions and answers, and the draft of the form",
          "Withheld. It needs " + STORY.needs().stream().sorted().toList());
    }
    never(bundle);
  }

  private static void never(Bundle bundle) {
    bundle.leaveOut(
        "Whether removal proceedings were asserted, and when an answer was due",
        "Never given out: it was asserted to be answered sooner, and the due day tells it.");
    bundle.leaveOut(
        "The record of acts and reads", "The agency's own record of who did and saw what.");
    Sources.NEVER.values().stream()
        .distinct()
        .sorted()
        .map(told -> told.split(": ", 2))
        .forEach(told -> bundle.leaveOut(told[0], "Never given out: " + told[1]));
  }

  private void theCase(Bundle bundle, CaseFile file, Set<ContentGroup> given) {
    var fields = new Fields(bundle, given, new LinkedHashMap<>());
    fields.values().put("caseNumber", file.number());
    fields.values().put("kind", file.kind());
    file.receivedOn().ifPresent(on -> fields.values().put("receivedOn", on));
    var asserted = new LinkedHashMap<String, @Nullable Object>();
    // a case that was filed tells of a petition
    asserted.put("state", file.state());
    asserted.put(
        "familyMemberLosesEligibilityOn", file.asserted().familyMemberLosesEligibilityOn());
    fields.put(
        ASSERTED,
        "Where the case stands, the A-number, and when a family member would lose eligibility",
        asserted);
    write(bundle, "case.json", "The case", fields.values());
  }

  private void thePeople(Bundle bundle, CaseFile file, Set<ContentGroup> given) {
    var victim = people.victim(file.id());
    var fields = new Fields(bundle, given, new LinkedHashMap<>());
    var name = new LinkedHashMap<String, @Nullable Object>();
    name.put("familyName", victim.familyName());
    name.put("givenName", victim.givenName());
    name.put("middleName", victim.middleName());
    name.put("birthDate", victim.birthDate());
    name.put("preferredLanguage", victim.preferredLanguage());
    fields.put(NAME_AND_BIRTH, "The victim's name, date of birth and language", name);
    fields.put(
        WAY_TO_REACH, "How to reach the victim", Map.of("safeContact", victim.safeContact()));
    writeUnlessEmpty(bundle, "victim.json", "The victim", fields.values());
    requests.requester(file.id()).ifPresent(asked -> theRequester(bundle, given, asked));
  }

  private void theRequester(Bundle bundle, Set<ContentGroup> given, Requester asked) {
    var fields = new Fields(bundle, given, new LinkedHashMap<>());
    fields.values().put("capacity", asked.capacity());
    var name = new LinkedHashMap<String, @Nullable Object>();
    name.put("name", asked.name());
    name.put("organization", asked.organization());
    fields.put(NAME_AND_BIRTH, "Who asked for the certification", name);
    var contact = new LinkedHashMap<String, @Nullable Object>();
    contact.put("contact", asked.contact());
    fields.put(WAY_TO_REACH, "How to reach who asked", contact);
    write(bundle, "requester.json", "Who asked for the certification", fields.values());
  }

  private void theIncident(Bundle bundle, CaseFile file, Set<ContentGroup> given) {
    var incident = people.incident(file.id());
    var fields = new Fields(bundle, given, new LinkedHashMap<>());
    fields.values().put("occurredOn", incident.occurredOn());
    fields.values().put("crimes", incident.crimes());
    var number = new LinkedHashMap<String, @Nullable Object>();
    number.put("reportNumber", incident.reportNumber());
    fields.put(REPORT_NUMBER, "The number of the police report, which names people", number);
    var place = new LinkedHashMap<String, @Nullable Object>();
    place.put("location", incident.location());
    place.put("offense", incident.offense());
    fields.put(PLACE_AND_OFFENSE, "Where it happened, and the offense in somebody's words", place);
    var story = new LinkedHashMap<String, @Nullable Object>();
    story.put("summary", incident.summary());
    fields.put(STORY, "What happened, in somebody's words", story);
    write(bundle, "incident.json", "The incident", fields.values());
  }

  private void writeUnlessEmpty(
      Bundle bundle, String name, String what, Map<String, @Nullable Object> values) {
    if (!values.isEmpty()) {
      write(bundle, name, what, values);
    }
  }

  private void write(Bundle bundle, String name, String what, Object value) {
    bundle.write(name, what, bytes(value));
  }

  byte[] bytes(Object value) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      // the cause's text may quote the value
      throw new IllegalStateException("a part of a case cannot be written as JSON");
    }
  }
}
