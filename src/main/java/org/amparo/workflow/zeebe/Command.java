package org.amparo.workflow.zeebe;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way.
 *
 * @param attempt which sending this is, counted from 1; an answer counts for its own sending only
 * @param token the command's name for the engine, the same at every sending
 * @param beginsAt the elements before which a process starts; none for its start event
 * @param trace where the act that wrote it was traced, if it was
 */
record Command(
    long id,
    int attempt,
    CommandKind kind,
    String subject,
    CaseId caseId,
    AgencyId agencyId,
    UUID token,
    Map<String, Object> variables,
    List<String> beginsAt,
    @Nullable String trace) {}
