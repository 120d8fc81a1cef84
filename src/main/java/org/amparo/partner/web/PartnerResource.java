package org.amparo.partner.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.partner.PartnerEvent;
import org.amparo.partner.PartnerKind;
import org.amparo.partner.Replays;
import org.amparo.partner.Subscription;
import org.amparo.partner.Subscriptions;
import org.amparo.partner.Terms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partner systems of the agency: what each is told, where and by whose decision. */
@Path("/api/partners")
@RequestScoped
@Tag(name = "Partner systems", description = "Signed messages to systems outside of the service")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class PartnerResource {

  static final int MOST_HOURS = 168;

  /** A system that is to be told. */
  record PartnerForm(
      @NotNull PartnerKind kind,
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 500) String url,
      @NotEmpty @Size(max = 4) List<@NotNull PartnerEvent> events,
      @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> advocates,
      @NotBlank @Size(max = 300) String basis,
      @NotNull LocalDate decidedOn) {

    Terms terms() {
      return new Terms(name, url, events, orNone(advocates), basis, decidedOn);
    }

    @Override
    public String toString() {
      return "PartnerForm";
    }
  }

  /**
   * The same for a system that is there.
   *
   * @param edition the one that was read
   */
  record PartnerTermsForm(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 500) String url,
      @NotEmpty @Size(max = 4) List<@NotNull PartnerEvent> events,
      @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> advocates,
      @NotBlank @Size(max = 300) String basis,
      @NotNull LocalDate decidedOn,
      @Min(1) int edition) {

    Terms terms() {
      return new Terms(name, url, events, orNone(advocates), basis, decidedOn);
    }

    @Override
    public String toString() {
      return "PartnerTermsForm";
    }
  }

  private static List<String> orNone(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }

  /**
   * A new secret.
   *
   * @param formerHours how long the present one signs as well; 0 where somebody has seen it
   */
  record PartnerSecretForm(@NotNull @Min(0) @Max(MOST_HOURS) Integer formerHours) {}

  /** A system with its secret, which is told this once. */
  record KeyedPartner(PartnerView partner, String secret) {

    @Override
    public String toString() {
      return "KeyedPartner";
    }
  }

  record Partners(List<PartnerView> partners) {}

  private final Subscriptions subscriptions;
  private final Replays replays;
  private final CurrentActor current;

  PartnerResource(Subscriptions subscriptions, Replays replays, CurrentActor current) {
    this.subscriptions = subscriptions;
    this.replays = replays;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "The partner systems of the agency, by name; those that ended come last")
  public Partners partners() {
    return new Partners(subscriptions.all(current.actor()).stream().map(this::view).toList());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One partner system")
  public PartnerView partner(@PathParam("id") UUID id) {
    return view(subscriptions.one(current.actor(), id));
  }

  @POST
  @FreshSignIn
  @Act
  @Operation(
      summary = "Add a partner system; its secret is told this once",
      description =
          "It hears of what happens from now on. An advocate organization hears of a case while a"
              + " requester's consent to one of its advocates stands; any other by the agency's"
              + " decision, which basis names.")
  public RestResponse<KeyedPartner> add(@NotNull @Valid PartnerForm form) {
    var keyed = subscriptions.open(current.actor(), form.kind(), form.terms());
    return RestResponse.status(RestResponse.Status.CREATED, keyed(keyed));
  }

  @POST
  @Path("/{id}/terms")
  @FreshSignIn
  @Act
  @Operation(summary = "Change what the system is told, where, or by whose decision")
  public RestResponse<PartnerView> change(
      @PathParam("id") UUID id, @NotNull @Valid PartnerTermsForm form) {
    return RestResponse.ok(
        view(subscriptions.change(current.actor(), id, form.terms(), form.edition())));
  }

  @POST
  @Path("/{id}/secret")
  @FreshSignIn
  @Act
  @Operation(
      summary = "Make a new secret; it is told this once",
      description = "For formerHours each message has two signatures, one by each secret.")
  public RestResponse<KeyedPartner> rotate(
      @PathParam("id") UUID id, @NotNull @Valid PartnerSecretForm form) {
    var former = Duration.ofHours(form.formerHours());
    return RestResponse.ok(keyed(subscriptions.rotate(current.actor(), id, former)));
  }

  @POST
  @Path("/{id}/pause")
  @Act
  @Operation(summary = "Hold messages back; what happens meanwhile waits")
  public RestResponse<PartnerView> pause(@PathParam("id") UUID id) {
    return RestResponse.ok(view(subscriptions.pause(current.actor(), id)));
  }

  @POST
  @Path("/{id}/resumption")
  @Act
  @Operation(summary = "Send again, what waited first; also after the service stopped by itself")
  public RestResponse<PartnerView> resume(@PathParam("id") UUID id) {
    return RestResponse.ok(view(subscriptions.resume(current.actor(), id)));
  }

  @POST
  @Path("/{id}/end")
  @Act
  @Operation(summary = "Tell the system nothing any more, for good; what waits is not sent")
  public RestResponse<PartnerView> end(@PathParam("id") UUID id) {
    return RestResponse.ok(view(subscriptions.end(current.actor(), id)));
  }

  private KeyedPartner keyed(Subscriptions.Keyed keyed) {
    return new KeyedPartner(view(keyed.subscription()), keyed.secret());
  }

  private PartnerView view(Subscription subscription) {
    return PartnerView.of(subscription, replays.waiting(subscription));
  }
}
