package org.amparo.disclosure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.disclosure.Demands;
import org.amparo.disclosure.Disclosures;
import org.amparo.disclosure.Manifest;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A demand with its words, counsel's reasons and what was given out; no words once destroyed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemandDetail(
    DemandView demand,
    @Nullable String demandedBy,
    @Nullable String reference,
    @Nullable String asks,
    @Nullable String counsel,
    @Nullable String reasons,
    @Nullable String victimNote,
    List<Given> given) {

  /** An export that was made. */
  record Given(
      UUID id,
      UserId madeBy,
      Instant madeAt,
      LocalDate madeOn,
      Set<ContentGroup> groups,
      List<Manifest.Listed> files,
      List<Manifest.LeftOut> leftOut) {

    static Given of(Disclosures.Made made, Function<Instant, LocalDate> day) {
      var d = made.disclosure();
      var manifest = made.manifest();
      return new Given(
          d.id(),
          d.madeBy(),
          d.madeAt(),
          day.apply(d.madeAt()),
          d.groups(),
          manifest == null ? List.of() : manifest.files(),
          manifest == null ? List.of() : manifest.leftOut());
    }
  }

  static DemandDetail of(
      Demands.Told told, List<Disclosures.Made> made, Function<Instant, LocalDate> day) {
    var words = told.words();
    var decision = told.decision();
    return new DemandDetail(
        DemandView.of(told.demand()),
        words == null ? null : words.demandedBy(),
        words == null ? null : words.reference(),
        words == null ? null : words.asks(),
        decision == null ? null : decision.counsel(),
        decision == null ? null : decision.reasons(),
        told.note(),
        made.stream().map(m -> Given.of(m, day)).toList());
  }

  @Override
  public String toString() {
    return "DemandDetail";
  }
}
