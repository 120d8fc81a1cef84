package org.amparo.queue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.queue.SavedView;
import org.amparo.queue.Step;
import org.amparo.queue.Views;
import org.amparo.queue.Wanted;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The views of one's queues that one has saved. Nobody else sees them. */
@Path("/api/views")
@RequestScoped
@Tag(name = "Queues")
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class ViewResource {

  /**
   * What to keep under a name.
   *
   * @param first whether the queue opens with it
   */
  record ViewForm(
      @NotBlank @Size(max = 60) String name,
      @NotNull Role role,
      @Nullable Step step,
      @Nullable Boolean late,
      @Nullable @Pattern(regexp = Views.LANGUAGE) String language,
      @Nullable QualifyingCriminalActivity crime,
      @Nullable Boolean first) {

    Wanted wanted() {
      return new Wanted(role, step, Boolean.TRUE.equals(late), language, crime);
    }

    @Override
    public String toString() {
      return "ViewForm";
    }
  }

  /** Another name, and whether the queue opens with it. */
  record ViewName(@NotBlank @Size(max = 60) String name, @Nullable Boolean first) {

    @Override
    public String toString() {
      return "ViewName";
    }
  }

  /**
   * A saved view.
   *
   * @param path the page of the queue that it asks for
   */
  record ViewView(
      UUID id,
      String name,
      Role role,
      @Nullable Step step,
      boolean late,
      @Nullable String language,
      @Nullable QualifyingCriminalActivity crime,
      boolean first,
      String path) {

    @Override
    public String toString() {
      return "ViewView";
    }
  }

  record ViewList(List<ViewView> views) {}

  private final Views views;
  private final CurrentActor current;

  ViewResource(Views views, CurrentActor current) {
    this.views = views;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "The views that the caller has saved, queue by queue")
  public ViewList list() {
    return new ViewList(views.of(current.actor()).stream().map(this::view).toList());
  }

  @POST
  @Act
  @Operation(summary = "Save a view of a queue under a name")
  public RestResponse<ViewView> save(@NotNull @Valid ViewForm form) {
    var view =
        views.save(current.actor(), form.name(), form.wanted(), Boolean.TRUE.equals(form.first()));
    return RestResponse.status(RestResponse.Status.CREATED, view(view));
  }

  @PUT
  @Path("/{id}")
  @Act
  @Operation(summary = "Give a view another name, or let its queue open with it")
  public RestResponse<ViewView> change(@PathParam("id") UUID id, @NotNull @Valid ViewName form) {
    return RestResponse.ok(
        view(views.change(current.actor(), id, form.name(), Boolean.TRUE.equals(form.first()))));
  }

  @DELETE
  @Path("/{id}")
  @Act
  @Operation(summary = "Delete a view; the tasks stay where they are")
  public RestResponse<Void> forget(@PathParam("id") UUID id) {
    views.forget(current.actor(), id);
    return RestResponse.noContent();
  }

  private ViewView view(SavedView view) {
    var wanted = view.wanted();
    String query = wanted.query();
    return new ViewView(
        view.id(),
        views.name(view),
        wanted.role(),
        wanted.step(),
        wanted.late(),
        wanted.language(),
        wanted.crime(),
        view.isFirst(),
        "/queues/" + wanted.role().groupName() + "?" + (query.isEmpty() ? "all=true" : query));
  }
}
