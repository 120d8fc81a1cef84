package org.amparo.partner.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sends messages to a partner system again, or one that is a trial. */
@Path("/partners/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class DeliveryPage {

  /** Whole days at the agency, both included. */
  record DaysForm(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

  private final DeliveryResource deliveries;
  private final PartnerShown shown;
  private final PageActs acts;
  private final Agencies agencies;
  private final CurrentActor current;

  DeliveryPage(
      DeliveryResource deliveries,
      PartnerShown shown,
      PageActs acts,
      Agencies agencies,
      CurrentActor current) {
    this.deliveries = deliveries;
    this.shown = shown;
    this.acts = acts;
    this.agencies = agencies;
    this.current = current;
  }

  @POST
  @Path("/test")
  @Operation(hidden = true)
  public RestResponse<String> test(@PathParam("id") UUID id, PageForm form) {
    deliveries.test(id);
    return done(id);
  }

  @POST
  @Path("/replays")
  @Operation(hidden = true)
  public RestResponse<String> again(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                DeliveryResource.ReplayForm.class,
                DeliveryResource.Replayed.class,
                body -> deliveries.again(id, body))
            .refused();
    return refused == null ? done(id) : refused(id, refused);
  }

  @POST
  @Path("/replays/days")
  @Operation(hidden = true)
  public RestResponse<String> days(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                DaysForm.class,
                DeliveryResource.Replayed.class,
                body -> deliveries.again(id, span(body)))
            .refused();
    var trouble = refused == null ? null : refused.trouble();
    return trouble == null ? done(id) : refused(id, refused.refused(trouble.in("firstDay")));
  }

  private DeliveryResource.ReplayForm span(DaysForm days) {
    var zone = agencies.agency(current.actor().agency()).zone();
    var first = days.firstDay();
    var last = days.lastDay();
    if (first == null || last == null) {
      throw new Refused(Problem.MALFORMED, "Give the first day and the last one.");
    }
    return new DeliveryResource.ReplayForm(
        null,
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private RestResponse<String> refused(UUID id, PageForm refused) {
    return Pages.again(refused, PartnerPage.page(shown.one(id, null), null, null, refused, ""));
  }

  private static RestResponse<String> done(UUID id) {
    return Pages.seeOther("/partners/" + id);
  }
}
