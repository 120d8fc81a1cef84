package org.amparo.tracking.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.amparo.http.AnswerTime;
import org.amparo.http.RateLimits;
import org.amparo.referral.Receipts;
import org.amparo.tracking.Consents;
import org.amparo.tracking.Tracker;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Status by receipt code. Every code that is not live gets the same answer in the same time: the
 * answer waits for the end of a time slot that both ways of looking fit into.
 */
@Path("/api/track")
@RequestScoped
@Tag(name = "Tracker")
class TrackResource {

  /** A code as somebody typed it. */
  record Code(@NotNull @Size(max = 100) String code) {
    @Override
    public String toString() {
      return "Code";
    }
  }

  private final Tracker tracker;
  private final Consents consents;
  private final RateLimits limits;

  TrackResource(Tracker tracker, Consents consents, RateLimits limits) {
    this.tracker = tracker;
    this.consents = consents;
    this.limits = limits;
  }

  @POST
  @PermitAll
  @Operation(summary = "Where the matter of a receipt code stands")
  public Tracker.Standing track(@NotNull @Valid Code code, @Context HttpServerRequest request)
      throws InterruptedException {
    return track(code, request, "en");
  }

  Tracker.Standing track(Code code, HttpServerRequest request, String language)
      throws InterruptedException {
    limits.spend("track", request);
    return AnswerTime.even(
        () -> tracker.standing(code.code(), language).orElseGet(() -> wrong(request)));
  }

  @POST
  @Path("/revocation")
  @PermitAll
  @Operation(
      summary = "Take all consents back: nobody outside the agency sees the case any more",
      description =
          "By the victim's own code; every other one gets what POST /api/track says of it. Grants"
              + " and the advocate's code end at once.")
  public RestResponse<Void> takeBack(@NotNull @Valid Code code, @Context HttpServerRequest request)
      throws InterruptedException {
    consents.refuseWhoeverIsKnown();
    limits.spend("track", request);
    return AnswerTime.even(
        () -> {
          if (!consents.takeBack(code.code())) {
            wrong(request);
          }
          return RestResponse.noContent();
        });
  }

  private Tracker.Standing wrong(HttpServerRequest request) {
    limits.wrong("track", request);
    throw Receipts.dead();
  }
}
