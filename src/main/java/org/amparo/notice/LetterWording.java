package org.amparo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.jspecify.annotations.Nullable;

/** One version of an agency's own words in a kind of letter and a language. */
@Entity
@Table(name = "letter_words")
public class LetterWording {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  private String language;

  private int version;

  private @Nullable String opening;

  private @Nullable String closing;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected LetterWording() {}

  LetterWording(
      Actor by, LetterKind kind, LetterLanguage language, int version, OwnWords said, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = by.agency().value();
    this.kind = kind;
    this.language = language.tag();
    this.version = version;
    this.opening = said.opening();
    this.closing = said.closing();
    this.writtenBy = by.user().value();
    this.writtenAt = now;
  }

  public OwnWords said() {
    return new OwnWords(opening, closing);
  }

  public LetterKind kind() {
    return kind;
  }

  public String language() {
    return language;
  }

  public int version() {
    return version;
  }

  public String writtenBy() {
    return writtenBy;
  }

  public Instant writtenAt() {
    return writtenAt;
  }
}
