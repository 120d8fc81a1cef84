package org.amparo.jurisdiction.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.Deadlines;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.jurisdiction.rules.PossibleDates;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The law, for anyone: it is public, and so is how this service counts. */
@Path("/api/jurisdictions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Jurisdictions", description = "The law as data, with its citations.")
class JurisdictionResource {

  private static final String EXAMPLE =
      """
      {"receivedOn": "2026-11-25", "inRemovalProceedings": true,
       "familyMemberLosesEligibilityOn": "2027-01-10"}""";

  private static final String DECLARATION =
      """
      {"kind": "T_I914B", "receivedOn": "2026-11-25", "inRemovalProceedings": true}""";

  private final Jurisdictions jurisdictions;
  private final Clock clock;

  JurisdictionResource(Jurisdictions jurisdictions, Clock clock) {
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  /** The ids that can be asked for. */
  record Known(List<String> jurisdictions) {}

  @GET
  @Operation(summary = "The jurisdictions that this service knows")
  public Known all() {
    return new Known(jurisdictions.ids());
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "The law of a jurisdiction, with its citations",
      description =
          "Everything it inherits is included. An unverified profile is shown and refused for use.")
  @APIResponse(responseCode = "404", description = "There is no such jurisdiction")
  @APIResponse(responseCode = "422", description = "No profile was in force on that day")
  public ProfileAnswer profile(
      @Parameter(example = "us-ca-sf-sfpd") @RestPath String id,
      @Parameter(description = "The law in force on this day; today when absent.") @RestQuery
          @Nullable String on,
      @Parameter(description = "The form that is asked for; that for a U visa when absent.")
          @RestQuery
          @Nullable CertificationKind kind) {
    LocalDate day = on == null ? LocalDate.now(clock.withZone(jurisdictions.zone(id))) : parse(on);
    return ProfileAnswer.of(jurisdictions.asPublished(id, CertificationKind.orUsual(kind), day));
  }

  @POST
  @Path("/{id}/deadlines")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Every clock that follows from these dates, with its rule, citation and working",
      description =
          "The earliest response clock binds. Assertions need no proof. With signedOn the filing"
              + " window is told too, where the form has one; signedOn alone asks for the window"
              + " only. Nothing is stored.")
  @APIResponse(responseCode = "200", description = "The clocks that run")
  @APIResponse(responseCode = "400", description = "The dates cannot be read")
  @APIResponse(responseCode = "404", description = "There is no such jurisdiction")
  @APIResponse(
      responseCode = "422",
      description =
          "The dates cannot be true together, or the law of that day is not verified or says"
              + " nothing of this kind of form")
  public DeadlinesAnswer deadlines(
      @Parameter(example = "us-ca-sf-sfpd") @RestPath String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "The day before Thanksgiving", value = EXAMPLE),
                        @ExampleObject(name = "A T visa declaration", value = DECLARATION)
                      }))
          @Nullable DeadlinesQuestion question) {
    DeadlinesQuestion asked =
        Optional.ofNullable(question)
            .orElseThrow(() -> new Refused(Problem.MALFORMED, "Send the dates as JSON."));
    return DeadlinesAnswer.of(
        asked.asksOnlyForFilingWindow()
            ? window(id, asked)
            : clocks(id, asked.form(), asked.facts()));
  }

  private Deadlines clocks(String id, CertificationKind kind, Facts facts) {
    PossibleDates.of(facts).refuseUnlessPassed();
    return jurisdictions.profile(id, kind, facts.receivedOn()).deadlines(facts);
  }

  /** The window is federal law, the same everywhere; the jurisdiction must still be known. */
  private Deadlines window(String id, DeadlinesQuestion asked) {
    LocalDate signedOn = Optional.ofNullable(asked.signedOn()).orElseThrow();
    PossibleDates.ofSignature(signedOn).refuseUnlessPassed();
    jurisdictions.refuseUnknown(id);
    return new Deadlines(List.of(), FilingWindow.of(asked.form(), signedOn).orElse(null));
  }

  private static LocalDate parse(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new Refused(Problem.MALFORMED, "on is not a date of the form 2026-11-25.");
    }
  }
}
