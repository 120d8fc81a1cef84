package org.amparo.shell;

import static org.amparo.identity.Role.ADMINISTRATOR;
import static org.amparo.identity.Role.ADVOCATE;
import static org.amparo.identity.Role.AUDITOR;
import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.amparo.identity.Role.RECORDS_CLERK;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.agency.Agencies;
import org.amparo.http.FormTokens;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Provider;
import org.amparo.identity.Role;
import org.amparo.identity.Session;

/** What stands around every page: whose it is, where one can go, and the session. */
@Named("page")
@RequestScoped
public class PageShell {

  /** A way to another page. */
  public record Way(String path, String name, boolean here) {}

  private record Place(Set<Role> roles, String path, String name) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(Set.of(PATROL_OFFICER), "/referrals/new", "Refer a victim"),
          new Place(Set.of(DV_UNIT), "/queues/dv-unit", "Unit's queue"),
          new Place(Set.of(RECORDS_CLERK), "/queues/records-clerk", "Records queue"),
          new Place(Set.of(RECORDS_CLERK, DV_UNIT), "/letters", "Letters that wait"),
          new Place(Set.of(DV_SUPERVISOR), "/queues/dv-supervisor", "Second reviews"),
          new Place(Set.of(DV_SUPERVISOR), "/tasks", "Who has what"),
          new Place(Set.of(DV_SUPERVISOR), "/map", "Where work waits"),
          new Place(Set.of(DV_SUPERVISOR), "/break-glass", "Opened unassigned"),
          new Place(Set.of(CERTIFYING_OFFICIAL), "/queues/certifying-official", "Signing desk"),
          new Place(
              Set.of(DV_SUPERVISOR, CERTIFYING_OFFICIAL, AUDITOR), "/certifications", "Register"),
          new Place(Set.of(ADVOCATE), "/cases", "My clients"),
          new Place(Set.of(ADVOCATE), "/grants/new", "Enter a code"),
          new Place(Set.of(DV_UNIT, ADVOCATE), "/requests/new", "New request"),
          new Place(Set.of(PATROL_OFFICER), "/cases", "My referrals"),
          new Place(
              Set.of(DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL),
              "/cases",
              "Cases"),
          new Place(Set.of(AUDITOR), "/audit", "Record of acts and reads"),
          new Place(Set.of(AUDITOR), "/audit/unusual-access", "Unusual access"),
          new Place(Set.of(ADMINISTRATOR), "/accounts", "Accounts"),
          new Place(Set.of(ADMINISTRATOR), "/agency", "Agency and officials"),
          new Place(Set.of(ADMINISTRATOR), "/partners", "Partner systems"),
          new Place(Set.of(ADMINISTRATOR, DV_SUPERVISOR, AUDITOR), "/retention", "Keeping cases"),
          new Place(
              Set.of(RECORDS_CLERK, DV_SUPERVISOR, AUDITOR),
              "/legal-demands",
              "Demands from outside"),
          new Place(Set.of(DV_SUPERVISOR), "/reports/work", "How the work goes"),
          new Place(Set.of(ADMINISTRATOR, DV_SUPERVISOR, AUDITOR), "/reports", "Reports"));

  private final CurrentActor current;
  private final Agencies agencies;
  private final FormTokens tokens;
  private final CurrentVertxRequest request;
  private final Provider provider;

  PageShell(
      CurrentActor current,
      Agencies agencies,
      FormTokens tokens,
      CurrentVertxRequest request,
      Provider provider) {
    this.current = current;
    this.agencies = agencies;
    this.tokens = tokens;
    this.request = request;
    this.provider = provider;
  }

  /** Whether people may sign in at their organisation. */
  public boolean isProviderThere() {
    return provider.mode().atProvider();
  }

  /** Whether people may sign in with a password that this service keeps. */
  public boolean isPasswordTaken() {
    return provider.mode().here();
  }

  /** Whether whoever is here signed in at their organisation, and has no password here. */
  public boolean isSignedInElsewhere() {
    return current.session().filter(Session::atProvider).isPresent();
  }

  public boolean isSignedIn() {
    return current.known().isPresent();
  }

  public String user() {
    return current.known().map(actor -> actor.user().value()).orElse("");
  }

  public String agencyName() {
    return current.known().map(this::nameOf).orElse("");
  }

  private String nameOf(Actor actor) {
    return QuarkusTransaction.joiningExisting().call(() -> agencies.agency(actor.agency()).name());
  }

  /** Whether somebody shows a code of an app as well when they show that it is them. */
  public boolean isWithCode() {
    return current.session().map(Session::secondFactor).orElse(false);
  }

  /** Whether they have to finish their account before anything else. */
  private boolean isUnfinished() {
    return current.session().map(Session::due).isPresent();
  }

  /** The pages of the roles that somebody has. */
  public List<Way> ways() {
    var ways = new ArrayList<Way>();
    if (isUnfinished()) {
      return ways;
    }
    current
        .known()
        .ifPresent(
            actor ->
                PLACES.stream()
                    .filter(place -> place.roles().stream().anyMatch(actor::has))
                    .forEach(place -> ways.add(way(place))));
    return ways;
  }

  private Way way(Place place) {
    return new Way(
        place.path(), place.name(), place.path().equals(request.getCurrent().request().path()));
  }

  /** The token that each form carries. */
  public String token() {
    return tokens.token();
  }

  /** What a browser seals a form with that was not sent yet. */
  public String draftKey() {
    return tokens.draftKey();
  }

  /** Until the session ends; 0 when there is none. */
  public long secondsLeft() {
    // as the token's own times, by the machine's clock
    return current
        .session()
        .map(session -> Math.max(0, Duration.between(Instant.now(), session.expires()).toSeconds()))
        .orElse(0L);
  }
}
