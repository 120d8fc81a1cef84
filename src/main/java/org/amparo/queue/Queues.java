package org.amparo.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.identity.Accounts;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The role queues. Every call runs in the caller's transaction, so what an act changed is in the
 * queue when the act is answered.
 */
@ApplicationScoped
public class Queues {

  /** Whose work waits in queues. */
  private static final Set<Role> DOERS =
      Set.of(Role.DV_UNIT, Role.RECORDS_CLERK, Role.DV_SUPERVISOR, Role.CERTIFYING_OFFICIAL);

  private final Tasks tasks;
  private final Kinds kinds;
  private final MovedTasks moved;
  private final Reassignments reassignments;
  private final Accounts accounts;
  private final Event<DomainEvent> news;
  private final Event<QueueChanged> changes;
  private final Clock clock;

  Queues(
      Tasks tasks,
      Kinds kinds,
      MovedTasks moved,
      Reassignments reassignments,
      Accounts accounts,
      Event<DomainEvent> news,
      Event<QueueChanged> changes,
      Clock clock) {
    this.tasks = tasks;
    this.kinds = kinds;
    this.moved = moved;
    this.reassignments = reassignments;
    this.accounts = accounts;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  public Task offer(Offer offer) {
    var task = new Task(offer, clock.instant());
    tasks.persist(task);
    changes.fire(QueueChanged.of(task));
    return task;
  }

  /** One task, if the actor's roles may do it or they supervise. */
  public Task task(Actor actor, UUID id) {
    return visible(actor, tasks.findById(id));
  }

  /** Takes the task. Claiming one's own again changes nothing; another's is refused. */
  public Task claim(Actor actor, UUID id) {
    var task = locked(actor, id);
    refuseUnlessDoer(actor, task);
    if (!task.isClaimedBy(actor)) {
      task.claim(actor, clock.instant());
      tell(task, "TASK_CLAIMED");
    }
    return task;
  }

  /** Takes the first waiting task of the role that the actor may do and nobody is taking. */
  public Optional<Task> next(Actor actor, Role role) {
    refuseUnlessInRole(actor, role);
    var next = tasks.lockNext(actor.agency(), role, actor.user());
    next.ifPresent(
        task -> {
          task.claim(actor, clock.instant());
          tell(task, "TASK_CLAIMED");
        });
    return next;
  }

  public Task release(Actor actor, UUID id) {
    var task = locked(actor, id);
    task.release(actor);
    tell(task, "TASK_RELEASED");
    return task;
  }

  /** A supervisor's act: moves the task to a person who may do it, whoever has it now. */
  public Task reassign(Actor supervisor, UUID id, UserId to, String reason) {
    var task = locked(supervisor, id);
    var roles = accounts.rolesOf(supervisor.agency(), to);
    Checklist.builder()
        .rule(
            "A task goes to a person in a role that may do it",
            "Agency policy: the step's roles",
            task.roles().stream().anyMatch(roles::contains),
            "Choose somebody whose account has that role.")
        .build()
        .refuseUnlessPassed();
    task.reassign(to, clock.instant());
    reassignments.keep(supervisor, task, to, reason);
    news.fire(TaskMoved.of(task, "TASK_REASSIGNED", Map.of("to", to.value())));
    return task;
  }

  /** The colleagues to whom a supervisor may give some task. */
  public List<UserId> colleagues(Actor supervisor) {
    return accounts.having(supervisor.agency(), DOERS);
  }

  /**
   * Those to whom this one may be given: in its role, and with no part in the case that bars them.
   */
  public List<UserId> colleagues(Actor supervisor, UUID id) {
    var task = task(supervisor, id);
    return accounts.having(supervisor.agency(), task.roles()).stream()
        .filter(task::mayGoTo)
        .toList();
  }

  /**
   * Closes the case's task of this step, which the actor must have claimed. The act that completes
   * a step calls it in its own transaction.
   */
  public Task complete(Actor actor, CaseId caseId, Step step) {
    var task = claimedBy(actor, caseId, step);
    task.complete(actor, clock.instant());
    changes.fire(QueueChanged.of(task));
    return task;
  }

  /** Closes one task that the actor must have claimed: a case may have several of its step. */
  public void complete(Actor actor, UUID id) {
    var task = locked(actor, id);
    if (!task.isClaimedBy(actor)) {
      throw notClaimed(task.caseId(), task.step());
    }
    task.complete(actor, clock.instant());
  }

  /** The case's open task of this step in the actor's hands; refused when they have none. */
  public Task claimedBy(Actor actor, CaseId caseId, Step step) {
    return tasks.openOf(caseId).stream()
        .filter(t -> t.step() == step && t.isClaimedBy(actor))
        .findFirst()
        .orElseThrow(() -> notClaimed(caseId, step));
  }

  private Refused notClaimed(CaseId caseId, Step step) {
    return tasks.openOf(caseId).stream().anyMatch(t -> t.step() == step)
        ? new Refused(
            Problem.TASK_NOT_CLAIMED,
            "Claim the task %s of this case before you do this.".formatted(step))
        : new Refused(
            Problem.STATE_CONFLICT,
            "The case has no open task %s, so this cannot be done now.".formatted(step));
  }

  /** The process went another way: the task is no longer needed. */
  public void withdraw(String engineTask) {
    tasks
        .ofEngine(engineTask)
        .filter(Task::isOpen)
        .ifPresent(
            task -> {
              task.withdraw(clock.instant());
              changes.fire(QueueChanged.of(task));
            });
  }

  /** What a step was for has come about without it: nobody need do it, and its process goes on. */
  public List<Task> overtake(CaseId caseId, Step step) {
    var open = tasks.openOf(caseId).stream().filter(task -> task.step() == step).toList();
    open.forEach(
        task -> {
          task.withdraw(clock.instant());
          changes.fire(QueueChanged.of(task));
        });
    return open;
  }

  /** Work that no process waits for has lost its purpose, whoever has it. */
  public void withdraw(UUID id) {
    var task = tasks.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (task != null && task.isOpen()) {
      task.withdraw(clock.instant());
      changes.fire(QueueChanged.of(task));
    }
  }

  /** Another engine has the step now; whoever has claimed it keeps it. */
  public void moved(String engineTask, String to) {
    tasks.ofEngine(engineTask).filter(Task::isOpen).ifPresent(t -> t.move(to));
  }

  /** All open tasks whose engine's name begins so, for a comparison with that engine. */
  public List<EngineTask> engineTasks(String prefix) {
    return tasks.engineTasks(prefix);
  }

  public List<Task> openOf(CaseId caseId) {
    return tasks.openOf(caseId);
  }

  /** The open tasks that a process of the case waits for. */
  public List<Task> awaitedOf(CaseId caseId) {
    return tasks.openOf(caseId).stream().filter(task -> task.engineTask().isPresent()).toList();
  }

  /** Every task that a case ever had, the first one first. */
  public List<Task> allOf(CaseId caseId) {
    return tasks.allOf(caseId);
  }

  /** How much of each step waits in the agency; only a supervisor may ask. */
  public Map<Step, StepLoad> loads(Actor supervisor) {
    if (!supervisor.has(Role.DV_SUPERVISOR)) {
      throw new Refused(Problem.FORBIDDEN, "Only a supervisor sees how much waits everywhere.");
    }
    return tasks.loads(supervisor.agency(), clock.instant());
  }

  /** The days and the urgency that the open steps of a case should have. */
  public interface Plan {
    /** When a step should be done now; empty for one that stays where it is. */
    Optional<Instant> due(Step step);

    int priority(Step step);
  }

  /** Moves the dues of the open tasks of a case whose facts changed, in the queue at once. */
  public void reschedule(CaseId caseId, Plan plan) {
    move(tasks.openOf(List.of(caseId)), id -> plan);
  }

  /** As for one case, for a batch; nothing else of these tasks may be changed meanwhile. */
  public void reschedule(Map<CaseId, ? extends Plan> plans) {
    var open = tasks.openOf(plans.keySet());
    open.forEach(tasks.getEntityManager()::detach);
    var changed = move(open, plans::get);
    if (!changed.isEmpty()) {
      moved.write(changed);
    }
  }

  private List<Task> move(List<Task> open, Function<CaseId, Plan> plans) {
    var now = clock.instant();
    var changed = new ArrayList<Task>();
    for (Task task : open) {
      var plan = plans.apply(task.caseId());
      plan.due(task.step())
          .ifPresent(
              at -> {
                task.moveDue(at, plan.priority(task.step()), now);
                changed.add(task);
                changes.fire(QueueChanged.of(task));
              });
    }
    return changed;
  }

  /** Lets somebody do a case's open task of this step whom their part in it kept from it. */
  public void unbar(CaseId caseId, Step step, UserId user) {
    tasks.openOf(caseId).stream().filter(t -> t.step() == step).forEach(t -> t.unbar(user));
  }

  /**
   * A role's waiting tasks in the order in which they should be done, without what only a colleague
   * may take.
   */
  public List<Task> waiting(Actor actor, Wanted wanted, @Nullable Place after, int size) {
    refuseUnlessInRole(actor, wanted.role());
    return tasks.page(actor, wanted, after == null ? Place.START : after, size);
  }

  /** The steps of which something waits for this role. */
  public List<Step> waitingSteps(Actor actor, Role role) {
    refuseUnlessInRole(actor, role);
    return tasks.waitingSteps(actor, role);
  }

  /** The languages in which the people of what waits for this role were told. */
  public List<String> waitingLanguages(Actor actor, Role role) {
    refuseUnlessInRole(actor, role);
    return kinds.languages(actor.agency(), role);
  }

  /** The crimes, as codes, that something is about which waits for this role. */
  public List<String> waitingCrimes(Actor actor, Role role) {
    refuseUnlessInRole(actor, role);
    return kinds.crimes(actor.agency(), role);
  }

  public List<Task> claimedBy(Actor actor, @Nullable Place after, int size) {
    return tasks.claimed(actor.agency(), actor.user(), after == null ? Place.START : after, size);
  }

  /** Every claimed task of the agency; only a supervisor may ask. */
  public List<Task> claimedByAnyone(Actor supervisor, @Nullable Place after, int size) {
    if (!supervisor.has(Role.DV_SUPERVISOR)) {
      throw new Refused(Problem.FORBIDDEN, "Only a supervisor sees who has which task.");
    }
    return tasks.claimed(supervisor.agency(), null, after == null ? Place.START : after, size);
  }

  /** What is near its day or past it, whoever has it; only a supervisor may ask. */
  public List<Task> escalated(Actor supervisor, @Nullable Place after, int size) {
    if (!supervisor.has(Role.DV_SUPERVISOR)) {
      throw new Refused(Problem.FORBIDDEN, "Only a supervisor sees what is late everywhere.");
    }
    return tasks.escalated(supervisor.agency(), after == null ? Place.START : after, size);
  }

  public int countWaiting(Actor actor, Role role, int cap) {
    return Math.min(tasks.countWaiting(actor, role, cap), cap);
  }

  /** How many a page after page of {@link #waiting} would show, up to a cap. */
  public int countWaiting(Actor actor, Wanted wanted, int cap) {
    refuseUnlessInRole(actor, wanted.role());
    return tasks.countWaiting(actor, wanted, cap);
  }

  private Task locked(Actor actor, UUID id) {
    return visible(actor, tasks.findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Task visible(Actor actor, @Nullable Task task) {
    boolean may =
        task != null
            && task.agency().equals(actor.agency())
            && (actor.has(Role.DV_SUPERVISOR) || task.roles().stream().anyMatch(actor::has));
    if (!may) {
      throw Refused.notFound();
    }
    return task;
  }

  private static void refuseUnlessDoer(Actor actor, Task task) {
    if (task.roles().stream().noneMatch(actor::has)) {
      throw new Refused(Problem.FORBIDDEN, "This task is for another role.");
    }
  }

  private static void refuseUnlessInRole(Actor actor, Role role) {
    if (!actor.has(role)) {
      throw new Refused(Problem.FORBIDDEN, "This is another role's queue.");
    }
  }

  private void tell(Task task, String act) {
    news.fire(TaskMoved.of(task, act));
  }
}
