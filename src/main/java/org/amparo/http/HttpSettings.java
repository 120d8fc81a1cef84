package org.amparo.http;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** Settings of the HTTP room. */
@ConfigMapping(prefix = "amparo.http")
interface HttpSettings {

  /** Rate limits by name; see {@link RateLimits#spend}. */
  Map<String, Limit> limits();

  /** A rate limit: so many requests in so long a time. */
  interface Limit {
    /** For one address: an IPv4 /24 or an IPv6 /48. */
    int perAddress();

    /** For everybody together. */
    int overall();

    Duration per();
  }
}
