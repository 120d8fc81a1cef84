package org.amparo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.jspecify.annotations.Nullable;

/** One version of how an agency's unit is reached, in a language. */
@Entity
@Table(name = "letter_contact")
class LetterContact {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private String language;

  private int version;

  private String contact;

  private @Nullable String hotline;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  /**
   * What an administrator enters.
   *
   * @param hotline who helps a victim besides, as the printed notice names it
   */
  record Said(String contact, @Nullable String hotline) {}

  protected LetterContact() {}

  LetterContact(Actor by, LetterLanguage language, int version, Said said, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = by.agency().value();
    this.language = language.tag();
    this.version = version;
    this.contact = said.contact();
    this.hotline = said.hotline();
    this.writtenBy = by.user().value();
    this.writtenAt = now;
  }

  String language() {
    return language;
  }

  int version() {
    return version;
  }

  String contact() {
    return contact;
  }

  @Nullable String hotline() {
    return hotline;
  }
}
