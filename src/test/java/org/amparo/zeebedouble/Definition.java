package org.amparo.zeebedouble;

import java.util.Map;
import org.amparo.workflow.embedded.RemoteElement;

/** One version of a process. */
record Definition(
    long key,
    String processId,
    String name,
    String versionTag,
    int version,
    String resource,
    String checksum,
    String engineId,
    Map<String, RemoteElement> elements) {}
