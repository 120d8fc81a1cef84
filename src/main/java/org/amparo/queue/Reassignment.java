package org.amparo.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;

/** A supervisor's move of a task, with the sealed reason. */
@Entity
@Table(name = "queue_reassignment")
class Reassignment {

  @Id private UUID id;

  @Column(name = "task_id")
  private UUID taskId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "moved_by")
  private String movedBy;

  @Column(name = "moved_to")
  private String movedTo;

  private byte[] reason;

  @Column(name = "moved_at")
  private Instant movedAt;

  protected Reassignment() {}

  Reassignment(UUID id, Task task, Actor by, UserId to, byte[] reason, Instant now) {
    this.id = id;
    this.taskId = task.id();
    this.agencyId = task.agency().value();
    this.movedBy = by.user().value();
    this.movedTo = to.value();
    this.reason = reason;
    this.movedAt = now;
  }
}
