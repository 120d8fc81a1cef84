package org.amparo.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.disclosure.rules.ContentGroup;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;

/** An export for a demand: who made it when, and its manifest. Its files are kept nowhere. */
@Entity
@Table(name = "disclosure")
public class Disclosure {

  @Id private UUID id;

  @Column(name = "demand_id")
  private UUID demandId;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private List<String> groups;

  private int files;

  private byte[] content;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected Disclosure() {}

  Disclosure(
      UUID id,
      LegalDemand demand,
      Actor by,
      Collection<ContentGroup> groups,
      int files,
      byte[] content,
      Instant now) {
    this.id = id;
    this.demandId = demand.id();
    this.caseId = demand.caseId().orElseThrow().value();
    this.agencyId = demand.agencyId();
    this.groups = groups.stream().map(Enum::name).sorted().toList();
    this.files = files;
    this.content = content;
    this.madeBy = by.user().value();
    this.madeAt = now;
  }

  public UUID id() {
    return id;
  }

  public Set<ContentGroup> groups() {
    return LegalDemand.groups(groups);
  }

  public int files() {
    return files;
  }

  public UserId madeBy() {
    return new UserId(madeBy);
  }

  public Instant madeAt() {
    return madeAt;
  }

  byte[] content() {
    return content;
  }
}
