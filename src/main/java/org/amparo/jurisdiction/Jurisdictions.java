package org.amparo.jurisdiction;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * The law that this service knows. It is read at start; a broken file stops the start. A request is
 * judged by the profile in force on the day it was received.
 */
@Startup
@Singleton
public class Jurisdictions {

  private final Law law;

  public Jurisdictions() {
    this(LawFiles.shipped().load());
  }

  Jurisdictions(Law law) {
    this.law = law;
  }

  public List<String> ids() {
    return law.ids();
  }

  /** The profile to apply to a request; refused when it is unknown, unverified or not in force. */
  public JurisdictionProfile profile(String id, LocalDate receivedOn) {
    JurisdictionProfile profile = asPublished(id, receivedOn);
    Checklist.builder()
        .rule(
            "The law of " + profile.name() + " has been verified",
            profile.citation(),
            profile.isVerified(),
            "Read the text of the law and have the profile confirmed before it is used.")
        .build()
        .refuseUnlessPassed();
    return profile;
  }

  /** The profile to show, verified or not. */
  public JurisdictionProfile asPublished(String id, LocalDate day) {
    refuseUnknown(id);
    return law.inForce(id, day)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.RULE_REFUSED,
                    "No profile of this jurisdiction was in force on " + day + "."));
  }

  /** The jurisdiction's own time zone, by which its days begin and end. */
  public ZoneId zone(String id) {
    refuseUnknown(id);
    return law.latest(id).zone();
  }

  public void refuseUnknown(String id) {
    if (!law.knows(id)) {
      throw new Refused(Problem.NOT_FOUND, "There is no such jurisdiction.");
    }
  }
}
