package org.amparo.retention.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.retention.Ended;
import org.amparo.retention.Purges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How long cases are kept: schedule, holds, and what is destroyed by two people. */
@Path("/retention")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR})
class RetentionPage {

  /** What stands on the page. */
  record Shown(
      List<RetentionResource.RuleView> rules,
      List<HoldResource.HoldView> holds,
      Purges.DryRun dryRun,
      List<RetentionResource.RunView> runs,
      boolean administers,
      boolean supervises) {

    public String words(Object code) {
      String words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
      return Sentences.spoken(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    public List<PageForm.Choice> ends() {
      return Arrays.stream(Ended.values())
          .map(end -> new PageForm.Choice(end.name(), words(end)))
          .toList();
    }
  }

  @CheckedTemplate(basePath = "retention")
  static class Templates {
    static native TemplateInstance retention(Shown r, PageForm rule, PageForm hold, PageForm purge);

    static native TemplateInstance purge(RetentionResource.RunDetail run, Shown r, PageForm form);
  }

  private final RetentionResource retention;
  private final HoldResource holds;
  private final PageActs acts;
  private final CurrentActor current;

  RetentionPage(
      RetentionResource retention, HoldResource holds, PageActs acts, CurrentActor current) {
    this.retention = retention;
    this.holds = holds;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(null, null, null));
  }

  @GET
  @Path("/purges/{id}")
  @Operation(hidden = true)
  public RestResponse<String> purge(@PathParam("id") UUID id) {
    return Pages.ok(Templates.purge(retention.purge(id), shown(), PageForm.blank()));
  }

  @POST
  @Path("/schedule")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(hidden = true)
  public RestResponse<String> set(PageForm form) {
    var refused =
        acts.perform(
                form,
                RetentionResource.RetentionForm.class,
                RetentionResource.Schedule.class,
                retention::set)
            .refused();
    return refused == null ? done() : Pages.again(refused, page(refused, null, null));
  }

  @POST
  @Path("/holds")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> hold(PageForm form) {
    var refused =
        acts.perform(form, HoldResource.HoldForm.class, HoldResource.HoldView.class, holds::place)
            .refused();
    return refused == null ? done() : Pages.again(refused, page(null, refused, null));
  }

  @POST
  @Path("/holds/{id}/lifting")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> lift(@PathParam("id") UUID id, PageForm form) {
    holds.lift(id);
    return done();
  }

  @POST
  @Path("/purges")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(hidden = true)
  public RestResponse<String> propose(PageForm form) {
    try {
      var run = retention.propose().getEntity();
      return Pages.seeOther("/retention/purges/" + run.id());
    } catch (RuntimeException failure) {
      var refused = acts.refused(form, failure);
      return Pages.again(refused, page(null, null, refused));
    }
  }

  @POST
  @Path("/purges/{id}/confirmation")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> confirm(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                RetentionResource.PurgeConfirmationForm.class,
                RetentionResource.RunView.class,
                body -> retention.confirm(id, body))
            .refused();
    return refused == null
        ? Pages.seeOther("/retention/purges/" + id)
        : Pages.again(refused, Templates.purge(retention.purge(id), shown(), refused));
  }

  @POST
  @Path("/purges/{id}/refusal")
  @RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.ADMINISTRATOR})
  @Operation(hidden = true)
  public RestResponse<String> refuse(@PathParam("id") UUID id, PageForm form) {
    retention.refuse(id);
    return done();
  }

  private static RestResponse<String> done() {
    return Pages.seeOther("/retention");
  }

  private TemplateInstance page(
      @Nullable PageForm rule, @Nullable PageForm hold, @Nullable PageForm purge) {
    return Templates.retention(shown(), orBlank(rule), orBlank(hold), orBlank(purge));
  }

  private static PageForm orBlank(@Nullable PageForm form) {
    return form == null ? PageForm.blank() : form;
  }

  private Shown shown() {
    var actor = current.actor();
    return new Shown(
        retention.schedule().rules(),
        holds.standing().holds(),
        retention.dryRun(),
        retention.purges().purges(),
        actor.has(Role.ADMINISTRATOR),
        actor.has(Role.DV_SUPERVISOR));
  }
}
