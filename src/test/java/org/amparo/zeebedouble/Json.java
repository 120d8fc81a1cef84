package org.amparo.zeebedouble;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** Variables and bodies as both protocols carry them. */
final class Json {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private Json() {}

  static Map<String, Object> object(String text) {
    if (text.isBlank()) {
      return Map.of();
    }
    try {
      return JSON.readValue(text, OBJECT);
    } catch (JsonProcessingException e) {
      throw invalid(e);
    }
  }

  static <T> T read(byte[] text, Class<T> type) {
    try {
      return JSON.readValue(text.length == 0 ? new byte[] {'{', '}'} : text, type);
    } catch (IOException e) {
      throw invalid(e);
    }
  }

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  private static Rejection invalid(IOException e) {
    return new Rejection(Rejection.Kind.INVALID_ARGUMENT, "Expected JSON: " + e.getMessage());
  }
}
