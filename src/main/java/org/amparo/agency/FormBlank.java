package org.amparo.agency;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.supplementb.Blank;
import org.jspecify.annotations.Nullable;

/** An official blank that the agency's administrator uploaded. */
@Entity
@Table(name = "form_blank")
public class FormBlank {

  /** Where a blank stands. */
  public enum State {
    /** Its checksum is unknown: a person must compare it and say so. */
    PROPOSED,
    /** It fills the forms of its edition. */
    INSTALLED,
    /** Another blank of the edition took its place. */
    REPLACED,
    REMOVED
  }

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private String edition;

  private String sha256;

  private int pages;

  @Enumerated(EnumType.STRING)
  private State state;

  @Basic(optional = false)
  private byte[] content;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "confirmed_by")
  private @Nullable String confirmedBy;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  private @Nullable String note;

  protected FormBlank() {}

  FormBlank(Actor admin, Blank blank, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = admin.agency().value();
    this.edition = blank.edition();
    this.sha256 = blank.sha256();
    this.pages = blank.pages();
    this.state = State.PROPOSED;
    this.content = blank.content();
    this.uploadedBy = admin.user().value();
    this.uploadedAt = now;
  }

  void install() {
    state = State.INSTALLED;
  }

  /** For somebody who brings the same file again. */
  Refused broughtAgain() {
    return state == State.PROPOSED
        ? new Refused(
            Problem.BROUGHT_BEFORE,
            "The same file was uploaded before and waits to be confirmed. Confirm it or remove it.")
        : new Refused(
            Problem.BROUGHT_BEFORE,
            "The same file was uploaded before and fills the forms of its edition already.");
  }

  void confirm(Actor admin, String readEdition, String words, Instant now) {
    if (state != State.PROPOSED) {
      throw new Refused(Problem.STATE_CONFLICT, "Only a proposed blank is confirmed.");
    }
    if (!edition.equals(readEdition)) {
      throw new Refused(
          Problem.RULE_REFUSED, "That is not the edition of this blank. Look at the paper again.");
    }
    confirmedBy = admin.user().value();
    confirmedAt = now;
    note = words;
  }

  void leave(State end) {
    state = end;
  }

  public UUID id() {
    return id;
  }

  public AgencyId agency() {
    return new AgencyId(agencyId);
  }

  public String edition() {
    return edition;
  }

  public String sha256() {
    return sha256;
  }

  public int pages() {
    return pages;
  }

  public State state() {
    return state;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  public @Nullable Instant confirmedAt() {
    return confirmedAt;
  }

  /** The file, byte for byte as it was compared; a changed one is never filled. */
  byte[] content() {
    if (!Blank.sha256(content).equals(sha256)) {
      throw new IllegalStateException("the blank " + id + " no longer has its checksum");
    }
    return content;
  }
}
