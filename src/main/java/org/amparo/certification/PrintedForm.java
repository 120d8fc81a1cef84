package org.amparo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** One print of an approved form. Nothing of it changes but which signature it came to bear. */
@Entity
@Table(name = "printed_form")
class PrintedForm {

  /**
   * What was printed.
   *
   * @param formPages the pages that the signed form has
   * @param pages those of the whole package
   */
  record Sheets(String edition, boolean official, long draftVersion, int formPages, int pages) {}

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private String edition;

  @Column(name = "official_form")
  private boolean officialForm;

  @Column(name = "draft_version")
  private long draftVersion;

  @Column(name = "form_pages")
  private int formPages;

  private int pages;

  private String sha256;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "printed_by")
  private String printedBy;

  @Column(name = "printed_at")
  private Instant printedAt;

  private @Nullable UUID signature;

  protected PrintedForm() {}

  PrintedForm(CaseFile file, Actor by, Sheets sheets, String sha256, byte[] codeHash, Instant now) {
    this.id = UUID.randomUUID();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.edition = sheets.edition();
    this.officialForm = sheets.official();
    this.draftVersion = sheets.draftVersion();
    this.formPages = sheets.formPages();
    this.pages = sheets.pages();
    this.sha256 = sha256;
    this.codeHash = codeHash;
    this.printedBy = by.user().value();
    this.printedAt = now;
  }

  void bears(UUID signed) {
    signature = signed;
  }

  boolean isOf(CaseId id) {
    return caseId.equals(id.value());
  }

  UUID id() {
    return id;
  }

  String edition() {
    return edition;
  }

  boolean isOfficial() {
    return officialForm;
  }

  int formPages() {
    return formPages;
  }

  int pages() {
    return pages;
  }

  /** Sheets before the form that a scan may show too. */
  int coverPages() {
    return officialForm ? pages - formPages : 1;
  }

  String sha256() {
    return sha256;
  }

  UserId printedBy() {
    return new UserId(printedBy);
  }

  Instant printedAt() {
    return printedAt;
  }

  @Nullable UUID signature() {
    return signature;
  }
}
