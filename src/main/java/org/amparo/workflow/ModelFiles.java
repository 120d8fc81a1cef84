package org.amparo.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models that this version of the service brings, from {@code bpmn/} on its class path. */
public final class ModelFiles {

  /** By name, because a packaged jar cannot be listed; a test compares them with the directory. */
  public static final List<String> NAMES =
      List.of(
          "victim-referral.bpmn",
          "u-visa-certification.bpmn",
          "request-review.bpmn",
          "delivery-and-filing.bpmn",
          "denial-appeal.bpmn",
          "certification-reissue.bpmn",
          "certification-withdrawal.bpmn");

  private ModelFiles() {}

  public static Map<String, byte[]> read() {
    var files = new LinkedHashMap<String, byte[]>();
    NAMES.forEach(name -> files.put(name, read("/bpmn/" + name)));
    return files;
  }

  private static byte[] read(String path) {
    try (var in = ModelFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the model " + path + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
