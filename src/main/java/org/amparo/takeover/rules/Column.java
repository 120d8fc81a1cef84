package org.amparo.takeover.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a paper backlog, by the names that the fields have in a request. */
public enum Column {
  /** The agency's own number of the paper file, by which a line is known again. */
  FILE_NUMBER("fileNumber", 100, true),
  RECEIVED_ON("receivedOn", 40, true),
  STAGE("stage", 40, false),
  KIND("kind", 40, false),
  FAMILY_NAME("familyName", 200, true),
  GIVEN_NAME("givenName", 200, true),
  MIDDLE_NAME("middleName", 200, false),
  BIRTH_DATE("birthDate", 40, false),
  PREFERRED_LANGUAGE("preferredLanguage", 40, true),
  CONTACT_METHOD("contactMethod", 40, false),
  CONTACT("contact", 300, false),
  /** Whether the victim said that they may be reached so. */
  CONTACT_SAFE("contactSafe", 40, true),
  CONTACT_NOTE("contactNote", 1000, false),
  REPORT_NUMBER("reportNumber", 100, false),
  OCCURRED_ON("occurredOn", 40, false),
  LOCATION("location", 500, false),
  OFFENSE("offense", 500, false),
  CRIMES("crimes", 1000, false),
  SUMMARY("summary", 10_000, false),
  REQUESTER("requester", 40, true),
  REQUESTER_NAME("requesterName", 300, false),
  REQUESTER_ORGANIZATION("requesterOrganization", 300, false),
  REQUESTER_CONTACT_METHOD("requesterContactMethod", 40, false),
  REQUESTER_CONTACT("requesterContact", 300, false),
  IN_REMOVAL_PROCEEDINGS("inRemovalProceedings", 40, false),
  FAMILY_MEMBER_LOSES_ON("familyMemberLosesEligibilityOn", 40, false);

  private static final Pattern UNHEARD = Pattern.compile("[\\s_\\-]");
  private static final Map<String, Column> BY_BARE_TITLE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(c -> bare(c.title), c -> c));

  private final String title;
  private final int longest;
  private final boolean needed;

  Column(String title, int longest, boolean needed) {
    this.title = title;
    this.longest = longest;
    this.needed = needed;
  }

  /** As the heading of a file has it. */
  @JsonValue
  public String title() {
    return title;
  }

  public int longest() {
    return longest;
  }

  /** Whether a file without it is none. */
  public boolean isNeeded() {
    return needed;
  }

  /** However it is capitalised, spaced or underscored. */
  public static Optional<Column> of(String heading) {
    return Optional.ofNullable(BY_BARE_TITLE.get(bare(heading)));
  }

  private static String bare(String heading) {
    return UNHEARD.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
