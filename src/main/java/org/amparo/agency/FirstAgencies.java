package org.amparo.agency;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/**
 * Brings the agencies that the configuration names, once, each with its first administrator. What
 * the database has already is never touched: from then on the administrator changes it.
 */
@ApplicationScoped
class FirstAgencies {

  /** {@code amparo.agencies.<id>.*}. */
  @ConfigMapping(prefix = "amparo.agencies")
  interface Settings {
    @WithParentName
    Map<String, Setup> byId();
  }

  /** An agency as it begins. */
  interface Setup {
    String name();

    /** The first part of its case numbers. */
    String numberPrefix();

    String jurisdiction();

    /** What the victim reads: whom to ask and when. */
    String contact();

    /** Whether it is a court or another judicial agency; only such a one has judges. */
    @WithDefault("false")
    boolean judicial();

    Head head();

    Administrator administrator();
  }

  /** The head when the service begins. */
  interface Head {
    String user();

    String name();

    String title();

    LocalDate since();
  }

  /** The first administrator; may change the password and open the other accounts. */
  interface Administrator {
    String username();

    String password();
  }

  private final Settings settings;
  private final Agencies agencies;
  private final LocalAccounts accounts;
  private final Jurisdictions jurisdictions;
  private final AgencyWall wall;
  private final Event<AgencyEvent> news;

  FirstAgencies(
      Settings settings,
      Agencies agencies,
      LocalAccounts accounts,
      Jurisdictions jurisdictions,
      AgencyWall wall,
      Event<AgencyEvent> news) {
    this.settings = settings;
    this.agencies = agencies;
    this.accounts = accounts;
    this.jurisdictions = jurisdictions;
    this.wall = wall;
    this.news = news;
  }

  @Transactional
  void bring(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
    settings
        .byId()
        .forEach(
            (name, setup) -> {
              var id = new AgencyId(name);
              wall.within(id, () -> agencies.findByIdOptional(name).or(() -> begin(id, setup)));
            });
  }

  private Optional<CertifyingAgency> begin(AgencyId id, Setup setup) {
    var agency = agency(id, setup, jurisdictions.zone(setup.jurisdiction()));
    agencies.persistAndFlush(agency);
    news.fire(new AgencyEvent(id, "AGENCY_OPENED", Map.of("jurisdiction", setup.jurisdiction())));
    var admin = setup.administrator();
    accounts.open(id, admin.username(), Set.of(Role.ADMINISTRATOR), admin.password());
    return Optional.of(agency);
  }

  private static CertifyingAgency agency(AgencyId id, Setup setup, ZoneId zone) {
    var head = setup.head();
    return new CertifyingAgency(
        id,
        setup.name(),
        setup.numberPrefix(),
        setup.jurisdiction(),
        zone,
        setup.contact(),
        setup.judicial(),
        new CertifyingAgency.Head(
            new UserId(head.user()), head.name(), head.title(), head.since()));
  }
}
