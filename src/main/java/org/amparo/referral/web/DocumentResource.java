package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.audit.Purpose;
import org.amparo.document.Document;
import org.amparo.document.DocumentKind;
import org.amparo.http.Act;
import org.amparo.http.KnownParts;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseDocuments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The papers of a case. */
@Path("/api/cases/{caseNumber}/documents")
@RequestScoped
@RolesAllowed({
  Role.Name.PATROL_OFFICER,
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL,
  Role.Name.ADVOCATE
})
@Tag(name = "Documents")
class DocumentResource {

  private static final int MOST_PAGES = 100;

  record Stored(UUID id, String sha256, String mediaType, int size) {}

  /**
   * @param print whether it is a letter's paper, printed from the text that stands beside it
   */
  record Listed(UUID id, DocumentKind kind, String mediaType, int size, Instant at, boolean print) {

    static Listed of(Document document) {
      return new Listed(
          document.id(),
          document.kind(),
          document.mediaType(),
          document.size(),
          document.storedAt(),
          document.isLetterPrint());
    }
  }

  record Listing(List<Listed> documents) {}

  private final CaseDocuments documents;
  private final CurrentActor current;

  DocumentResource(CaseDocuments documents, CurrentActor current) {
    this.documents = documents;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @KnownParts
  @Act
  @Operation(
      summary = "Add a paper to a case",
      description =
          "PDF, JPEG, PNG, TIFF or plain text, 20 MB at most; the content decides. Several pictures"
              + " in one call become one PDF, a page for each, in the order in which they come.")
  public RestResponse<Stored> add(
      @PathParam("caseNumber") CaseNumber number,
      @RestForm("file") @NotEmpty @Size(max = MOST_PAGES) List<FileUpload> file,
      @RestForm("kind") @NotNull DocumentKind kind)
      throws IOException {
    var opened = new ArrayList<InputStream>();
    try {
      for (FileUpload one : file) {
        opened.add(Files.newInputStream(one.uploadedFile()));
      }
      var stored = documents.add(current.actor(), number, kind, opened, name(file));
      var body = new Stored(stored.id(), stored.sha256(), stored.mediaType(), stored.size());
      return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
          .location(URI.create("/api/cases/%s/documents/%s".formatted(number, stored.id())))
          .build();
    } finally {
      for (InputStream one : opened) {
        one.close();
      }
    }
  }

  /** Pictures that become one PDF are named after the first. */
  private static String name(List<FileUpload> files) {
    String first = files.get(0).fileName() == null ? "" : files.get(0).fileName();
    return files.size() == 1 ? first : first.replaceFirst("\\.[^.]*$", "") + ".pdf";
  }

  @GET
  @Transactional
  @Operation(
      summary = "The papers of a case, oldest first",
      description = "Whoever does not work on the case sees what they added themselves.")
  public Listing list(@PathParam("caseNumber") CaseNumber number) {
    return new Listing(documents.list(current.actor(), number).stream().map(Listed::of).toList());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One paper as it was kept; each reading is recorded")
  public RestResponse<byte[]> open(
      @PathParam("caseNumber") CaseNumber number,
      @PathParam("id") UUID id,
      @HeaderParam("Amparo-Purpose") @DefaultValue("CASEWORK") Purpose purpose) {
    var opened = documents.open(current.actor(), number, id, purpose);
    return RestResponse.ResponseBuilder.ok(opened.content())
        .type(withCharset(opened.document().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(opened.fileName()))
        .build();
  }

  private static String withCharset(String mediaType) {
    return MediaType.TEXT_PLAIN.equals(mediaType) ? mediaType + ";charset=UTF-8" : mediaType;
  }

  /** A page of somebody else's making never opens inside ours. */
  private static String attachment(String fileName) {
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
