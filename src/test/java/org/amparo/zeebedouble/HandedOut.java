package org.amparo.zeebedouble;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as it goes to a worker. */
record HandedOut(
    long key,
    String type,
    Instance instance,
    String element,
    long elementInstance,
    Map<String, String> headers,
    String worker,
    int retries,
    long deadline,
    Map<String, Object> variables,
    String event,
    UserTask.@Nullable Snapshot task) {}
