/**
 * The port on a Camunda 8 cluster, through its client: what acts decide leaves through an outbox,
 * what the cluster brings is done once through an inbox. The only place with imports of the client.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.workflow.zeebe;
