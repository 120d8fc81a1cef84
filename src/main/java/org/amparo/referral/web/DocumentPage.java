package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.amparo.audit.Purpose;
import org.amparo.document.DocumentKind;
import org.amparo.http.CaseScreen;
import org.amparo.http.FormTokens;
import org.amparo.http.KnownParts;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The papers of a case, added and opened from its screen. */
@Path("/cases/{caseNumber}/documents")
@RequestScoped
@RolesAllowed({
  Role.Name.PATROL_OFFICER,
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL,
  Role.Name.ADVOCATE
})
class DocumentPage {

  private final DocumentResource documents;
  private final FormTokens tokens;
  private final PageActs acts;
  private final CaseScreen screen;

  DocumentPage(DocumentResource documents, FormTokens tokens, PageActs acts, CaseScreen screen) {
    this.documents = documents;
    this.tokens = tokens;
    this.acts = acts;
    this.screen = screen;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @KnownParts
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public RestResponse<String> add(
      @PathParam("caseNumber") CaseNumber number,
      @RestForm(FormTokens.FIELD) @Nullable String token,
      @RestForm("file") List<FileUpload> file,
      @RestForm("kind") @Nullable DocumentKind kind)
      throws IOException {
    tokens.check(token == null ? "" : token);
    try {
      documents.add(number, file, kind);
      return Pages.seeOther("/cases/" + number);
    } catch (Refused | ConstraintViolationException refused) {
      var form = PageForm.blank().with("kind", kind);
      return screen.again(number, "documents", acts.refusedFile(form, refused));
    }
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.WILDCARD)
  @Transactional
  @Operation(hidden = true)
  public RestResponse<byte[]> open(
      @PathParam("caseNumber") CaseNumber number, @PathParam("id") UUID id) {
    return documents.open(number, id, Purpose.CASEWORK);
  }
}
