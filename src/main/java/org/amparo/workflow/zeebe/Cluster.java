package org.amparo.workflow.zeebe;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection to the cluster. Opening it speaks to nobody yet. */
@Singleton
class Cluster {

  private final ZeebeConfig config;
  private @Nullable CamundaClient client;

  Cluster(ZeebeConfig config) {
    this.config = config;
  }

  synchronized void open() {
    refuseIncomplete();
    var builder = config.saas().clusterId().isPresent() ? saas() : selfManaged();
    builder
        .preferRestOverGrpc(config.preferRest())
        .defaultRequestTimeout(config.requestTimeout())
        .maxHttpConnections(config.connections())
        .defaultMessageTimeToLive(config.keepMessages())
        .numJobWorkerExecutionThreads(config.jobs().threads())
        .defaultJobWorkerStreamEnabled(config.jobs().stream())
        // the outbox decides when a command is sent again
        .useDefaultRetryPolicy(false);
    config.caCertificate().ifPresent(builder::caCertificatePath);
    config.overrideAuthority().ifPresent(builder::overrideAuthority);
    config.tenant().ifPresent(builder::defaultTenantId);
    config.tenant().ifPresent(tenant -> builder.defaultJobWorkerTenantIds(List.of(tenant)));
    client = builder.build();
    EffectiveSettings.tell(config.name(), client.getConfiguration());
  }

  CamundaClient client() {
    if (client == null) {
      throw new IllegalStateException("the connection to the cluster is not open");
    }
    return client;
  }

  synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  private void refuseIncomplete() {
    if (!EngineKey.isName(config.name())) {
      throw new IllegalStateException(
          "AMPARO_WORKFLOW_ZEEBE_NAME has to be a short word of letters, digits, - _ and dots.");
    }
    if (config.outbox().lease().compareTo(config.requestTimeout()) <= 0) {
      throw new IllegalStateException(
          "AMPARO_WORKFLOW_ZEEBE_OUTBOX_LEASE has to be longer than"
              + " AMPARO_WORKFLOW_ZEEBE_REQUEST_TIMEOUT.");
    }
    if (config.restAddress().isEmpty()
        && config.saas().clusterId().isEmpty()
        && EffectiveSettings.clientVariables().noneMatch(name -> name.endsWith("REST_ADDRESS"))) {
      throw new IllegalStateException(
          "The process engine is zeebe, and nobody said where the cluster is. Set"
              + " AMPARO_WORKFLOW_ZEEBE_REST_ADDRESS, or AMPARO_WORKFLOW_ZEEBE_SAAS_CLUSTER_ID and"
              + " AMPARO_WORKFLOW_ZEEBE_SAAS_REGION.");
    }
  }

  private CamundaClientBuilder selfManaged() {
    var builder = CamundaClient.newClientBuilder();
    config.restAddress().ifPresent(builder::restAddress);
    config.grpcAddress().ifPresent(builder::grpcAddress);
    if (config.oauth().clientId().isPresent()) {
      builder.credentialsProvider(credentials());
    }
    return builder;
  }

  private CamundaClientBuilder saas() {
    var cloud =
        CamundaClient.newCloudClientBuilder()
            .withClusterId(config.saas().clusterId().orElseThrow())
            .withClientId(needed("OAUTH_CLIENT_ID", config.oauth().clientId().orElse(null)))
            .withClientSecret(
                needed("OAUTH_CLIENT_SECRET", config.oauth().clientSecret().orElse(null)));
    var region = config.saas().region();
    return region.isPresent() ? cloud.withRegion(region.get()) : cloud;
  }

  private CredentialsProvider credentials() {
    var oauth =
        CredentialsProvider.newCredentialsProviderBuilder()
            .clientId(needed("OAUTH_CLIENT_ID", config.oauth().clientId().orElse(null)))
            .clientSecret(needed("OAUTH_CLIENT_SECRET", config.oauth().clientSecret().orElse(null)))
            .audience(needed("OAUTH_AUDIENCE", config.oauth().audience().orElse(null)))
            .authorizationServerUrl(
                needed(
                    "OAUTH_TOKEN_URL", config.oauth().tokenUrl().map(URI::toString).orElse(null)))
            .credentialsCachePath(tokenFile());
    config.oauth().scope().ifPresent(oauth::scope);
    return oauth.build();
  }

  /** The client keeps tokens in a file; its default place is everybody's home directory. */
  private static String tokenFile() {
    try {
      var file = Files.createTempFile("amparo-camunda-", ".token");
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "AMPARO_WORKFLOW_ZEEBE_%s is missing: it belongs to the others of its group."
              .formatted(name));
    }
    return value;
  }
}
