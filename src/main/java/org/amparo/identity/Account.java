package org.amparo.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A local account, for agencies without an identity provider. */
@Entity
@Table(name = "account")
class Account {

  @Id private String username;

  @Column(name = "agency_id")
  private String agencyId;

  private List<String> roles;

  @Column(name = "password_hash")
  private String passwordHash;

  /** Until when a password that an administrator gave is good; null for one of the own choice. */
  @Column(name = "password_until")
  private @Nullable Instant passwordUntil;

  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  Account(
      String username, AgencyId agency, List<Role> roles, String passwordHash, Instant createdAt) {
    this.username = username;
    this.agencyId = agency.value();
    this.roles = roles.stream().map(Role::groupName).toList();
    this.passwordHash = passwordHash;
    this.active = true;
    this.createdAt = createdAt;
  }

  void close() {
    active = false;
  }

  void reopen() {
    active = true;
  }

  /**
   * @param until for a password that an administrator gave; null for one of the own choice
   */
  void setPassword(String hash, @Nullable Instant until) {
    passwordHash = hash;
    passwordUntil = until;
  }

  @Nullable Instant passwordUntil() {
    return passwordUntil;
  }

  boolean isPasswordTemporary() {
    return passwordUntil != null;
  }

  boolean isPasswordGood(Instant now) {
    return passwordUntil == null || passwordUntil.isAfter(now);
  }

  String username() {
    return username;
  }

  AgencyId agency() {
    return new AgencyId(agencyId);
  }

  List<String> roles() {
    return List.copyOf(roles);
  }

  /** Whoever signs in with it, as it stands now. */
  Actor person() {
    return new Actor(
        new UserId(username), agency(), roles.stream().map(Role::of).collect(Collectors.toSet()));
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean isActive() {
    return active;
  }
}
