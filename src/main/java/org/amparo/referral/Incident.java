package org.amparo.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the report's own words. Which qualifying criminal activity it is, the reviewer
 * says.
 */
public record Incident(
    @Nullable @Size(max = 100) String reportNumber,
    @Nullable LocalDate occurredOn,
    @Nullable @Size(max = 500) String location,
    @Nullable @Size(max = 500) String offense,
    @Nullable @Size(max = 31) Set<@NotNull QualifyingCriminalActivity> crimes,
    @Nullable @Size(max = 10_000) String summary) {

  public static final Incident UNKNOWN = new Incident(null, null, null, null, null, null);

  List<String> crimeCodes() {
    return crimes == null ? List.of() : crimes.stream().map(Enum::name).sorted().toList();
  }

  @Override
  public String toString() {
    return "Incident";
  }
}
