package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/** Passing a request on to the agency that is responsible, so that it is lost between no desks. */
@ApplicationScoped
public class Transfers {

  /** How the request was passed on. */
  public enum Method {
    E_MAIL,
    MAIL,
    COURIER,
    IN_PERSON
  }

  /**
   * The other agency has it.
   *
   * @param receivedBy who took it there
   * @param reference what they call it, for example their own number
   */
  public record TransferForm(
      @NotNull LocalDate on,
      @NotNull Method method,
      @NotBlank @Size(max = 300) String receivedBy,
      @Nullable @Size(max = 100) String reference) {

    @Override
    public String toString() {
      return "TransferForm";
    }
  }

  private final CaseFiles files;
  private final Queues queues;
  private final Agencies agencies;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Transfers(
      CaseFiles files,
      Queues queues,
      Agencies agencies,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.agencies = agencies;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile confirm(Actor actor, CaseNumber number, TransferForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.CONFIRM_TRANSFER);
    var agency = agencies.agency(file.agency());
    Checklist.builder()
        .rule(
            "The request was passed on after it was found to belong elsewhere, not in the future",
            "Agency policy",
            !form.on().isAfter(agency.today(clock.instant()))
                && !form.on().isBefore(agency.today(task.createdAt())),
            "Correct on.")
        .build()
        .refuseUnlessPassed();
    byte[] content = sealed.seal(file.id(), "transfer", "content", file.id(), form);
    entities.persist(new Transfer(file, actor, form.on(), content, clock.instant()));
    news.fire(
        new ReviewStep(
            task,
            "TRANSFER_CONFIRMED",
            Map.of(),
            Map.of("on", form.on().toString(), "method", form.method().name())));
    return file;
  }
}
