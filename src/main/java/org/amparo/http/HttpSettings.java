package org.amparo.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of the HTTP room. */
@ConfigMapping(prefix = "amparo.http")
interface HttpSettings {

  /** Rate limits by name; see {@link RateLimits#spend}. */
  Map<String, Limit> limits();

  /** How often answers to idempotency keys are purged; they live for a day. */
  @WithDefault("1h")
  String purgeEvery();

  /** A rate limit: so many requests in so long a time. */
  interface Limit {
    /** For one address: an IPv4 /24 or an IPv6 /48. */
    int perAddress();

    /** For everybody together. */
    int overall();

    Duration per();
  }
}
