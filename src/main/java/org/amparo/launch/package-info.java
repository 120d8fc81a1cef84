/** Starts the service: data directory, keys, embedded PostgreSQL, then Quarkus. */
@org.jspecify.annotations.NullMarked
package org.amparo.launch;
