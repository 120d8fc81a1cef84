package org.amparo.partner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.http.Cursors;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.partner.Delivery;
import org.amparo.partner.Replays;
import org.amparo.referral.CaseFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The messages to a partner system: the log of them, what is sent again, and a trial. */
@Path("/api/partners/{id}")
@RequestScoped
@Tag(name = "Partner systems")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class DeliveryResource {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeliveryPage(List<DeliveryView> deliveries, @Nullable String next) {}

  /** One message, or what was made from a moment on and before another. */
  record ReplayForm(@Nullable UUID message, @Nullable Instant from, @Nullable Instant to) {}

  record Replayed(int messages) {}

  private final Replays replays;
  private final CaseFiles files;
  private final Cursors cursors;
  private final CurrentActor current;

  DeliveryResource(Replays replays, CaseFiles files, Cursors cursors, CurrentActor current) {
    this.replays = replays;
    this.files = files;
    this.cursors = cursors;
    this.current = current;
  }

  @GET
  @Path("/deliveries")
  @Transactional
  @Operation(summary = "The log of messages to the system, the newest first")
  public RestResponse<DeliveryPage> log(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var query = query(id);
    var found = replays.log(current.actor(), id, place(query, cursor), size + 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? after(query, shown.get(size - 1)) : null;
    var answer = RestResponse.ResponseBuilder.ok(new DeliveryPage(views(shown), next));
    if (next != null) {
      answer.header(
          "Link",
          "</api/partners/%s/deliveries?size=%d&cursor=%s>; rel=\"next\""
              .formatted(id, size, next));
    }
    return answer.build();
  }

  private List<DeliveryView> views(List<Delivery> shown) {
    var cases =
        shown.stream().flatMap(d -> d.caseId().stream()).map(CaseId::value).distinct().toList();
    var numbers = files.numbers(cases);
    var tries = replays.tries(shown);
    return shown.stream()
        .map(d -> DeliveryView.of(d, numbers, tries.getOrDefault(d.id(), List.of())))
        .toList();
  }

  private Cursors.Query query(UUID id) {
    var actor = current.actor();
    return new Cursors.Query(
        "partner-deliveries",
        Map.of(
            "agency", actor.agency().value(),
            "user", actor.user().value(),
            "partner", id.toString()));
  }

  private Replays.@Nullable Place place(Cursors.Query query, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var place = cursors.place(query, cursor);
    return new Replays.Place(Instant.parse(place.get(0)), UUID.fromString(place.get(1)));
  }

  private String after(Cursors.Query query, Delivery last) {
    return cursors.after(query, List.of(last.madeAt().toString(), last.id().toString()));
  }

  @POST
  @Path("/replays")
  @Act
  @Operation(
      summary = "Send again one message, or all that were settled of a span",
      description =
          "Each has the id and the number that it had. A consent that ended meanwhile holds it"
              + " back.")
  public RestResponse<Replayed> again(@PathParam("id") UUID id, @NotNull @Valid ReplayForm form) {
    boolean span = form.from() != null && form.to() != null;
    if ((form.message() != null) == (form.from() != null || form.to() != null) || !isWhole(form)) {
      throw new Refused(Problem.MALFORMED, "Give message, or from and to.");
    }
    var admin = current.actor();
    int messages =
        span
            ? replays.again(admin, id, form.from(), form.to())
            : replays.again(admin, id, form.message());
    return RestResponse.ok(new Replayed(messages));
  }

  private static boolean isWhole(ReplayForm form) {
    return (form.from() == null) == (form.to() == null);
  }

  @POST
  @Path("/test")
  @Act
  @Operation(
      summary = "Send a message about nothing, once",
      description = "Also to a system that is paused or stopped; the log tells what came of it.")
  public RestResponse<DeliveryView> test(@PathParam("id") UUID id) {
    return RestResponse.ok(DeliveryView.of(replays.test(current.actor(), id), Map.of(), List.of()));
  }
}
