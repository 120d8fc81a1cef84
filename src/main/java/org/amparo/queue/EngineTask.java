package org.amparo.queue;

import java.time.Instant;
import org.amparo.kernel.CaseId;

/**
 * An open task as the process engine knows it.
 *
 * @param engineTask the engine's name for it
 */
public record EngineTask(String engineTask, CaseId caseId, Instant createdAt) {}
