package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as the database holds it: sealed but for the codes that reports count. */
@Entity
@Table(name = "incident")
class IncidentRecord {

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Column(name = "agency_id")
  String agencyId;

  byte[] content;

  @Column(name = "report_index")
  byte @Nullable [] reportIndex;

  List<String> crimes;
}
