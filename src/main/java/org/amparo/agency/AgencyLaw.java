package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reading of its law an agency works by, and how far its open requests follow it. */
@Entity
@Table(name = "agency_law")
public class AgencyLaw {

  /**
   * The latest count of an agency's open requests after their law changed.
   *
   * @param begunAt null before it has begun
   * @param doneAt null while it goes on
   * @param requests how many were open when it began
   * @param lookedAt how many of them were counted anew
   * @param moved how many of those are now due on another day
   */
  public record Recount(
      @Nullable Instant begunAt, @Nullable Instant doneAt, int requests, int lookedAt, int moved) {}

  @Id
  @Column(name = "agency_id")
  private String agencyId;

  private String jurisdiction;

  private String fingerprint;

  private boolean applied;

  @Column(name = "noted_at")
  private Instant notedAt;

  @Column(name = "begun_at")
  private @Nullable Instant begunAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  /** The last request that was looked at, in the order of their ids. */
  @Column(name = "followed_to")
  private @Nullable UUID followedTo;

  private int requests;

  @Column(name = "looked_at")
  private int lookedAt;

  private int moved;

  protected AgencyLaw() {}

  /** A new agency has no request yet that another law could have judged. */
  AgencyLaw(CertifyingAgency agency, String fingerprint, Instant now) {
    this.agencyId = agency.id().value();
    this.applied = true;
    note(agency, fingerprint, now);
  }

  boolean isOf(CertifyingAgency agency, String print) {
    return jurisdiction.equals(agency.jurisdiction()) && fingerprint.equals(print);
  }

  /** What was counted by the reading before counts for nothing. */
  void change(CertifyingAgency agency, String print, Instant now) {
    applied = false;
    followedTo = null;
    begunAt = null;
    doneAt = null;
    note(agency, print, now);
  }

  private void note(CertifyingAgency agency, String print, Instant now) {
    jurisdiction = agency.jurisdiction();
    fingerprint = print;
    notedAt = now;
  }

  boolean isApplied() {
    return applied;
  }

  /** Where to go on; empty at the beginning. */
  public Optional<UUID> followedTo() {
    return Optional.ofNullable(followedTo);
  }

  /**
   * @param open how many requests there are to count
   */
  public void begin(int open, Instant now) {
    begunAt = now;
    doneAt = null;
    requests = open;
    lookedAt = 0;
    moved = 0;
  }

  /** A batch was counted; who comes after a death begins behind it. */
  public void advance(UUID last, int looked, int changed) {
    followedTo = last;
    lookedAt += looked;
    moved += changed;
  }

  /** Every open request follows this reading. */
  public void finish(Instant now) {
    applied = true;
    followedTo = null;
    doneAt = now;
  }

  Recount recount() {
    return new Recount(begunAt, doneAt, requests, lookedAt, moved);
  }
}
