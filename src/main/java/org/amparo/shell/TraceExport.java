package org.amparo.shell;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends spans to a collector by OTLP over HTTP, where the operator names one. A collector that is
 * slow or away costs spans, never a request.
 */
@Singleton
class TraceExport {

  private static final String PATH = "/v1/traces";
  private static final int WAITING = 2_048;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Produces
  @Singleton
  SpanProcessor processor(@ConfigProperty(name = "amparo.traces.to") Optional<URI> collector) {
    return collector.map(TraceExport::to).orElse(SpanProcessor.composite());
  }

  private static SpanProcessor to(URI collector) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector.resolve(PATH).toString())
            .setTimeout(LONGEST)
            .build();
    return BatchSpanProcessor.builder(new PlainSpans(exporter)).setMaxQueueSize(WAITING).build();
  }
}
