package org.amparo.workflow.embedded;

import java.util.Map;

/** One request for a certification, moved by what the people's acts tell the process. */
final class Certification {

  /** As they are reckoned from the signature: starts of days in the agency's zone. */
  static final Map<String, Object> WINDOW =
      Map.of(
          "remindFirstAt", "2098-07-02T07:00:00Z",
          "offerReissueAt", "2098-08-16T07:00:00Z",
          "remindLastAt", "2098-09-16T07:00:00Z",
          "tooLateToDeliverAt", "2098-10-01T07:00:00Z",
          "windowClosesAt", "2098-10-01T07:00:00Z");

  /** The declaration for a T visa does not grow too old. */
  static final Map<String, Object> NO_WINDOW =
      Map.of("windowClosesAt", "NEVER", "tooLateToDeliverAt", "2999-12-31T00:00:00Z");

  private final Trip trip;

  private Certification(Trip trip) {
    this.trip = trip;
  }

  static Certification requested(EngineRig rig) {
    return new Certification(rig.start("u-visa-certification", Map.of("begins", "RECEIPT")));
  }

  static Certification underReview(EngineRig rig) {
    return requested(rig).screened(true);
  }

  /** A denial was reversed on appeal. */
  static Certification reopened(EngineRig rig) {
    return new Certification(rig.start("u-visa-certification", Map.of("begins", "REVIEW")));
  }

  /** Records are in, and the unit recommends this. */
  static Certification recommended(EngineRig rig, String recommendation) {
    return underReview(rig).recordsAssembled().recommend(recommendation);
  }

  static Certification toBeSigned(EngineRig rig) {
    return recommended(rig, "CERTIFY").decide("SIGN");
  }

  static Certification delivered(EngineRig rig) {
    return toBeSigned(rig).signatureRecorded().deliver();
  }

  Trip trip() {
    return trip;
  }

  Certification screened(boolean ours) {
    return done("SCREEN", Map.of("ours", ours));
  }

  Certification transferConfirmed() {
    return done("CONFIRM_TRANSFER", Map.of());
  }

  Certification recordsAssembled() {
    return done("ASSEMBLE_RECORDS", Map.of());
  }

  Certification recommend(String recommendation) {
    return done("REVIEW", Map.of("reviewOutcome", recommendation));
  }

  Certification askForInformation() {
    return done("REVIEW", Map.of("reviewOutcome", "ASK", "replyBy", "2098-03-15T07:00:00Z"));
  }

  Certification secondReview(boolean agreed) {
    return done("SECOND_REVIEW", Map.of("agreed", agreed));
  }

  /** To sign or to return. */
  Certification decide(String decision) {
    return done("DECIDE", Map.of("decision", decision));
  }

  Certification deny(boolean secondPersonAgreed) {
    return done("DECIDE", Map.of("decision", "DENY", "denialAgreed", secondPersonAgreed));
  }

  Certification denialSent() {
    return done("DELIVER_DENIAL", Map.of());
  }

  Certification signatureRecorded() {
    return done("RECORD_SIGNATURE", Map.of());
  }

  Certification deliver() {
    return done("DELIVER", Map.of());
  }

  Certification reissueOffered() {
    return done("OFFER_REISSUE", Map.of());
  }

  Certification timer(String event) {
    trip.fireTimer(event);
    return this;
  }

  Certification message(String name) {
    trip.send(name);
    return this;
  }

  private Certification done(String step, Map<String, ?> decisions) {
    trip.complete(step, decisions);
    return this;
  }
}
