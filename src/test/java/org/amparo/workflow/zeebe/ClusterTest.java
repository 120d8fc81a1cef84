package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** Settings of the connection. Opening it speaks to nobody. */
class ClusterTest {

  @Test
  void anAddressIsEnough() {
    var cluster = cluster("rest-address", "http://cluster.example:8080");
    cluster.open();

    var client = cluster.client().getConfiguration();
    assertThat(client.getRestAddress().toString()).isEqualTo("http://cluster.example:8080");
    assertThat(client.preferRestOverGrpc()).isTrue();
    assertThat(client.useDefaultRetryPolicy()).isFalse();
    assertThat(client.getDefaultJobWorkerStreamEnabled()).isFalse();
    cluster.close();
  }

  @Test
  void saysThatNobodySaidWhereTheClusterIs() {
    assertThatThrownBy(() -> cluster().open())
        .hasMessageContaining("AMPARO_WORKFLOW_ZEEBE_REST_ADDRESS");
  }

  @Test
  void saysWhichPartOfTheSignInIsMissingAndNoSecret() {
    assertThatThrownBy(
            () ->
                cluster(
                        "rest-address", "https://cluster.example",
                        "oauth.client-id", "amparo",
                        "oauth.client-secret", "s3cret")
                    .open())
        .hasMessageContaining("AMPARO_WORKFLOW_ZEEBE_OAUTH_AUDIENCE")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aLeaseHasToOutliveItsRequest() {
    assertThatThrownBy(() -> cluster("rest-address", "http://c:1", "outbox.lease", "PT5S").open())
        .hasMessageContaining("AMPARO_WORKFLOW_ZEEBE_OUTBOX_LEASE");
  }

  @Test
  void aManagedClustersAddressesFollowFromItsId() {
    var cluster =
        cluster(
            "saas.cluster-id", "5e3c1f",
            "saas.region", "bru-2",
            "oauth.client-id", "amparo",
            "oauth.client-secret", "s3cret");
    cluster.open();

    assertThat(cluster.client().getConfiguration().getRestAddress().toString())
        .contains("bru-2")
        .contains("5e3c1f");
    cluster.close();
  }

  private static Cluster cluster(String... settings) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    return new Cluster(Configured.with(values));
  }
}
