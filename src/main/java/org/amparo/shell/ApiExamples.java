package org.amparo.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives the OpenAPI document an example for each act, kept beside it as plain JSON. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiExamples implements OASFilter {

  private static final String FILE = "/openapi/examples.json";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var schemas = document.getComponents().getSchemas();
    read()
        .fields()
        .forEachRemaining(
            example -> {
              Schema schema = schemas.get(example.getKey());
              if (schema == null) {
                throw new IllegalStateException("no schema for the example " + example.getKey());
              }
              schema.addExample(example.getValue());
            });
  }

  private static JsonNode read() {
    try (var file = ApiExamples.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
