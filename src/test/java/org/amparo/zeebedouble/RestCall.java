package org.amparo.zeebedouble;

import com.fasterxml.jackson.databind.JsonNode;

/** One HTTP request. */
final class RestCall {

  private final String contentType;
  private final byte[] body;
  private final String pathKey;

  RestCall(String contentType, byte[] body, String pathKey) {
    this.contentType = contentType;
    this.body = body;
    this.pathKey = pathKey;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

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
