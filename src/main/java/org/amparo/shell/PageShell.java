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
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.amparo.agency.Agencies;
import org.amparo.http.FormTokens;
import org.amparo.http.Reader;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Provider;
import org.amparo.identity.Role;
import org.amparo.identity.Session;
import org.amparo.kernel.Language;

/** What stands around every page: whose it is, where one can go, and the session. */
@Named("page")
@RequestScoped
public class PageShell {

  /** A way to another page. */
  public record Way(String path, String name, boolean here) {}

  private record Place(Set<Role> roles, String path, Function<ShellTexts, String> name) {}

  private static final int IN_ONE_LINE = 5;
  private static final int BESIDE_MORE = 3;

  private static final List<Place> PLACES =
      List.of(
          new Place(Set.of(PATROL_OFFICER), "/referrals/new", ShellTexts::referAVictim),
          new Place(Set.of(DV_UNIT), "/queues/dv-unit", ShellTexts::unitsQueue),
          new Place(Set.of(RECORDS_CLERK), "/queues/records-clerk", ShellTexts::recordsQueue),
          new Place(Set.of(RECORDS_CLERK, DV_UNIT), "/letters", ShellTexts::lettersThatWait),
          new Place(Set.of(DV_SUPERVISOR), "/queues/dv-supervisor", ShellTexts::secondReviews),
          new Place(Set.of(DV_SUPERVISOR), "/tasks", ShellTexts::whoHasWhat),
          new Place(Set.of(DV_SUPERVISOR), "/map", ShellTexts::whereWorkWaits),
          new Place(Set.of(DV_SUPERVISOR), "/break-glass", ShellTexts::openedUnassigned),
          new Place(Set.of(DV_SUPERVISOR), "/backlog", ShellTexts::backlogOnPaper),
          new Place(
              Set.of(CERTIFYING_OFFICIAL), "/queues/certifying-official", ShellTexts::signingDesk),
          new Place(
              Set.of(DV_SUPERVISOR, CERTIFYING_OFFICIAL, AUDITOR),
              "/certifications",
              ShellTexts::register),
          new Place(Set.of(ADVOCATE), "/cases", ShellTexts::myClients),
          new Place(Set.of(ADVOCATE), "/grants/new", ShellTexts::enterACode),
          new Place(Set.of(DV_UNIT, ADVOCATE), "/requests/new", ShellTexts::newRequest),
          new Place(Set.of(PATROL_OFFICER), "/cases", ShellTexts::myReferrals),
          new Place(
              Set.of(DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL),
              "/cases",
              ShellTexts::cases),
          new Place(Set.of(AUDITOR), "/audit", ShellTexts::recordOfActsAndReads),
          new Place(Set.of(AUDITOR), "/audit/unusual-access", ShellTexts::unusualAccess),
          new Place(Set.of(ADMINISTRATOR), "/accounts", ShellTexts::accounts),
          new Place(Set.of(ADMINISTRATOR), "/agency", ShellTexts::agencyAndOfficials),
          new Place(Set.of(ADMINISTRATOR), "/partners", ShellTexts::partnerSystems),
          new Place(Set.of(ADMINISTRATOR), "/agency-record", ShellTexts::theWholeRecord),
          new Place(
              Set.of(ADMINISTRATOR, DV_SUPERVISOR, AUDITOR),
              "/retention",
              ShellTexts::keepingCases),
          new Place(
              Set.of(RECORDS_CLERK, DV_SUPERVISOR, AUDITOR),
              "/legal-demands",
              ShellTexts::demandsFromOutside),
          new Place(Set.of(DV_SUPERVISOR), "/reports/work", ShellTexts::howTheWorkGoes),
          new Place(
              Set.of(ADMINISTRATOR, DV_SUPERVISOR, AUDITOR), "/reports", ShellTexts::reports));

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

  /** The language of the page, as {@code lang} tells it. */
  public String language() {
    return Reader.language().tag();
  }

  /** As its readers call it. */
  public String languageName() {
    return Reader.language().ownName();
  }

  /** What else the page can be read in. */
  public List<Language> otherLanguages() {
    return Reader.offered().stream().filter(other -> other != Reader.language()).toList();
  }

  /** Whether nobody who reads both languages has read the page's translation. */
  public boolean isUnreviewed() {
    return Reader.language() != Language.ENGLISH;
  }

  /** Where a reader comes back to in another language; what was sent as a form is not asked for. */
  public String here() {
    var asked = request.getCurrent().request();
    return asked.method().equals(HttpMethod.GET) ? asked.uri() : "/";
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

  /** Those that stand in the head of every page: so many as have room in one line. */
  public List<Way> nearWays() {
    var ways = ways();
    return ways.size() <= IN_ONE_LINE ? ways : ways.subList(0, BESIDE_MORE);
  }

  /** The others, which open below the last word of that line. */
  public List<Way> furtherWays() {
    var ways = ways();
    return ways.size() <= IN_ONE_LINE ? List.of() : ways.subList(BESIDE_MORE, ways.size());
  }

  /** Whether the page that is open is one of the others. */
  public boolean isFurther() {
    return furtherWays().stream().anyMatch(Way::here);
  }

  private Way way(Place place) {
    return new Way(
        place.path(),
        place.name().apply(Reader.texts(ShellTexts.class)),
        place.path().equals(request.getCurrent().request().path()));
  }

  /** The token that each form carries. */
  public String token() {
    return tokens.token();
  }

  /** What a browser seals a form with that was not sent yet. */
  public String draftKeys() {
    return tokens.draftKeys();
  }

  /** Whose such forms are. */
  public String drafts() {
    return tokens.drafts();
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
