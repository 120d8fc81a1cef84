package org.amparo.zeebedouble;

import com.fasterxml.jackson.databind.JsonNode;

/** One HTTP request. */
record RestCall(String contentType, byte[] body, String pathKey) {

  <T> T read(Class<T> type) {
    return Json.read(body, type);
  }

  JsonNode tree() {
    return read(JsonNode.class);
  }

  /** The key in the path. */
  long key() {
    return Long.parseLong(pathKey);
  }
}
