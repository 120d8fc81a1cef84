package org.amparo.workflow.embedded;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.Job;
import org.amparo.workflow.OpenedTask;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;

/** The service's beans that the engine calls, each in a request scope. */
@Singleton
class EngineNeighbours {

  private final Instance<TaskMirror> mirror;
  private final CaseLock lock;
  private final List<Worker> workers;
  private final InRequest inRequest;

  EngineNeighbours(
      Instance<TaskMirror> mirror, CaseLock lock, @All List<Worker> workers, InRequest inRequest) {
    this.mirror = mirror;
    this.lock = lock;
    this.workers = workers;
    this.inRequest = inRequest;
  }

  Neighbours neighbours() {
    return new Neighbours(
        mirror.isResolvable() ? new Mirror() : null,
        this::lock,
        workers.stream().<Worker>map(RequestWorker::new).toList());
  }

  private void lock(CaseId caseId, AgencyId agencyId) {
    run(() -> lock.lock(caseId, agencyId));
  }

  private void run(Runnable work) {
    inRequest.call(
        () -> {
          work.run();
          return true;
        });
  }

  private final class Mirror implements TaskMirror {
    @Override
    public void opened(OpenedTask task) {
      run(() -> mirror.get().opened(task));
    }

    @Override
    public void withdrawn(String engineTask) {
      run(() -> mirror.get().withdrawn(engineTask));
    }
  }

  private final class RequestWorker implements Worker {
    private final Worker worker;

    private RequestWorker(Worker worker) {
      this.worker = worker;
    }

    @Override
    public String type() {
      return worker.type();
    }

    @Override
    public Map<String, Object> run(Job job) {
      return inRequest.call(() -> worker.run(job));
    }
  }
}
