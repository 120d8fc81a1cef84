package org.amparo.zeebedouble;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a {@code @QuarkusTest} a cluster and tells the service to use it. A test gets hold of it by
 * a field of type {@link ZeebeDouble}.
 */
public final class ZeebeDoubleResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable ZeebeDouble cluster;

  @Override
  public Map<String, String> start() {
    cluster = ZeebeDouble.start();
    return settings(cluster);
  }

  /** What a service needs to work with a cluster. */
  public static Map<String, String> settings(ZeebeDouble cluster) {
    return Map.of(
        "amparo.workflow.engine", "zeebe",
        "amparo.workflow.zeebe.rest-address", cluster.restAddress().toString(),
        "amparo.workflow.zeebe.grpc-address", cluster.grpcAddress().toString());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(cluster, new TestInjector.MatchesType(ZeebeDouble.class));
  }

  @Override
  public void stop() {
    if (cluster != null) {
      cluster.close();
      cluster = null;
    }
  }
}
