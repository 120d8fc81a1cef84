package org.amparo.workflow.embedded;

import java.util.HashMap;
import org.amparo.workflow.Departures;
import org.amparo.workflow.ProcessEngine;
import org.amparo.workflow.ProcessVariables;
import org.operaton.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;

/** Puts the embedded engine together, starts it and stops it. */
final class EngineRoom implements AutoCloseable {

  private final JakartaTransactionProcessEngineConfiguration setup;
  private final org.operaton.bpm.engine.ProcessEngine engine;
  private final ProcessEngine port;
  private final KeptMessages kept;

  private EngineRoom(
      JakartaTransactionProcessEngineConfiguration setup,
      org.operaton.bpm.engine.ProcessEngine engine,
      ProcessEngine port,
      KeptMessages kept) {
    this.setup = setup;
    this.engine = engine;
    this.port = port;
    this.kept = kept;
  }

  /** Refuses to start if any model cannot run. Timers run only after {@link #runTimers}. */
  static EngineRoom open(Ground ground, Neighbours neighbours, HeadStart.Reading read) {
    var models = read.models();
    var guard = new ProcessVariables(models.variables());
    var work = new CaseWork(ground.transactions(), ground.registry(), neighbours.lock());
    var workers = new WorkerCalls(neighbours.workers(), guard, work);
    models.refuseUnlessProvided(workers.types());
    EngineBuild.follow(ground.clock());

    var beans = new HashMap<Object, Object>();
    beans.put(FeelExpressions.NAME, new FeelExpressions(new Feel(ground.clock())));
    beans.put(MirrorCalls.NAME, new MirrorCalls(neighbours.mirror(), work));
    beans.put(WorkerCalls.NAME, workers);
    var setup = EngineBuild.configuration(ground);
    read.statements().giveTo(setup);
    var kept =
        new KeptMessages(ground.dataSource(), ground.clock(), ground.config().keepMessages());
    var messages = new Messages(setup.getRuntimeService(), kept);
    beans.put(WaitCalls.NAME, new WaitCalls(work, messages));
    setup.setBeans(beans);
    var engine = NewTransaction.call(ground.transactions(), setup::buildProcessEngine);
    var newest =
        NewTransaction.call(
            ground.transactions(), () -> new Deployment(engine).deploy(models.xml()));
    var port = new EmbeddedEngine(engine, guard, work, messages, kept, newest, ground.clock());
    return new EngineRoom(setup, engine, port, kept);
  }

  void runTimers() {
    setup.getJobExecutor().start();
  }

  ProcessEngine port() {
    return port;
  }

  Departures departures() {
    return new EmbeddedDepartures(engine, kept);
  }

  /** For the tests of the models; the service has no need to look inside. */
  org.operaton.bpm.engine.ProcessEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    setup.getJobExecutor().shutdown();
    engine.close();
  }
}
