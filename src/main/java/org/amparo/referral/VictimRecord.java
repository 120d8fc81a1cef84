package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A victim's data as the database holds it: sealed, found only by blind index. */
@Entity
@Table(name = "victim")
class VictimRecord {

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Column(name = "agency_id")
  String agencyId;

  byte[] content;

  @Column(name = "name_index")
  byte[] nameIndex;

  @Column(name = "family_index")
  byte[] familyIndex;

  @Column(name = "birth_index")
  byte @Nullable [] birthIndex;
}
