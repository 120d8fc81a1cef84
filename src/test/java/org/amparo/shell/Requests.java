package org.amparo.shell;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.http.Etags;
import org.amparo.http.RateLimits;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A resource to provoke each problem with. */
@Path("/api/requests-for-trouble")
@PermitAll
class Requests {

  enum Kind {
    GOOD("good"),
    BAD("bad");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @JsonValue
    String code() {
      return code;
    }
  }

  record Inner(String name, int count, boolean sure) {}

  record Body(
      @NotBlank @Size(max = 50) String word,
      Kind kind,
      LocalDate day,
      List<@Valid Inner> parts,
      Map<String, Object> free) {}

  static final String SECRET = "Maribel Ignacia";

  @Inject RateLimits limits;

  @POST
  @Path("body")
  public Body echo(@Valid @NotNull Body body) {
    return body;
  }

  @PUT
  @Path("version")
  public String change(@HeaderParam("If-Match") @Nullable String ifMatch) {
    Etags.requireMatch(ifMatch, 7);
    return "\"changed\"";
  }

  @GET
  @Path("staff")
  @RolesAllowed("dv-supervisor")
  public String staff() {
    return "\"staff\"";
  }

  @GET
  @Path("one/{id}")
  public String one(@PathParam("id") UUID id, @QueryParam("size") @Nullable Integer size) {
    return "\"one\"";
  }

  @POST
  @Path("text")
  @Consumes(MediaType.TEXT_PLAIN)
  public String text(String text) {
    return "\"" + text.length() + "\"";
  }

  @GET
  @Path("limited")
  public String limited(HttpServerRequest request) {
    limits.spend("trial", request);
    return "\"ok\"";
  }

  @GET
  @Path("of/{caseNumber}")
  public String ofCase(@PathParam("caseNumber") String number) {
    Logger.getLogger(Requests.class).info("working");
    return "\"ok\"";
  }

  @GET
  @Path("failure/{how}")
  public String fail(@PathParam("how") String how) throws Exception {
    switch (how) {
      case "bug" -> throw new IllegalStateException(SECRET, new RuntimeException(SECRET));
      case "checked" -> throw new java.io.IOException(SECRET);
      case "error" -> throw new AssertionError(SECRET);
      case "rule" ->
          Checklist.builder()
              .rule("The form is complete", "8 CFR 214.14(c)(2)(i)", false, "Complete it.")
              .build()
              .refuseUnlessPassed();
      case "wrapped" ->
          throw new IllegalStateException(new Refused(Problem.STATE_CONFLICT, "Not now."));
      case "database" -> throw new SQLException(SECRET, "08006");
      case "pool" -> throw new SQLException("Acquisition timeout while waiting");
      case "constraint" -> throw new SQLException(SECRET, "23505");
      default -> throw new Refused(Problem.valueOf(how), "A sentence.");
    }
    return "\"\"";
  }
}
