package org.amparo.workflow.embedded;

import java.util.Map;
import java.util.Set;

/**
 * A model in the engine's dialect, with what has to be there for it to run.
 *
 * @param processes the ids of its processes
 * @param jobTypes each job type with one element that uses it
 * @param calls each called process with one element that calls it
 * @param variables every name that its expressions mention
 */
record Translation(
    String file,
    String xml,
    Set<String> processes,
    Map<String, String> jobTypes,
    Map<String, String> calls,
    Set<String> variables) {}
