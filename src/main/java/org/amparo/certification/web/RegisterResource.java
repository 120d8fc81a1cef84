package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.certification.Certification;
import org.amparo.certification.Register;
import org.amparo.http.Cursors;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The register of signed certifications. It names officials and no victim. */
@Path("/api/certifications")
@RequestScoped
@Tag(name = "Certification")
@RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL, Role.Name.AUDITOR})
class RegisterResource {

  record CertificationPage(List<Certification> certifications, @Nullable String next) {}

  private final Register register;
  private final Cursors cursors;
  private final CurrentActor current;

  RegisterResource(Register register, Cursors cursors, CurrentActor current) {
    this.register = register;
    this.cursors = cursors;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "Every signed certification of the agency, the newest signature first")
  public RestResponse<CertificationPage> list(
      @QueryParam("state") Certification.@Nullable State state,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var query = query(current.actor(), state);
    var found = register.page(current.actor(), state, place(query, cursor), size + 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? after(query, shown.get(size - 1)) : null;
    var answer = RestResponse.ResponseBuilder.ok(new CertificationPage(shown, next));
    if (next != null) {
      String wanted = state == null ? "" : "state=" + state + "&";
      answer.header(
          "Link",
          "</api/certifications?%ssize=%d&cursor=%s>; rel=\"next\"".formatted(wanted, size, next));
    }
    return answer.build();
  }

  private static Cursors.Query query(Actor actor, Certification.@Nullable State state) {
    return new Cursors.Query(
        "certifications",
        Map.of(
            "agency", actor.agency().value(),
            "user", actor.user().value(),
            "state", state == null ? "" : state.name()));
  }

  private Register.@Nullable Place place(Cursors.Query query, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var place = cursors.place(query, cursor);
    return new Register.Place(
        LocalDate.parse(place.get(0)), Instant.parse(place.get(1)), UUID.fromString(place.get(2)));
  }

  private String after(Cursors.Query query, Certification last) {
    return cursors.after(
        query,
        List.of(last.signedOn().toString(), last.recordedAt().toString(), last.id().toString()));
  }
}
