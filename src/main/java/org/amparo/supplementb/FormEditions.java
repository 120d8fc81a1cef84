package org.amparo.supplementb;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the registries of editions, once, from the data beside the code. */
final class FormEditions {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  static final List<FormEdition> CERTIFICATIONS = read("editions", Registry.class).inFull();
  static final List<FormEdition> DECLARATIONS =
      read("declaration-editions", Registry.class).inFull();

  private FormEditions() {}

  private record Registry(int version, List<Entry> editions) {
    List<FormEdition> inFull() {
      return editions.stream().map(Entry::inFull).toList();
    }
  }

  private record Entry(
      String edition,
      LocalDate editionDate,
      FormEdition.Status status,
      @Nullable LocalDate ombExpiry,
      @Nullable LocalDate acceptedFrom,
      @Nullable LocalDate acceptedUntil,
      @Nullable Integer pages,
      List<String> sha256,
      String layout,
      @Nullable String fields,
      String source,
      String confidence) {

    FormEdition inFull() {
      return new FormEdition(
          edition,
          editionDate,
          status,
          ombExpiry,
          acceptedFrom,
          acceptedUntil,
          pages,
          sha256,
          read("layout-" + layout, Layout.class).parts(),
          fields == null ? Map.of() : read(fields, FieldMap.class).named(),
          source,
          confidence);
    }
  }

  private record Layout(int version, List<Part> parts) {}

  private record FieldMap(int version, String prefix, Map<String, List<String>> fields) {
    Map<String, List<String>> named() {
      return fields.entrySet().stream()
          .collect(
              java.util.stream.Collectors.toMap(
                  Map.Entry::getKey, e -> e.getValue().stream().map(prefix::concat).toList()));
    }
  }

  static <T> T read(String name, Class<T> type) {
    try (InputStream in =
        FormEditions.class.getResourceAsStream("/supplementb/" + name + ".yaml")) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("supplementb/" + name + ".yaml cannot be read", e);
    }
  }
}
