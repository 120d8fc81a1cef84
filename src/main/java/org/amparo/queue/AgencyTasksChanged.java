package org.amparo.queue;

import org.amparo.kernel.AgencyId;

/** Work that is about no case came, went or changed hands; who looks at a queue looks again. */
public record AgencyTasksChanged(AgencyId agencyId) {}
