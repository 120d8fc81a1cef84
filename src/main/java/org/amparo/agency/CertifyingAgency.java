package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** An agency that investigates or prosecutes and therefore certifies (8 CFR 214.14(a)(2)). */
@Entity
@Table(name = "agency")
public class CertifyingAgency {

  @Id
  @Column(name = "agency_id")
  private String id;

  private String name;

  @Column(name = "number_prefix")
  private String numberPrefix;

  private String jurisdiction;

  @Column(name = "time_zone")
  private String timeZone;

  private String contact;

  @Column(name = "head_user")
  private String headUser;

  @Column(name = "head_name")
  private String headName;

  @Column(name = "head_title")
  private String headTitle;

  @Column(name = "head_since")
  private LocalDate headSince;

  private boolean judicial;

  @Embedded private @Nullable Letterhead letterhead;

  @Version private long version;

  protected CertifyingAgency() {}

  CertifyingAgency(
      AgencyId id,
      String name,
      String numberPrefix,
      String jurisdiction,
      ZoneId zone,
      String contact,
      boolean judicial,
      Head head) {
    this.id = id.value();
    this.name = name;
    this.numberPrefix = numberPrefix;
    this.jurisdiction = jurisdiction;
    this.timeZone = zone.getId();
    this.contact = contact;
    this.judicial = judicial;
    this.headUser = head.user().value();
    this.headName = head.name();
    this.headTitle = head.title();
    this.headSince = head.since();
  }

  /**
   * The head of the agency, who signs without a designation and designates others.
   *
   * @param since the first day in office
   */
  public record Head(UserId user, String name, String title, LocalDate since) {

    /**
     * Whether somebody who wrote this meant the head: by the name of the account, by name or by
     * title, in part too ("the chief", "Chief Example").
     */
    boolean isMeantBy(String written) {
      String said = plain(written);
      return List.of(plain(user.value()), plain(name), plain(title)).stream()
          .anyMatch(own -> own.contains(said) || said.contains(own));
    }

    private static String plain(String text) {
      String words = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
      return " "
          + words.replaceAll("\\p{M}", "").replaceAll("^the |[^\\p{L}\\p{N}]+", " ").strip()
          + " ";
    }
  }

  public AgencyId id() {
    return new AgencyId(id);
  }

  public String name() {
    return name;
  }

  /** The first part of the agency's case numbers, for example {@code SFPD}. */
  public String numberPrefix() {
    return numberPrefix;
  }

  /** The jurisdiction profile by which its requests are judged. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** The zone in which its days begin and end. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** How the public reaches the unit: it stands on receipts and in the tracker. */
  public String contact() {
    return contact;
  }

  /** Whether it is a court or another judicial agency, whose judges sign by their office. */
  public boolean isJudicial() {
    return judicial;
  }

  public Head head() {
    return new Head(new UserId(headUser), headName, headTitle, headSince);
  }

  /** Where it is; empty until the administrator has said so. */
  public Optional<Letterhead> letterhead() {
    return Optional.ofNullable(letterhead);
  }

  void settle(Letterhead next) {
    letterhead = next;
  }

  void changeHead(Head next) {
    headUser = next.user().value();
    headName = next.name();
    headTitle = next.title();
    headSince = next.since();
  }

  /** The agency's own date at this moment. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone());
  }

  public long version() {
    return version;
  }
}
