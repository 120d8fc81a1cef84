package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.rules.SeparationOfDuties;
import org.amparo.vault.Vault;

/**
 * Exceptions from the separation of duties for an agency that is too small for it: one person, one
 * step, one case, with a reason, on the case's record. Never for whoever denied, when the denial is
 * appealed or the request decided again.
 */
@ApplicationScoped
public class DutyExceptions {

  /** Who may do which step of which case, and why. */
  public record ExceptionForm(
      @NotBlank @Size(max = 40) String caseNumber,
      @NotNull Step step,
      @NotBlank @Size(max = 100) String user,
      @NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
      return "ExceptionForm";
    }
  }

  private final CaseFiles files;
  private final Queues queues;
  private final Vault vault;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  DutyExceptions(
      CaseFiles files,
      Queues queues,
      Vault vault,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.vault = vault;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public void allow(Actor admin, ExceptionForm form) {
    var file = files.lockForTheAgency(admin, new CaseNumber(form.caseNumber()));
    var user = new UserId(form.user());
    mayAllow(admin, file, form.step(), user).refuseUnlessPassed();
    var id = UUID.randomUUID();
    byte[] reason = vault.seal(file.id(), "duty_exception", "reason", id, form.reason());
    entities.persist(
        new DutyException(id, file, admin, form.step(), user, reason, clock.instant()));
    queues.unbar(file.id(), form.step(), user);
    news.fire(
        CaseEvent.of(
            file,
            "DUTY_EXCEPTION_ALLOWED",
            Map.of("step", form.step().name(), "user", user.value())));
  }

  /** Who may not do a step of this case, exceptions counted. */
  public Set<UserId> barred(Step step, CaseFile file) {
    var barred = SeparationOfDuties.barred(step, file);
    return barred.isEmpty() ? barred : SeparationOfDuties.barred(step, file, excepted(file, step));
  }

  private Set<UserId> excepted(CaseFile file, Step step) {
    return entities
        .createQuery(
            "select userId from DutyException where caseId = :case and step = :step", String.class)
        .setParameter("case", file.id().value())
        .setParameter("step", step)
        .getResultStream()
        .map(UserId::new)
        .collect(Collectors.toSet());
  }

  private Checklist mayAllow(Actor admin, CaseFile file, Step step, UserId user) {
    return Checklist.builder()
        .rule(
            "Whoever denied neither seconds that nor decides the appeal or the request anew, without exception",
            "Agency policy",
            !SeparationOfDuties.neverExcepted(step, file).contains(user),
            "Ask somebody else, of another agency if need be.")
        .rule(
            "An exception is for somebody whom a part in the case keeps from the step",
            "Agency policy",
            barred(step, file).contains(user),
            "Nothing keeps that person from it; they can claim the task.")
        .rule(
            "Nobody makes an exception for themselves",
            "Agency policy",
            !admin.user().equals(user),
            "Ask another administrator.")
        .build();
  }
}
