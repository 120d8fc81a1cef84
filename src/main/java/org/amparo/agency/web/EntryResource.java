package org.amparo.agency.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.Letterhead;
import org.amparo.agency.OfficialName;
import org.amparo.agency.Officials;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.PersonName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What each draft of Supplement B begins with: where the agency is, and who signs for it. */
@Path("/api/agencies/{id}/supplement-b-entries")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class EntryResource {

  /** What is on record. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryView(@Nullable Letterhead letterhead, List<OfficialView> officials) {}

  record OfficialView(
      UserId official,
      String familyName,
      @Nullable String givenName,
      @Nullable String middleName,
      String title,
      boolean usual) {

    static OfficialView of(OfficialName o) {
      var name = o.name();
      return new OfficialView(
          o.official(),
          name.familyName(),
          name.givenName(),
          name.middleName(),
          o.title(),
          o.isUsual());
    }
  }

  /**
   * How somebody is named on the form.
   *
   * @param usual whether drafts begin with this official
   */
  record OfficialNameForm(
      @NotBlank @Size(max = 100) String official,
      @NotBlank @Size(max = 60) String familyName,
      @Nullable @Size(max = 60) String givenName,
      @Nullable @Size(max = 60) String middleName,
      @NotBlank @Size(max = 120) String title,
      @Nullable Boolean usual) {}

  private final Agencies agencies;
  private final Officials officials;
  private final CurrentActor current;

  EntryResource(Agencies agencies, Officials officials, CurrentActor current) {
    this.agencies = agencies;
    this.officials = officials;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "What drafts begin with: the agency's address, and its officials by name")
  public EntryView entries(@PathParam("id") String id) {
    return view(agencies.agency(own(id).agency()));
  }

  @POST
  @Path("/letterhead")
  @Act
  @Operation(summary = "Say where the agency is; drafts that are begun from now on say it too")
  public EntryView settle(@PathParam("id") String id, @NotNull @Valid Letterhead form) {
    return view(officials.settle(own(id), form));
  }

  @POST
  @Path("/officials")
  @Act
  @Operation(summary = "Say how the head or an official is named on the form, with title")
  public EntryView name(@PathParam("id") String id, @NotNull @Valid OfficialNameForm form) {
    var admin = own(id);
    officials.name(
        admin,
        new UserId(form.official()),
        new PersonName(form.familyName(), form.givenName(), form.middleName()),
        form.title(),
        Boolean.TRUE.equals(form.usual()));
    return view(agencies.agency(admin.agency()));
  }

  private EntryView view(CertifyingAgency agency) {
    return new EntryView(
        agency.letterhead().orElse(null),
        officials.of(agency.id()).stream().map(OfficialView::of).toList());
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}
