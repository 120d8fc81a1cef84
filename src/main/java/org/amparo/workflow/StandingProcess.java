package org.amparo.workflow;

import java.util.Map;
import java.util.Set;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/**
 * A process as an engine has it that its cases are about to leave.
 *
 * @param id the engine's own name for the instance
 * @param elements where it waits, gateways and called processes included
 * @param tasks the engine's names of the steps that wait for a person, by element
 * @param timers the events whose time has not come
 * @param called the processes that it waits for, by the element that called them
 */
public record StandingProcess(
    String id,
    String process,
    CaseId caseId,
    AgencyId agencyId,
    Map<String, Object> variables,
    Set<String> elements,
    Map<String, String> tasks,
    Set<String> timers,
    Map<String, StandingProcess> called) {}
