package org.amparo.notice;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the catalogs, once, and refuses one in which a language lacks a text. */
final class Catalogs {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static final Map<Catalog.Name, Catalog> ALL = all();

  private Catalogs() {}

  private record Content(
      String version, List<Catalog.Entry> entries, Map<String, Catalog.Translation> languages) {}

  private static Map<Catalog.Name, Catalog> all() {
    var all = new EnumMap<Catalog.Name, Catalog>(Catalog.Name.class);
    for (var name : Catalog.Name.values()) {
      all.put(name, read("/catalog/" + name.name().toLowerCase(Locale.ROOT) + ".yaml"));
    }
    return Map.copyOf(all);
  }

  private static Catalog read(String resource) {
    try (InputStream in = Catalogs.class.getResourceAsStream(resource)) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      Content content = YAML.readValue(bytes, Content.class);
      content.languages().forEach((language, told) -> complete(resource, language, content, told));
      return new Catalog(
          content.version(), content.entries(), content.languages(), fingerprint(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static void complete(
      String resource, String language, Content content, Catalog.Translation told) {
    var codes = content.entries().stream().map(Catalog.Entry::code).toList();
    if (!told.texts().keySet().equals(java.util.Set.copyOf(codes))) {
      throw new IllegalStateException(resource + " is not complete in " + language);
    }
  }

  private static String fingerprint(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
