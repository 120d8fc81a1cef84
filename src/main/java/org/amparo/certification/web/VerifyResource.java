package org.amparo.certification.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import org.amparo.certification.Verification;
import org.amparo.http.AnswerTime;
import org.amparo.http.RateLimits;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certification stands, for an adjudicator who has the paper. Everything that is not live
 * gets the same answer after the same time, whatever of it was right.
 */
@Path("/api/verify")
@RequestScoped
@Tag(name = "Verification")
class VerifyResource {

  /**
   * What stands on the paper.
   *
   * @param official the name of the official as the form has it
   * @param filedOn the day on which the petition was filed; today when it is not given
   */
  record VerificationForm(
      @NotNull @Size(max = 100) String code,
      @NotNull @Size(max = 200) String official,
      @NotNull LocalDate signedOn,
      @Nullable LocalDate filedOn) {

    @Override
    public String toString() {
      return "VerificationForm";
    }
  }

  private final Verification verification;
  private final RateLimits limits;

  VerifyResource(Verification verification, RateLimits limits) {
    this.verification = verification;
    this.limits = limits;
  }

  @POST
  @PermitAll
  @Operation(summary = "Whether a certification with this code, official and date is live")
  public Verification.Live verify(
      @NotNull @Valid VerificationForm form, @Context HttpServerRequest request)
      throws InterruptedException {
    limits.spend("verify", request);
    return AnswerTime.even(
        () ->
            verification
                .live(form.code(), form.official(), form.signedOn(), form.filedOn())
                .orElseGet(() -> wrong(request)));
  }

  private Verification.Live wrong(HttpServerRequest request) {
    limits.wrong("verify", request);
    throw new Refused(
        Problem.NOT_FOUND,
        "No live certification has this code, official and date. Check them, or ask the agency.");
  }
}
