/**
 * The embedded engine: Operaton in the same JVM, datasource and transaction. It runs the models of
 * {@code bpmn/}, written for Camunda 8, after translating them at deployment.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.workflow.embedded;
