package org.amparo.referral.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.agency.WhomToAsk;
import org.amparo.http.Reader;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.Receipts;

/** The receipts as cards to print, with the address where a code is shown. */
@RequestScoped
class ReceiptCard {

  @CheckedTemplate(basePath = "referral")
  static class Templates {
    static native TemplateInstance receipt(
        String caseNumber,
        List<Receipts.Issued> receipts,
        String contact,
        String address,
        boolean officer);
  }

  private final Agencies agencies;
  private final WhomToAsk whom;
  private final CurrentActor current;
  private final UriInfo request;

  ReceiptCard(Agencies agencies, WhomToAsk whom, CurrentActor current, UriInfo request) {
    this.agencies = agencies;
    this.whom = whom;
    this.current = current;
    this.request = request;
  }

  TemplateInstance of(CaseNumber number, List<Receipts.Issued> receipts) {
    return Templates.receipt(
        number.value(),
        receipts,
        contact(),
        request.getBaseUri().resolve("/track").toString(),
        current.actor().has(Role.PATROL_OFFICER));
  }

  private String contact() {
    return QuarkusTransaction.requiringNew()
        .call(() -> whom.in(agencies.agency(current.actor().agency()), Reader.language().tag()));
  }
}
