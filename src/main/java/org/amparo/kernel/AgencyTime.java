package org.amparo.kernel;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of the service: the JVM, the process engine and SQL parameters all read it. The
 * demo profile may move it forward ({@code AMPARO_CLOCK_OFFSET}, for example {@code P40D} or {@code
 * PT36H}) so that filing windows and timers can be tried. The database's own clock is never asked.
 */
@Singleton
public class AgencyTime {

  @Produces
  @Singleton
  Clock clock(@ConfigProperty(name = "amparo.clock-offset", defaultValue = "PT0S") String offset) {
    var moved = parse(offset);
    boolean trying = ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("test");
    if (!moved.isZero() && !trying) {
      throw new IllegalStateException("AMPARO_CLOCK_OFFSET moves the clock of a demo only.");
    }
    return Clock.offset(Clock.system(ZoneOffset.UTC), moved);
  }

  /** A period in days, weeks, months or years, from today; or a duration in hours and less. */
  private static Duration parse(String offset) {
    if (offset.contains("T")) {
      return Duration.parse(offset);
    }
    var now = LocalDate.now(ZoneOffset.UTC);
    return Duration.ofDays(ChronoUnit.DAYS.between(now, now.plus(Period.parse(offset))));
  }
}
