package org.amparo.disclosure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.disclosure.DemandState;
import org.amparo.disclosure.Instrument;
import org.amparo.disclosure.LegalDemand;
import org.amparo.disclosure.NotTold;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A demand in the register: nothing that is sealed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemandView(
    UUID id,
    @Nullable CaseNumber caseNumber,
    Instrument instrument,
    LocalDate receivedOn,
    @Nullable LocalDate dueOn,
    DemandState state,
    UserId enteredBy,
    @Nullable LocalDate decidedOn,
    @Nullable UserId decidedBy,
    Set<ContentGroup> releases,
    @Nullable LocalDate victimToldOn,
    @Nullable NotTold victimNotToldBecause,
    boolean destroyed) {

  static DemandView of(LegalDemand d) {
    return new DemandView(
        d.id(),
        d.caseNumber().orElse(null),
        d.instrument(),
        d.receivedOn(),
        d.dueOn().orElse(null),
        d.state(),
        d.enteredBy(),
        d.decidedOn().orElse(null),
        d.decidedBy().orElse(null),
        d.releases(),
        d.toldOn().orElse(null),
        d.notTold().orElse(null),
        d.isDestroyed());
  }
}
