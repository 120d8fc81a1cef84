package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  /** Whose case it is. */
  record Newcomer(CaseFile file, Victim victim, Incident incident) {
    @Override
    public String toString() {
      return "Newcomer";
    }
  }

  Receipts.Issued keep(CaseFile file, Victim victim, Incident incident) {
    return keep(List.of(new Newcomer(file, victim, incident))).get(0);
  }

  /**
   * For one or several of an agency, each table in its turn.
   *
   * @return the victims' receipts, in their order
   */
  List<Receipts.Issued> keep(List<Newcomer> all) {
    var files = all.stream().map(Newcomer::file).toList();
    vault.openAll(files.stream().map(CaseFile::id).toList(), files.get(0).agency());
    all.forEach(one -> people.keep(one.file(), one.victim(), one.incident()));
    return files.stream().map(file -> receipts.issue(file, Receipts.Holder.VICTIM)).toList();
  }
}
