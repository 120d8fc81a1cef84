package org.amparo.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.UserId;
import org.amparo.report.FiledReport.Correction;
import org.jspecify.annotations.Nullable;

/** Keeps filed reports as they were filed. The database lets nobody change one. */
@ApplicationScoped
class FiledReports {

  private static final String COLUMNS =
      "select id, version, content, sha256, correction, threshold, filed_by, filed_at"
          + " from filed_report where agency_id = :agency";

  private final EntityManager entities;
  private final ObjectMapper json;

  FiledReports(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  /** Until the transaction ends nobody else files a report of this agency. */
  void lock(AgencyId agency) {
    entities
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext(:name))) l")
        .setParameter("name", "report of " + agency.value())
        .getSingleResult();
  }

  FiledReport keep(
      AgencyId agency,
      StatutoryReport report,
      int version,
      @Nullable Correction correction,
      int threshold,
      UserId by,
      Instant at) {
    String content = written(report);
    var filed =
        new FiledReport(
            UUID.randomUUID(),
            version,
            report,
            content,
            hash(content),
            correction,
            threshold,
            by,
            at);
    entities
        .createNativeQuery(
            """
            insert into filed_report (id, agency_id, kind, period_from, period_to, version, as_of,
              query, content, sha256, correction, threshold, filed_by, filed_at)
            values (:id, :agency, :kind, :from, :to, :version, :asOf, :query, :content, :sha256,
              :correction, :threshold, :by, :at)
            """)
        .setParameter("id", filed.id())
        .setParameter("agency", agency.value())
        .setParameter("kind", report.kind().name())
        .setParameter("from", report.from())
        .setParameter("to", report.upTo())
        .setParameter("version", version)
        .setParameter("asOf", report.asOf())
        .setParameter("query", report.query())
        .setParameter("content", content)
        .setParameter("sha256", filed.sha256())
        .setParameter("correction", correction == null ? null : correction.name())
        .setParameter("threshold", threshold)
        .setParameter("by", by.value())
        .setParameter("at", at)
        .executeUpdate();
    return filed;
  }

  /** Every version of every report of an agency, the newest year and version first. */
  List<FiledReport> all(AgencyId agency) {
    return read(COLUMNS + " order by period_from desc, kind, version desc", agency, null);
  }

  Optional<FiledReport> one(AgencyId agency, UUID id) {
    return read(COLUMNS + " and id = :id", agency, id).stream().findFirst();
  }

  /** The versions of one year's report, the newest first. */
  List<FiledReport> versions(AgencyId agency, CertificationKind kind, LocalDate from) {
    return all(agency).stream()
        .filter(f -> f.report().kind() == kind && f.report().from().equals(from))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<FiledReport> read(String sql, AgencyId agency, @Nullable UUID id) {
    var query = entities.createNativeQuery(sql).setParameter("agency", agency.value());
    if (id != null) {
      query.setParameter("id", id);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(this::filed).toList();
  }

  private FiledReport filed(Object[] row) {
    String content = (String) row[2];
    return new FiledReport(
        (UUID) row[0],
        (int) row[1],
        report(content),
        content,
        (String) row[3],
        row[4] == null ? null : Correction.valueOf((String) row[4]),
        (int) row[5],
        new UserId((String) row[6]),
        (Instant) row[7]);
  }

  private String written(StatutoryReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the report was not written", e);
    }
  }

  private StatutoryReport report(String content) {
    try {
      return json.readValue(content, StatutoryReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a filed report cannot be read", e);
    }
  }

  static String hash(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
