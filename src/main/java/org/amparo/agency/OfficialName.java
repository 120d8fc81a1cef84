package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.PersonName;
import org.jspecify.annotations.Nullable;

/** How somebody who heads the agency or signs for it is named on the form. */
@Entity
@Table(name = "official_name")
@IdClass(OfficialName.Key.class)
public class OfficialName {

  record Key(String agencyId, String official) implements Serializable {}

  @Id
  @Column(name = "agency_id")
  private String agencyId;

  @Id private String official;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "given_name")
  private @Nullable String givenName;

  @Column(name = "middle_name")
  private @Nullable String middleName;

  private String title;

  private boolean usual;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected OfficialName() {}

  OfficialName(AgencyId agency, UserId official) {
    this.agencyId = agency.value();
    this.official = official.value();
  }

  /**
   * Writes the name down, or anew.
   *
   * @param isUsual whether a draft begins with this official
   */
  void write(UserId by, PersonName name, String title, boolean isUsual, Instant now) {
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.middleName = name.middleName();
    this.title = title;
    this.usual = isUsual;
    this.recordedBy = by.value();
    this.recordedAt = now;
  }

  void giveWay() {
    usual = false;
  }

  public UserId official() {
    return new UserId(official);
  }

  public PersonName name() {
    return new PersonName(familyName, givenName, middleName);
  }

  /** Title and division, as Part 2, item 3, asks for them. */
  public String title() {
    return title;
  }

  /** Whether a draft begins with this official. */
  public boolean isUsual() {
    return usual;
  }

  /** As people say it. */
  public String spoken() {
    return givenName == null ? familyName : givenName + " " + familyName;
  }
}
