package org.amparo.agency.web;

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
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.Designation;
import org.amparo.agency.Heads;
import org.amparo.agency.Judge;
import org.amparo.agency.JudicialTerms;
import org.amparo.agency.Profiles;
import org.amparo.agency.Renewal;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The administrator's own agency: its head and the designations of its officials. */
@Path("/api/agencies/{id}")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AgencyResource {

  /** An agency with everybody who may sign for it. */
  record AgencyView(
      String id,
      String name,
      String jurisdiction,
      ZoneId timeZone,
      String contact,
      boolean judicial,
      CertifyingAgency.Head head,
      List<JudgeView> judges,
      List<DesignationView> designations,
      List<RenewalView> renewals) {}

  /** A designation that the new head should renew; it stands meanwhile. */
  record RenewalView(UUID designation, UserId official, LocalDate dueOn) {

    static RenewalView of(Renewal renewal) {
      return new RenewalView(renewal.designation(), renewal.official(), renewal.dueOn());
    }
  }

  record DesignationView(
      UUID id,
      UserId official,
      String grantedBy,
      LocalDate grantedOn,
      String documentRef,
      String scope,
      @Nullable LocalDate until,
      @Nullable LocalDate revokedOn) {

    static DesignationView of(Designation d) {
      var grant = d.grant();
      return new DesignationView(
          d.id(),
          grant.official(),
          grant.grantedBy(),
          grant.grantedOn(),
          grant.documentRef(),
          grant.scope(),
          grant.until(),
          d.revokedOn());
    }
  }

  /**
   * A judge, who signs by the office.
   *
   * @param until the first day out of office; null while in office
   */
  record JudgeView(UUID id, UserId user, LocalDate since, @Nullable LocalDate until) {

    static JudgeView of(Judge judge) {
      return new JudgeView(judge.id(), judge.user(), judge.since(), judge.until());
    }
  }

  record JudgeForm(@NotBlank @Size(max = 100) String user, @NotNull LocalDate since) {}

  /** The first day on which a judge is out of office. */
  record JudgeEndForm(@NotNull LocalDate on) {}

  /** The head's written designation of a supervisor. */
  record DesignationForm(
      @NotBlank @Size(max = 100) String official,
      @NotBlank @Size(max = 200) String grantedBy,
      @NotNull LocalDate grantedOn,
      @NotBlank @Size(max = 300) String documentRef,
      @NotBlank @Size(max = 20) String scope,
      @Nullable LocalDate until,
      @Nullable Boolean inBargainingUnit,
      @Nullable Boolean supervises) {}

  /** Who heads the agency from a day on. */
  record HeadForm(
      @NotBlank @Size(max = 100) String user,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 200) String title,
      @NotNull LocalDate since) {

    CertifyingAgency.Head head() {
      return new CertifyingAgency.Head(new UserId(user), name, title, since);
    }
  }

  /** What was read, and that it says what the profile says. */
  record ConfirmationForm(
      @NotBlank @Size(max = 40) String jurisdiction,
      @NotNull LocalDate on,
      @NotBlank @Size(max = 2000) String note) {}

  record ConfirmedProfile(String jurisdiction, LocalDate effectiveFrom) {}

  record RevocationForm(@NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

  private final Agencies agencies;
  private final Heads heads;
  private final JudicialTerms terms;
  private final Profiles profiles;
  private final CurrentActor current;

  AgencyResource(
      Agencies agencies,
      Heads heads,
      JudicialTerms terms,
      Profiles profiles,
      CurrentActor current) {
    this.agencies = agencies;
    this.heads = heads;
    this.terms = terms;
    this.profiles = profiles;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "The agency, its head and its certifying officials")
  public AgencyView agency(@PathParam("id") String id) {
    return view(agencies.agency(own(id).agency()));
  }

  private AgencyView view(CertifyingAgency agency) {
    return new AgencyView(
        agency.id().value(),
        agency.name(),
        agency.jurisdiction(),
        agency.zone(),
        agency.contact(),
        agency.isJudicial(),
        agency.head(),
        terms.of(agency.id()).stream().map(JudgeView::of).toList(),
        agencies.designations(agency.id()).stream().map(DesignationView::of).toList(),
        heads.renewals(agency.id()).stream().map(RenewalView::of).toList());
  }

  @POST
  @Path("/head")
  @Act
  @Operation(summary = "Somebody else heads the agency; opens a task to renew each designation")
  public AgencyView changeHead(@PathParam("id") String id, @NotNull @Valid HeadForm form) {
    return view(heads.change(own(id), form.head()));
  }

  @POST
  @Path("/profile-confirmations")
  @Act
  @Operation(summary = "Answer for an unverified profile of the agency's own law")
  public RestResponse<ConfirmedProfile> confirm(
      @PathParam("id") String id, @NotNull @Valid ConfirmationForm form) {
    var profile = profiles.confirm(own(id), form.jurisdiction(), form.on(), form.note());
    return RestResponse.status(
        RestResponse.Status.CREATED, new ConfirmedProfile(profile.id(), profile.effectiveFrom()));
  }

  @POST
  @Path("/judges")
  @Act
  @Operation(summary = "Record a judge of a judicial agency, who signs without a designation")
  public RestResponse<JudgeView> judge(@PathParam("id") String id, @NotNull @Valid JudgeForm form) {
    var judge = terms.begin(own(id), new UserId(form.user()), form.since());
    return RestResponse.status(RestResponse.Status.CREATED, JudgeView.of(judge));
  }

  @POST
  @Path("/judges/{judge}/end")
  @Act
  @Operation(summary = "A judge leaves office; from that day on they sign no more")
  public JudgeView endTerm(
      @PathParam("id") String id,
      @PathParam("judge") UUID judge,
      @NotNull @Valid JudgeEndForm form) {
    return JudgeView.of(terms.end(own(id), judge, form.on()));
  }

  @POST
  @Path("/designations")
  @Act
  @Operation(summary = "Record a written designation of a certifying official")
  public RestResponse<DesignationView> designate(
      @PathParam("id") String id, @NotNull @Valid DesignationForm form) {
    var grant =
        new Designation.Grant(
            new UserId(form.official()),
            form.grantedBy(),
            form.grantedOn(),
            form.documentRef(),
            form.scope(),
            form.until(),
            form.inBargainingUnit(),
            form.supervises());
    var view = DesignationView.of(agencies.designate(own(id), grant));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/api/agencies/" + id + "/designations/" + view.id()))
        .build();
  }

  @POST
  @Path("/designations/{designation}/revocation")
  @Act
  @Operation(summary = "Revoke a designation; from that day on the official signs no more")
  public DesignationView revoke(
      @PathParam("id") String id,
      @PathParam("designation") UUID designation,
      @NotNull @Valid RevocationForm form) {
    return DesignationView.of(agencies.revoke(own(id), designation, form.on(), form.reason()));
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}
