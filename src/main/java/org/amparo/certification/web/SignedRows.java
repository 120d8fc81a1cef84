package org.amparo.certification.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.amparo.certification.Decisions;
import org.amparo.certification.SigningSession;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseState;
import org.jspecify.annotations.Nullable;

/** One signature of a batch, as an act for itself. */
@ApplicationScoped
class SignedRows {

  /** What was recorded. */
  record Signed(CaseState state, @Nullable LocalDate fileBy) {}

  private final SigningSession session;
  private final CurrentActor current;

  SignedRows(SigningSession session, CurrentActor current) {
    this.session = session;
    this.current = current;
  }

  @Act
  Signed record(CaseNumber number, Decisions.SignatureForm form) {
    var file = session.sign(current.actor(), number, form);
    return new Signed(file.state(), file.fileBy().orElse(null));
  }
}
