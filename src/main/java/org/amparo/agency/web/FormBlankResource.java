package org.amparo.agency.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.FormBlank;
import org.amparo.agency.FormBlanks;
import org.amparo.http.Act;
import org.amparo.http.KnownParts;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The official blanks of Form I-918 Supplement B on which the agency prints. */
@Path("/api/agencies/{id}/supplement-b-blanks")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class FormBlankResource {

  record BlankView(
      UUID id,
      String edition,
      String sha256,
      int pages,
      FormBlank.State state,
      Instant uploadedAt,
      @Nullable Instant confirmedAt) {

    static BlankView of(FormBlank blank) {
      return new BlankView(
          blank.id(),
          blank.edition(),
          blank.sha256(),
          blank.pages(),
          blank.state(),
          blank.uploadedAt(),
          blank.confirmedAt());
    }
  }

  record BlankList(List<BlankView> blanks) {}

  /** A blank as it was taken, with the report of each of its fields. */
  record BlankProposal(BlankView blank, List<Checklist.Rule> report) {}

  /** The edition as a person read it off the paper, and what they compared. */
  record BlankConfirmationForm(
      @NotBlank @Size(max = 8) String edition, @NotBlank @Size(max = 2000) String note) {}

  private final FormBlanks blanks;
  private final CurrentActor current;

  FormBlankResource(FormBlanks blanks, CurrentActor current) {
    this.blanks = blanks;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "The blanks that were uploaded, the newest first")
  public BlankList list(@PathParam("id") String id) {
    return new BlankList(blanks.of(own(id).agency()).stream().map(BlankView::of).toList());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @KnownParts
  @Act
  @Operation(
      summary = "Upload the blank as USCIS publishes it, 10 MB at most",
      description =
          "A copy with a known checksum is installed at once. Any other is kept as proposed with a"
              + " report of each field, until it is confirmed.")
  public RestResponse<BlankProposal> upload(
      @PathParam("id") String id, @RestForm("file") @NotNull FileUpload file) throws IOException {
    var taken = blanks.upload(own(id), Files.readAllBytes(file.uploadedFile()));
    var body = new BlankProposal(BlankView.of(taken.blank()), taken.report().rules());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
        .location(
            URI.create("/api/agencies/%s/supplement-b-blanks/%s".formatted(id, taken.blank().id())))
        .build();
  }

  @POST
  @Path("/{blank}/confirmation")
  @Act
  @Operation(summary = "Answer for a blank with an unknown checksum; installs it")
  public BlankView confirm(
      @PathParam("id") String id,
      @PathParam("blank") UUID blank,
      @NotNull @Valid BlankConfirmationForm form) {
    return BlankView.of(blanks.confirm(own(id), blank, form.edition(), form.note()));
  }

  @POST
  @Path("/{blank}/removal")
  @Act
  @Operation(summary = "Fill no more forms on it; its edition is printed as a worksheet again")
  public BlankView remove(@PathParam("id") String id, @PathParam("blank") UUID blank) {
    return BlankView.of(blanks.remove(own(id), blank));
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}
