package org.amparo.review;

import java.util.Map;
import org.amparo.queue.StepCompleted;
import org.amparo.queue.Task;

/** A step of the review was done. */
record ReviewStep(Task task, String act, Map<String, Object> decisions, Map<String, String> details)
    implements StepCompleted {}
