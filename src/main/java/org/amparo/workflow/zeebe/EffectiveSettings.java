package org.amparo.workflow.zeebe;

import io.camunda.client.CamundaClientConfiguration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Says in the log with what the client really works. Variables of its own silently win over ours,
 * so their names are told too; no value of them, for some are secrets.
 */
final class EffectiveSettings {

  private static final Logger LOG = Logger.getLogger(EffectiveSettings.class);

  private EffectiveSettings() {}

  static void tell(String name, CamundaClientConfiguration client) {
    LOG.infof(
        "Camunda 8 cluster '%s': REST %s, gRPC %s, %s preferred; CA %s; sign-in %s; tenant %s;"
            + " request timeout %s, %d HTTP connections; %d job threads, streams %s.",
        name,
        client.getRestAddress(),
        client.getGrpcAddress(),
        client.preferRestOverGrpc() ? "REST" : "gRPC",
        client.getCaCertificatePath() == null ? "the JVM's" : client.getCaCertificatePath(),
        signIn(client),
        client.getDefaultTenantId(),
        client.getDefaultRequestTimeout(),
        client.getMaxHttpConnections(),
        client.getNumJobWorkerExecutionThreads(),
        client.getDefaultJobWorkerStreamEnabled());
    var variables = clientVariables().sorted().collect(Collectors.joining(", "));
    if (!variables.isEmpty()) {
      LOG.warnf("These variables of the client win over the service's settings: %s.", variables);
    }
  }

  private static String signIn(CamundaClientConfiguration client) {
    return Optional.ofNullable(client.getCredentialsProvider())
        .map(provider -> provider.getClass().getSimpleName())
        .orElse("none");
  }

  static Stream<String> clientVariables() {
    return System.getenv().keySet().stream()
        .filter(name -> name.startsWith("CAMUNDA_") || name.startsWith("ZEEBE_"));
  }
}
