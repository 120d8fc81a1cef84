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

  /** A rate limit: so many requests in so long a time. */
  interface Limit {
    /** For one address: an IPv4 /24 or an IPv6 /48. */
    int perAddress();

    /** For everybody together. */
    int overall();

    Duration per();

    /** After so many wrong codes of one network each further one makes it wait. */
    @WithDefault("30")
    int free();

    /** The longest wait. */
    @WithDefault("5m")
    Duration longest();

    /** After so long without a wrong code all of them are forgotten. */
    @WithDefault("1h")
    Duration forgotten();
  }
}
