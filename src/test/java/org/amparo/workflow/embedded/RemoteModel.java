package org.amparo.workflow.embedded;

import java.util.List;
import java.util.Map;

/** A model that an engine can run whose workers are outside. */
public record RemoteModel(
    String file,
    String xml,
    List<RemoteModel.Executable> processes,
    Map<String, RemoteElement> elements) {

  /** One process of the file. */
  public record Executable(String id, String name, String versionTag) {}
}
