package org.amparo.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.inject.Singleton;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Keyed fingerprints of requests. They tell whether two requests ask for the same, and nothing
 * about what was asked to someone who only has the database.
 */
@Singleton
class Fingerprints {

  private final Keys keys;
  private final ObjectMapper canonical;

  Fingerprints(Keys keys) {
    this.keys = keys;
    this.canonical =
        JsonMapper.builder()
            .findAndAddModules()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule().addSerializer(FileUpload.class, new ContentOfUpload()))
            .build();
  }

  byte[] of(String route, InvocationContext act) {
    var said = new ArrayList<Object>();
    said.add(route);
    var parameters = act.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAnnotationPresent(Context.class)) {
        said.add(act.getParameters()[i]);
      }
    }
    try {
      return keys.fingerprint(canonical.writeValueAsBytes(said));
    } catch (IOException e) {
      throw new UncheckedIOException("a request has no fingerprint", e);
    }
  }

  /** An uploaded file counts by what it holds, not by where it was put. */
  private static final class ContentOfUpload extends JsonSerializer<FileUpload> {
    @Override
    public void serialize(FileUpload upload, JsonGenerator json, SerializerProvider all)
        throws IOException {
      json.writeStartArray();
      json.writeString(upload.name());
      json.writeString(upload.fileName());
      json.writeString(sha256(upload));
      json.writeEndArray();
    }

    private static String sha256(FileUpload upload) throws IOException {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var content =
            new DigestInputStream(Files.newInputStream(upload.uploadedFile()), digest)) {
          content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("SHA-256 is missing", e);
      }
    }
  }
}
