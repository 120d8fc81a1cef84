package org.amparo.workflow.zeebe;

import org.jspecify.annotations.Nullable;

/**
 * What came back for a command.
 *
 * @param instanceKey the engine's key of a started instance
 */
record Answer(Command command, Reply reply, Verdict verdict, @Nullable Long instanceKey) {}
