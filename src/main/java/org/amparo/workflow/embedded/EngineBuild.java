package org.amparo.workflow.embedded;

import java.time.Clock;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * How the engine is set up. The setters live in the engine's {@code impl} packages because its
 * configuration does; nothing else of those packages is used anywhere.
 */
final class EngineBuild {

  /** Where V20 puts the engine's tables. */
  static final String SCHEMA = "engine";

  private static final int FIRST_WAIT_MILLIS = 500;

  private EngineBuild() {}

  static JakartaTransactionProcessEngineConfiguration configuration(Ground ground) {
    var setup = new JakartaTransactionProcessEngineConfiguration();
    setup.setTransactionManager(ground.transactions());
    setup.setDataSource(ground.dataSource());
    setup.setTransactionsExternallyManaged(true);
    database(setup);
    quiet(setup);
    setup.setHistory(ground.config().history());
    setup.setIdGenerator(new StrongUuidGenerator());
    // an error that no one catches would otherwise end the instance in silence
    setup.setEnableExceptionsAfterUnhandledBpmnError(true);
    // a step that is cancelled has no results that a mapping could read
    setup.setSkipOutputMappingOnCanceledActivities(true);
    jobs(setup, ground);
    return setup;
  }

  static void database(JakartaTransactionProcessEngineConfiguration setup) {
    setup.setDatabaseType("postgres");
    setup.setDatabaseSchemaUpdate("false");
    setup.setDatabaseTablePrefix(SCHEMA + ".");
    setup.setDatabaseSchema(SCHEMA);
  }

  private static void quiet(JakartaTransactionProcessEngineConfiguration setup) {
    setup.setMetricsEnabled(false);
    setup.setTaskMetricsEnabled(false);
    setup.setAuthorizationEnabled(false);
    setup.setCmmnEnabled(false);
    setup.setDmnEnabled(false);
    setup.setHistoryCleanupEnabled(false);
    setup.setEnforceHistoryTimeToLive(false);
    // the caller of a command gets its exception and decides what to log
    setup.setEnableCmdExceptionLogging(false);
  }

  /**
   * Only versions that this instance knows; a newer one's timers are left to whoever brought it.
   */
  private static void jobs(JakartaTransactionProcessEngineConfiguration setup, Ground ground) {
    var executor = new DefaultJobExecutor();
    executor.setCorePoolSize(ground.config().jobThreads());
    executor.setMaxPoolSize(ground.config().jobThreads());
    long longest = ground.config().longestWait().toMillis();
    executor.setWaitTimeInMillis((int) Math.min(FIRST_WAIT_MILLIS, longest));
    executor.setMaxWait(longest);
    setup.setJobExecutor(executor);
    setup.setJobExecutorActivate(false);
    setup.setJobExecutorDeploymentAware(true);
    // after a long stop a window that closed must not end the offer that came weeks before it
    setup.setJobExecutorAcquireByDueDate(true);
    setup.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H");
  }

  /** What it is asked inside is written when the last of it is done, in batches. */
  static void inOneCommand(ProcessEngine engine, Runnable asked) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              asked.run();
              return true;
            });
  }

  /** The engine has a clock of its own, one for the JVM; it follows ours. */
  static void follow(Clock clock) {
    ClockUtil.offset(clock.millis() - System.currentTimeMillis());
  }
}
