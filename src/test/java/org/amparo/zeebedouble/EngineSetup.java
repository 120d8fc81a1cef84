package org.amparo.zeebedouble;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/** How the engine behind the gateway is set up: like the service's own, on a database in memory. */
final class EngineSetup {

  /** Where nobody has set a level, the engine would put every statement into words. */
  private static final Logger QUIET = Logger.getLogger("org.operaton");

  static {
    QUIET.setLevel(Level.WARNING);
  }

  private EngineSetup() {}

  static StandaloneProcessEngineConfiguration of(Map<Object, Object> beans, String name) {
    var setup = new StandaloneProcessEngineConfiguration();
    setup.setProcessEngineName(name);
    setup.setJdbcDriver("org.h2.Driver");
    setup.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512");
    setup.setJdbcUsername("sa");
    setup.setJdbcPassword("");
    setup.setDatabaseSchemaUpdate("create-drop");
    setup.setHistory("none");
    setup.setIdGenerator(new StrongUuidGenerator());
    setup.setMetricsEnabled(false);
    setup.setTaskMetricsEnabled(false);
    setup.setAuthorizationEnabled(false);
    setup.setCmmnEnabled(false);
    setup.setDmnEnabled(false);
    setup.setHistoryCleanupEnabled(false);
    setup.setEnforceHistoryTimeToLive(false);
    setup.setEnableCmdExceptionLogging(false);
    setup.setEnableExceptionsAfterUnhandledBpmnError(true);
    setup.setSkipOutputMappingOnCanceledActivities(true);
    setup.setJobExecutorActivate(false);
    // what fails once is an incident, as in the cluster
    setup.setDefaultNumberOfRetries(1);
    setup.setBeans(beans);
    return setup;
  }
}
