package org.amparo.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The rows behind the queues. Each query here is one index scan for each role column. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {

  private static final String WAITING =
      "select * from queue_task where agency_id = :agency and %s = :role"
          + " and state = 'OPEN' and claimed_by is null"
          + " and (only_for is null or only_for = :user) @"
          + " and (rank, due_at, id) > (:rank, :dueAt, :id)"
          + " order by rank, due_at, id limit :size";

  /** Both columns a role may stand in, each in its own order, then merged. */
  static final String PAGE =
      "select * from ((%s) union all (%s)) t order by rank, due_at, id limit :size"
          .formatted(WAITING.formatted("role"), WAITING.formatted("also_role"));

  /** A crime has rows of its own, which hold both columns a role may stand in. */
  static final String PAGE_OF_CRIME =
      "select t.* from queue_task_crime c join queue_task t on t.id = c.task_id"
          + " where c.agency_id = :agency and c.role = :role and c.crime = :crime"
          + " and (t.only_for is null or t.only_for = :user) @"
          + " and (c.rank, c.due_at, c.task_id) > (:rank, :dueAt, :id)"
          + " order by c.rank, c.due_at, c.task_id limit :size";

  /** Ordered, so that the planner reads one row of an index for each step and never the table. */
  private static final String FIRST_OF_STEP =
      "(select id from queue_task where agency_id = :agency and %s = :role and step = s"
          + " and state = 'OPEN' and claimed_by is null"
          + " and (only_for is null or only_for = :user) order by rank, due_at, id limit 1)";

  private static final String WAITING_STEPS =
      "select s from unnest(cast(:steps as text[])) s where %s is not null or %s is not null"
          .formatted(FIRST_OF_STEP.formatted("role"), FIRST_OF_STEP.formatted("also_role"));

  private static final String NEXT =
      "select * from queue_task where agency_id = :agency and %s = :role"
          + " and state = 'OPEN' and claimed_by is null and not (:user = any(barred))"
          + " and (only_for is null or only_for = :user)"
          + " order by rank, due_at, id limit 1 for update skip locked";

  private static final String COUNT =
      "select (select count(*) from (select 1 from queue_task where agency_id = :agency and role ="
          + " :role and state = 'OPEN' and claimed_by is null and (only_for is null or only_for ="
          + " :user) limit :cap) a)"
          + " + (select count(*) from (select 1 from queue_task where agency_id = :agency and"
          + " also_role = :role and state = 'OPEN' and claimed_by is null and (only_for is null or"
          + " only_for = :user) limit :cap) b)";

  private static final String LOADS =
      "select step, count(*), percentile_disc(0.5) within group (order by"
          + " extract(epoch from cast(:now as timestamptz) - created_at)) from queue_task"
          + " where agency_id = :agency and state = 'OPEN' group by step";

  private final EntityManager entities;

  Tasks(EntityManager entities) {
    this.entities = entities;
  }

  /** A query of its own for each question, so that each has the plan that fits it. */
  static String page(Wanted wanted) {
    String row = wanted.crime() == null ? "" : "c.";
    String more =
        (wanted.step() == null ? "" : " and %sstep = :step".formatted(row))
            + (wanted.late() ? " and warned" : "")
            + (wanted.language() == null ? "" : " and %slanguage = :language".formatted(row));
    return (wanted.crime() == null ? PAGE : PAGE_OF_CRIME).replace("@", more);
  }

  @SuppressWarnings("unchecked")
  List<Task> page(Actor actor, Wanted wanted, Place after, int size) {
    var query = entities.createNativeQuery(page(wanted), Task.class);
    return asked(query, actor, wanted, after, size).getResultList();
  }

  int countWaiting(Actor actor, Wanted wanted, int cap) {
    var query =
        entities.createNativeQuery("select count(*) from (%s) found".formatted(page(wanted)));
    return ((Number) asked(query, actor, wanted, Place.START, cap).getSingleResult()).intValue();
  }

  private static Query asked(Query query, Actor actor, Wanted wanted, Place after, int size) {
    query
        .setParameter("agency", actor.agency().value())
        .setParameter("user", actor.user().value())
        .setParameter("role", wanted.role().groupName())
        .setParameter("rank", after.rank())
        .setParameter("dueAt", after.dueAt())
        .setParameter("id", after.id())
        .setParameter("size", size);
    if (wanted.step() != null) {
      query.setParameter("step", wanted.step().name());
    }
    if (wanted.language() != null) {
      query.setParameter("language", wanted.language());
    }
    if (wanted.crime() != null) {
      query.setParameter("crime", wanted.crime().name());
    }
    return query;
  }

  /** The steps of which something waits for this role, in the order of the steps. */
  @SuppressWarnings("unchecked")
  List<Step> waitingSteps(Actor actor, Role role) {
    List<String> names =
        entities
            .createNativeQuery(WAITING_STEPS)
            .setParameter("agency", actor.agency().value())
            .setParameter("user", actor.user().value())
            .setParameter("role", role.groupName())
            .setParameter(
                "steps", Arrays.stream(Step.values()).map(Step::name).toArray(String[]::new))
            .getResultList();
    return names.stream().map(Step::valueOf).sorted().toList();
  }

  Optional<Task> lockNext(AgencyId agency, Role role, UserId user) {
    return lockNext("role", agency, role, user).or(() -> lockNext("also_role", agency, role, user));
  }

  @SuppressWarnings("unchecked")
  private Optional<Task> lockNext(String column, AgencyId agency, Role role, UserId user) {
    return entities
        .createNativeQuery(NEXT.formatted(column), Task.class)
        .setParameter("agency", agency.value())
        .setParameter("role", role.groupName())
        .setParameter("user", user.value())
        .getResultStream()
        .findFirst();
  }

  int countWaiting(Actor actor, Role role, int cap) {
    return ((Number)
            entities
                .createNativeQuery(COUNT)
                .setParameter("agency", actor.agency().value())
                .setParameter("user", actor.user().value())
                .setParameter("role", role.groupName())
                .setParameter("cap", cap)
                .getSingleResult())
        .intValue();
  }

  /** Tasks in somebody's hands, soonest due first; everybody's when no user is named. */
  List<Task> claimed(AgencyId agency, @Nullable UserId user, Place after, int size) {
    String mine = user == null ? "" : " and claimedBy = :user";
    var query =
        entities
            .createQuery(
                "from Task where agencyId = :agency and state = OPEN and claimedBy is not null"
                    + mine
                    + " and (dueAt, id) > (:dueAt, :id) order by dueAt, id",
                Task.class)
            .setParameter("agency", agency.value())
            .setParameter("dueAt", after.dueAt())
            .setParameter("id", after.id())
            .setMaxResults(size);
    if (user != null) {
      query.setParameter("user", user.value());
    }
    return query.getResultList();
  }

  /** What a process waits for comes first. */
  List<Task> openOf(CaseId caseId) {
    return list(
        "caseId = ?1 and state = OPEN"
            + " order by case when engineTask is null then 1 else 0 end, createdAt, id",
        caseId.value());
  }

  List<Task> allOf(CaseId caseId) {
    return list("caseId = ?1 order by createdAt, id", caseId.value());
  }

  @SuppressWarnings("unchecked")
  Map<Step, StepLoad> loads(AgencyId agency, Instant now) {
    List<Object[]> rows =
        entities
            .createNativeQuery(LOADS)
            .setParameter("agency", agency.value())
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> Step.valueOf((String) row[0]), Tasks::load));
  }

  private static StepLoad load(Object[] row) {
    return new StepLoad(
        ((Number) row[1]).longValue(), Duration.ofSeconds(((Number) row[2]).longValue()));
  }

  /** Locked in the order of their ids: somebody may be claiming one of them. */
  List<Task> openOf(Collection<CaseId> cases) {
    return find(
            "caseId in ?1 and state = OPEN order by id", cases.stream().map(CaseId::value).toList())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Locked in the order of their ids; those that are done meanwhile are left out. */
  List<Task> open(Collection<UUID> ids) {
    return find("id in ?1 and state = OPEN order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  List<EngineTask> engineTasks(String prefix) {
    return entities
        .createQuery(
            "select t.engineTask, t.caseId, t.createdAt from Task t"
                + " where t.state = OPEN and t.engineTask like :prefix",
            Object[].class)
        .setParameter("prefix", prefix + "%")
        .getResultStream()
        .map(row -> new EngineTask((String) row[0], new CaseId((UUID) row[1]), (Instant) row[2]))
        .toList();
  }

  Optional<Task> ofEngine(String engineTask) {
    return find("engineTask", engineTask).firstResultOptional();
  }

  /** Over every agency, for the metrics; the agency wall must have been opened for it. */
  long countWaitingEverywhere(Role role, int cap) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from (select 1 from queue_task where role = :role"
                        + " and state = 'OPEN' and claimed_by is null limit :cap) waiting")
                .setParameter("role", role.groupName())
                .setParameter("cap", cap)
                .getSingleResult())
        .longValue();
  }

  Optional<Instant> oldestWaitingEverywhere(Role role) {
    return find(
            "role = ?1 and state = OPEN and claimedBy is null order by createdAt", role.groupName())
        .firstResultOptional()
        .map(Task::createdAt);
  }

  /** Open tasks whose day is near or past, claimed or not, the longest overdue first. */
  List<Task> escalated(AgencyId agency, Place after, int size) {
    return find(
            "agencyId = ?1 and state = OPEN and warned and (dueAt, id) > (?2, ?3)"
                + " order by dueAt, id",
            agency.value(),
            after.dueAt(),
            after.id())
        .range(0, size - 1)
        .list();
  }

  /** Open tasks of every agency whose day is near and that nobody was warned of yet. */
  List<Task> toWarnOf(Instant dueBefore, int size) {
    return find("state = OPEN and not warned and dueAt < ?1 order by dueAt", dueBefore)
        .page(0, size)
        .list();
  }

  /** Open tasks of every agency whose day has passed, whether anybody was warned of them or not. */
  List<Task> newlyOverdue(Instant now, int size) {
    return Stream.of(true, false)
        .flatMap(warned -> newlyOverdue(now, size, warned).stream())
        .toList();
  }

  /** One by one, since there is an index for each. */
  private List<Task> newlyOverdue(Instant now, int size, boolean warned) {
    String which = warned ? "warned and not overdue" : "not warned";
    return find("state = OPEN and " + which + " and dueAt < ?1 order by dueAt", now)
        .page(0, size)
        .list();
  }
}
