package org.amparo.identity;

import org.amparo.kernel.AgencyId;

/** Which agencies there are; the room that keeps them says so. */
public interface KnownAgencies {

  boolean has(AgencyId agency);
}
