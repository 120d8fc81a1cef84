package org.amparo.workflow.zeebe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the Camunda 8 cluster. The client reads CAMUNDA_* and ZEEBE_* variables besides, and
 * they win over these; what came out of both is told in the log at the start.
 */
@ConfigMapping(prefix = "amparo.workflow.zeebe")
interface ZeebeConfig {

  /**
   * What this service calls the cluster. The cluster's keys count under this name, so another
   * cluster, or the same one emptied, needs another name.
   */
  @WithDefault("camunda")
  String name();

  /** Needed even with gRPC: steps of people are completed through it. */
  Optional<URI> restAddress();

  Optional<URI> grpcAddress();

  /** False: starts, messages and jobs go through gRPC. */
  @WithDefault("true")
  boolean preferRest();

  /** A file with the certificate that signed the cluster's, if the JVM does not trust it. */
  Optional<String> caCertificate();

  Optional<String> overrideAuthority();

  Optional<String> tenant();

  /** One request; the engine may have applied it although no answer came. */
  @WithDefault("PT10S")
  Duration requestTimeout();

  @WithDefault("100")
  int connections();

  /** How long the cluster keeps a message that nobody waits for yet. */
  @WithDefault("P7D")
  Duration keepMessages();

  /** Whether instances carry the case as their business id; clusters from 8.9 on take it. */
  @WithDefault("true")
  boolean businessId();

  OAuth oauth();

  Saas saas();

  Jobs jobs();

  Outbox outbox();

  Reconciliation reconciliation();

  /** Client credentials. None: the client's own variables, or no sign-in at all. */
  interface OAuth {
    Optional<String> clientId();

    Optional<String> clientSecret();

    Optional<String> audience();

    Optional<String> scope();

    Optional<URI> tokenUrl();
  }

  /** A cluster that Camunda runs; its addresses follow from these. */
  interface Saas {
    Optional<String> clusterId();

    Optional<String> region();
  }

  /** Work that the cluster gives to this service. */
  interface Jobs {
    @WithDefault("4")
    int threads();

    @WithDefault("32")
    int atOnce();

    /** A job that is not done in this time is given out again. */
    @WithDefault("PT1M")
    Duration timeout();

    /** How long a question for jobs waits at the cluster for one to come. */
    @WithDefault("PT20S")
    Duration longPoll();

    /** Between two questions, when the first brought nothing. */
    @WithDefault("PT0.1S")
    Duration pollInterval();

    @WithDefault("false")
    boolean stream();
  }

  /** Commands that go to the cluster. */
  interface Outbox {
    @WithDefault("128")
    int inFlight();

    /**
     * A sent command without an answer is sent again after this; longer than one request, so that a
     * living instance has always heard or given up by then.
     */
    @WithDefault("PT15S")
    Duration lease();

    /** How often an idle instance looks for what another one left; its own it hears of at once. */
    @WithDefault("PT5S")
    Duration look();

    @WithDefault("PT0.1S")
    Duration firstRetry();

    @WithDefault("PT30S")
    Duration longestRetry();

    /** Tries of a command that the cluster answers with a failure of its own. */
    @WithDefault("25")
    int tries();

    /** Done commands and jobs are known for so long. */
    @WithDefault("P30D")
    Duration keepDone();
  }

  /** How the queues and the cluster are compared. */
  interface Reconciliation {
    @WithDefault("PT5M")
    Duration every();

    /** A difference younger than this is none: the cluster's searches run behind. */
    @WithDefault("PT2M")
    Duration tolerance();

    /** Rows of one search. */
    @WithDefault("500")
    int page();
  }

  /** See {@link Progress}. */
  @WithDefault("PT1S")
  Duration settle();
}
