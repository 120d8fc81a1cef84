package org.amparo.takeover.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.http.FormTokens;
import org.amparo.http.KnownParts;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.takeover.BroughtBefore;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.web.BacklogView.BacklogConfirmation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A supervisor brings what stands on paper, sees what is wrong, and lets the rest become cases. */
@Path("/backlog")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class BacklogPage {

  @CheckedTemplate(basePath = "takeover")
  static class Templates {
    static native TemplateInstance backlogs(
        BacklogShown.All all, PageForm form, @Nullable UUID before);

    static native TemplateInstance backlog(BacklogShown.One one, PageForm form);

    static native TemplateInstance progress(BacklogShown.One one);
  }

  private final BacklogResource backlogs;
  private final BacklogShown shown;
  private final PageActs acts;
  private final FormTokens tokens;

  BacklogPage(BacklogResource backlogs, BacklogShown shown, PageActs acts, FormTokens tokens) {
    this.backlogs = backlogs;
    this.shown = shown;
    this.acts = acts;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> list() {
    return Pages.ok(Templates.backlogs(shown.all(), PageForm.blank(), null));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @KnownParts
  @Operation(hidden = true)
  public RestResponse<String> bring(
      @RestForm(FormTokens.FIELD) @Nullable String token,
      @RestForm("file") @Nullable FileUpload file)
      throws IOException {
    tokens.check(token == null ? "" : token);
    try {
      var view = backlogs.bring(file).getEntity();
      return Pages.seeOther("/backlog/" + view.id());
    } catch (BroughtBefore known) {
      var page = Templates.backlogs(shown.all(), PageForm.blank(), known.file());
      return Pages.withStatus(known.problem().status(), page);
    } catch (Refused | ConstraintViolationException refused) {
      var form = acts.refusedFile(PageForm.blank(), refused);
      return Pages.again(form, Templates.backlogs(shown.all(), form, null));
    }
  }

  /** A sheet with the headings alone, to fill. */
  @GET
  @Path("/template")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response template() {
    String heading =
        Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(","));
    return Response.ok("\uFEFF" + heading + "\r\n", "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"backlog.csv\"")
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public RestResponse<String> one(
      @PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) {
    return Pages.ok(Templates.backlog(shown.one(id, after), PageForm.blank()));
  }

  /** How far it is, asked by the page while it is filed; at the end all of the page is new. */
  @GET
  @Path("/{id}/progress")
  @Operation(hidden = true)
  public RestResponse<String> progress(@PathParam("id") UUID id) {
    var one = shown.one(id, 0);
    var page = Pages.ok(Templates.progress(one));
    return one.isUnderWay()
        ? page
        : RestResponse.ResponseBuilder.<String>create(200)
            .entity(page.getEntity())
            .header("Content-Type", MediaType.TEXT_HTML + ";charset=UTF-8")
            .header("HX-Refresh", "true")
            .build();
  }

  @GET
  @Path("/{id}/held-back")
  @Produces("text/csv")
  @Operation(hidden = true)
  public Response heldBack(@PathParam("id") UUID id) {
    return backlogs.heldBack(id);
  }

  @POST
  @Path("/{id}/confirmation")
  @Operation(hidden = true)
  public RestResponse<String> confirm(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                BacklogConfirmation.class,
                BacklogView.class,
                body -> backlogs.confirm(id, body))
            .refused();
    return refused == null
        ? Pages.seeOther("/backlog/" + id)
        : Pages.again(refused, Templates.backlog(shown.one(id, 0), refused));
  }

  @POST
  @Path("/{id}/closure")
  @Operation(hidden = true)
  public RestResponse<String> close(@PathParam("id") UUID id, PageForm form) {
    backlogs.close(id);
    return Pages.seeOther("/backlog");
  }
}
