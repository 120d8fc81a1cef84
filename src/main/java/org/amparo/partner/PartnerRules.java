package org.amparo.partner;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.amparo.agency.Agencies;
import org.amparo.identity.Accounts;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.UserId;

/** What a partner system may be told and where; the address is looked at again at each message. */
@Singleton
class PartnerRules {

  private static final String CONSENT = "8 U.S.C. 1367(a)(2); 34 U.S.C. 12291(b)(2)";

  private final Targets targets;
  private final Accounts accounts;
  private final Agencies agencies;
  private final Clock clock;

  PartnerRules(Targets targets, Accounts accounts, Agencies agencies, Clock clock) {
    this.targets = targets;
    this.accounts = accounts;
    this.agencies = agencies;
    this.clock = clock;
  }

  Checklist judge(AgencyId agency, PartnerKind kind, Terms terms) {
    return targets
        .judge(terms.url())
        .and(scope(kind, terms))
        .and(advocates(agency, kind, terms))
        .and(decision(agency, terms));
  }

  private static Checklist scope(PartnerKind kind, Terms terms) {
    return Checklist.builder()
        .rule(
            "An advocate organization hears of stages and consents; the agency's systems of stages"
                + " and states",
            CONSENT,
            terms.events().stream().allMatch(event -> event.isFor(kind)),
            "Correct events.")
        .build();
  }

  private Checklist advocates(AgencyId agency, PartnerKind kind, Terms terms) {
    boolean known =
        terms.advocates().stream()
            .allMatch(name -> accounts.rolesOf(agency, new UserId(name)).contains(Role.ADVOCATE));
    return Checklist.builder()
        .rule(
            "An advocate organization hears of the cases of its own advocates",
            CONSENT,
            kind.byConsent() != terms.advocates().isEmpty(),
            kind.byConsent()
                ? "Give advocates: whose clients' consent opens cases to it."
                : "Leave out advocates; another system hears by the agency's decision.")
        .rule(
            "Each advocate has an account in this agency",
            "Agency policy",
            known,
            "Correct advocates, or add the account first.")
        .build();
  }

  private Checklist decision(AgencyId agency, Terms terms) {
    return Checklist.builder()
        .rule(
            "The decision was made on or before today",
            "Agency policy",
            !terms.decidedOn().isAfter(agencies.agency(agency).today(clock.instant())),
            "Correct decidedOn.")
        .build();
  }
}
