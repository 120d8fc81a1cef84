package org.amparo.vault;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether personal data can be opened. It is no matter of readiness: every instance is hit at once,
 * and the tracker, queues and dates go on without the key service.
 */
@Wellness
@Singleton
class KeyServiceHealth implements HealthCheck {

  private final Transit transit;

  KeyServiceHealth(Transit transit) {
    this.transit = transit;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("key service");
    transit.trouble().ifPresent(why -> answer.withData("trouble", why));
    return answer.status(transit.trouble().isEmpty()).build();
  }
}
