package org.amparo.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts who was not let in, by why; never whom. */
@ApplicationScoped
class ProviderRefusals {

  private static final System.Logger LOG = System.getLogger(ProviderRefusals.class.getName());

  private final MeterRegistry meters;

  ProviderRefusals(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(NoAccess refused) {
    String reason = refused.reason().name().toLowerCase(Locale.ROOT);
    LOG.log(
        System.Logger.Level.INFO, "a sign-in with the identity provider was refused: {0}", reason);
    Counter.builder("amparo.provider.refusals")
        .description("Sign-ins, tokens and notices of the identity provider that were refused")
        .tag("reason", reason)
        .register(meters)
        .increment();
  }
}
