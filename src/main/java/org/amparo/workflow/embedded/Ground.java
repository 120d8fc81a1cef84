package org.amparo.workflow.embedded;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.amparo.workflow.EngineConfig;

/** What the engine stands on: the service's own datasource, transactions and clock. */
record Ground(
    DataSource dataSource,
    TransactionManager transactions,
    TransactionSynchronizationRegistry registry,
    Clock clock,
    EngineConfig config) {}
