package org.amparo.agency.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import org.amparo.http.FormTokens;
import org.amparo.http.KnownParts;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The official blanks on which the agency prints. */
@Path("/agency/blanks")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class BlankPage {

  /** A blank, with what is typed into its own form. */
  record BlankRow(FormBlankResource.BlankView blank, PageForm form) {

    public String wrong(String field) {
      return form.error(blank.id() + "." + field);
    }
  }

  /** What was found in a file, with how much of it is as it should be. */
  record Found(Checklist list, int holding) {

    static Found of(Checklist list) {
      int others = list.failures().size() + list.warnings().size();
      return new Found(list, list.rules().size() - others);
    }
  }

  @CheckedTemplate(basePath = "agency")
  static class Templates {
    static native TemplateInstance blanks(
        List<BlankRow> blanks, @Nullable Found found, PageForm form);
  }

  private final FormBlankResource blanks;
  private final PageActs acts;
  private final FormTokens tokens;
  private final CurrentActor current;

  BlankPage(FormBlankResource blanks, PageActs acts, FormTokens tokens, CurrentActor current) {
    this.blanks = blanks;
    this.acts = acts;
    this.tokens = tokens;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(null, PageForm.blank()));
  }

  /** What was found in the file is shown at once; it is what a person confirms by. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @KnownParts
  @Operation(hidden = true)
  public RestResponse<String> upload(
      @RestForm(FormTokens.FIELD) @Nullable String token,
      @RestForm("file") @Nullable FileUpload file)
      throws IOException {
    tokens.check(token == null ? "" : token);
    try {
      var taken = blanks.upload(own(), file).getEntity();
      return Pages.ok(page(Found.of(new Checklist(taken.report())), PageForm.blank()));
    } catch (Refused | ConstraintViolationException refused) {
      var form = acts.refusedFile(PageForm.blank(), refused);
      return Pages.again(form, page(null, form));
    }
  }

  @POST
  @Path("/{blank}/confirmation")
  @Operation(hidden = true)
  public RestResponse<String> confirm(@PathParam("blank") UUID blank, PageForm form) {
    var refused =
        acts.perform(
                form,
                FormBlankResource.BlankConfirmationForm.class,
                FormBlankResource.BlankView.class,
                body -> RestResponse.ok(blanks.confirm(own(), blank, body)))
            .refused();
    return refused == null ? Pages.seeOther("/agency/blanks") : again(blank, refused);
  }

  @POST
  @Path("/{blank}/removal")
  @Operation(hidden = true)
  public RestResponse<String> remove(@PathParam("blank") UUID blank, PageForm form) {
    blanks.remove(own(), blank);
    return Pages.seeOther("/agency/blanks");
  }

  private RestResponse<String> again(UUID blank, PageForm refused) {
    var there = refused.at(blank.toString());
    var rows =
        blanks.list(own()).blanks().stream()
            .map(b -> new BlankRow(b, b.id().equals(blank) ? there : PageForm.blank()))
            .toList();
    return Pages.again(there, Templates.blanks(rows, null, there));
  }

  private TemplateInstance page(@Nullable Found found, PageForm form) {
    var rows =
        blanks.list(own()).blanks().stream().map(b -> new BlankRow(b, PageForm.blank())).toList();
    return Templates.blanks(rows, found, form);
  }

  private String own() {
    return current.actor().agency().value();
  }
}
