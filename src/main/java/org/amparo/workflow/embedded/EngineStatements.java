package org.amparo.workflow.embedded;

import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.operaton.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;

/**
 * The engine's own SQL statements. Reading their files is the longest part of the engine's start
 * and needs no database yet, so it may come before there is one.
 */
final class EngineStatements {

  /** Reads as the engine itself would, under the settings that decide how a statement looks. */
  private static final class Reading extends JakartaTransactionProcessEngineConfiguration {
    SqlSessionFactory read() {
      EngineBuild.database(this);
      setTransactionsExternallyManaged(true);
      setDataSource(new UnpooledDataSource());
      initTransactionFactory();
      initSqlSessionFactory();
      return getSqlSessionFactory();
    }
  }

  private final SqlSessionFactory read = new Reading().read();

  /** Gives the statements to the engine that is being set up, on its own database. */
  void giveTo(JakartaTransactionProcessEngineConfiguration setup) {
    var statements = read.getConfiguration();
    var transactions = statements.getEnvironment().getTransactionFactory();
    statements.setEnvironment(new Environment("default", transactions, setup.getDataSource()));
    setup.setSqlSessionFactory(read);
  }
}
