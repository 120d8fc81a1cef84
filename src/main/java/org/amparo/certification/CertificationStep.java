package org.amparo.certification;

import java.util.Map;
import org.amparo.queue.StepCompleted;
import org.amparo.queue.Task;

/** A step of the official or of what follows was done. */
record CertificationStep(
    Task task, String act, Map<String, Object> decisions, Map<String, String> details)
    implements StepCompleted {}
