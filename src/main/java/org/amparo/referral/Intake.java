package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.amparo.vault.Vault;

/** What every new case needs: its key, its sealed people, its first receipt. */
@ApplicationScoped
class Intake {

  private final Vault vault;
  private final People people;
  private final Receipts receipts;

  Intake(Vault vault, People people, Receipts receipts) {
    this.vault = vault;
    this.people = people;
    this.receipts = receipts;
  }

  Receipts.Issued keep(CaseFile file, Victim victim, Incident incident, Receipts.Holder holder) {
    vault.open(file.id(), file.agency());
    people.keep(file, victim, incident);
    return receipts.issue(file, holder);
  }
}
