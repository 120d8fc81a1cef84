package org.amparo.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.amparo.kernel.Refused;

/**
 * The roles of an agency. Their names are the token's groups and the process models' candidate
 * groups; a test compares the three.
 */
public enum Role {
  /** Files referrals and sees their own. */
  PATROL_OFFICER(Role.Name.PATROL_OFFICER),
  /** Reviews requests: the Domestic Violence Unit. */
  DV_UNIT(Role.Name.DV_UNIT),
  /** Finds police reports and gives out copies. */
  RECORDS_CLERK(Role.Name.RECORDS_CLERK),
  /** Second person on every denial; moves tasks. */
  DV_SUPERVISOR(Role.Name.DV_SUPERVISOR),
  /** Signs or denies: the head, or a supervisor whom the head designated (8 CFR 214.14(a)(3)). */
  CERTIFYING_OFFICIAL(Role.Name.CERTIFYING_OFFICIAL),
  /** Outside the agency: sees only cases whose requester granted access. */
  ADVOCATE(Role.Name.ADVOCATE),
  /** Reads audit and reports, no names. */
  AUDITOR(Role.Name.AUDITOR),
  /** Agency, designations, settings; no case content. */
  ADMINISTRATOR(Role.Name.ADMINISTRATOR);

  /** The names as constants, for {@code @RolesAllowed}. */
  public static final class Name {
    public static final String PATROL_OFFICER = "patrol-officer";
    public static final String DV_UNIT = "dv-unit";
    public static final String RECORDS_CLERK = "records-clerk";
    public static final String DV_SUPERVISOR = "dv-supervisor";
    public static final String CERTIFYING_OFFICIAL = "certifying-official";
    public static final String ADVOCATE = "advocate";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    private Name() {}
  }

  private final String name;

  Role(String name) {
    this.name = name;
  }

  @JsonValue
  public String groupName() {
    return name;
  }

  /**
   * The role in a path. An unknown name is as little there as another agency's case; in a body it
   * is malformed, and the answer tells the names.
   */
  public static Role of(String name) {
    return Arrays.stream(values())
        .filter(r -> r.name.equals(name))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }
}
