package org.amparo.workflow.embedded;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.amparo.workflow.EngineConfig;

/** The service's own datasource, transactions and clock, for the engine. */
@Singleton
class EngineGround {

  @Produces
  @Singleton
  Ground ground(
      AgroalDataSource dataSource,
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry,
      Clock clock,
      EngineConfig config) {
    return new Ground(dataSource, transactions, registry, clock, config);
  }
}
