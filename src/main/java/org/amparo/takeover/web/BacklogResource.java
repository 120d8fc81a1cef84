package org.amparo.takeover.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.http.FreshSignIn;
import org.amparo.http.KnownParts;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.takeover.BacklogCheck;
import org.amparo.takeover.BacklogCsv;
import org.amparo.takeover.BacklogFile;
import org.amparo.takeover.BacklogLook;
import org.amparo.takeover.Backlogs;
import org.amparo.takeover.RowState;
import org.amparo.takeover.web.BacklogView.BacklogConfirmation;
import org.amparo.takeover.web.BacklogView.BacklogLines;
import org.amparo.takeover.web.BacklogView.BacklogListing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Requests that stand on paper, brought as a file. A supervisor's work: a hint that somebody is in
 * a case already tells who is, and whoever administers the agency may not know that.
 */
@Path("/api/backlog")
@RequestScoped
@Tag(name = "Intake")
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class BacklogResource {

  private final Backlogs backlogs;
  private final BacklogCheck check;
  private final BacklogLook look;
  private final BacklogCsv csv;
  private final CurrentActor current;

  BacklogResource(
      Backlogs backlogs,
      BacklogCheck check,
      BacklogLook look,
      BacklogCsv csv,
      CurrentActor current) {
    this.backlogs = backlogs;
    this.check = check;
    this.look = look;
    this.csv = csv;
    this.current = current;
  }

  /** It is no idempotent act, whose answer would be kept: the file itself is known again. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @KnownParts
  @Operation(
      summary = "Look at a backlog; nothing is filed",
      description =
          "CSV (comma, semicolon or tab) or JSON, UTF-8, also packed with gzip. Each line is kept"
              + " sealed with what is wrong with it. The same file a second time is 409.")
  public RestResponse<BacklogView> bring(@RestForm("file") @NotNull FileUpload file)
      throws IOException {
    var checked = check.check(current.actor(), () -> Files.newInputStream(file.uploadedFile()));
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, BacklogView.of(checked, look.counts(checked)))
        .location(URI.create("/api/backlog/" + checked.id()))
        .build();
  }

  @GET
  @Transactional
  @Operation(summary = "The files that were brought, the newest first")
  public BacklogListing list() {
    return new BacklogListing(backlogs.all(current.actor()).stream().map(this::view).toList());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "How far a file is")
  public BacklogView one(@PathParam("id") UUID id) {
    return view(backlogs.file(current.actor(), id));
  }

  private BacklogView view(BacklogFile file) {
    return BacklogView.of(file, look.counts(file));
  }

  @GET
  @Path("/{id}/lines")
  @Transactional
  @Operation(
      summary = "The lines of a file in their order, with what is wrong and what became of them",
      description = "Nothing that a line says is told: its number, columns and sentences alone.")
  public BacklogLines lines(
      @PathParam("id") UUID id,
      @QueryParam("state") @Nullable RowState state,
      @QueryParam("likely") @DefaultValue("false") boolean likely,
      @QueryParam("after") @DefaultValue("0") @Min(0) int after,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) int size) {
    var file = backlogs.file(current.actor(), id);
    var page = look.page(current.actor(), file, state, likely, after, size);
    return new BacklogLines(page, page.size() < size ? null : page.get(page.size() - 1).number());
  }

  @GET
  @Path("/{id}/held-back")
  @Produces("text/csv")
  @Operation(
      summary = "The lines that were held back, as they came and with what is wrong, to mend",
      description = "Mended, the file may be brought as it is. The reading is on record.")
  public Response heldBack(@PathParam("id") UUID id) {
    var actor = current.actor();
    csv.open(actor, id);
    StreamingOutput body = out -> csv.write(actor, id, out);
    return Response.ok(body, "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"backlog-held-back.csv\"")
        .build();
  }

  @POST
  @Path("/{id}/confirmation")
  @FreshSignIn
  @Act
  @Operation(
      summary = "Let the lines that are ready become cases",
      description =
          "Each is filed as a request that the unit received on paper on that day: its clocks run"
              + " from there and its process starts. The service goes on by itself, also after a"
              + " stop; ask how far it is.")
  public RestResponse<BacklogView> confirm(
      @PathParam("id") UUID id, @NotNull @Valid BacklogConfirmation form) {
    return RestResponse.ok(view(backlogs.confirm(current.actor(), id, form.fileLikely())));
  }

  @DELETE
  @Path("/{id}")
  @Act
  @Operation(
      summary = "Destroy what a file's lines tell",
      description =
          "Before it is confirmed nothing of it stays; afterwards what became of each line does.")
  public RestResponse<Void> close(@PathParam("id") UUID id) {
    backlogs.close(current.actor(), id);
    return RestResponse.noContent();
  }
}
