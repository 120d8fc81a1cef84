package org.amparo.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
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
    return Clock.offset(Clock.system(ZoneOffset.UTC), parse(offset));
  }

  private static Duration parse(String offset) {
    return offset.contains("T")
        ? Duration.parse(offset)
        : Duration.ofDays(
            Period.parse(offset).normalized().toTotalMonths() * 30L
                + Period.parse(offset).getDays());
  }
}
