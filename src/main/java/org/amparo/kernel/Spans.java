package org.amparo.kernel;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of work, for whoever traces the service. Their names are words of the code, never data;
 * a case is named by its id alone.
 */
@Singleton
public class Spans {

  private static final String CASE = "amparo.case";

  /** W3C Trace Context, version 00. */
  private static final Pattern PLACE = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

  private final Tracer tracer;

  Spans(Tracer tracer) {
    this.tracer = tracer;
  }

  /** For whoever works without a container. */
  public static Spans none() {
    return new Spans(OpenTelemetry.noop().getTracer(""));
  }

  /** Work that is under way on this thread until it is closed. */
  public record Stretch(Span span, Scope scope) implements AutoCloseable {

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }

  public Stretch begin(String name) {
    return begun(tracer.spanBuilder(name));
  }

  public Stretch begin(String name, CaseId caseId) {
    return begun(tracer.spanBuilder(name).setAttribute(CASE, caseId.toString()));
  }

  /**
   * Work that follows from an act which another thread, or another run of the service, did.
   *
   * @param place where the act was traced, see {@link #place()}
   */
  public Span after(@Nullable String place, String name, CaseId caseId) {
    return tracer
        .spanBuilder(name)
        .setSpanKind(SpanKind.PRODUCER)
        .setAttribute(CASE, caseId.toString())
        .setParent(Context.root().with(Span.wrap(read(place))))
        .startSpan();
  }

  /** Where in a trace this thread is, to be kept beside what follows from it; null outside one. */
  public static @Nullable String place() {
    var here = Span.current().getSpanContext();
    return here.isValid() && here.isSampled()
        ? "00-" + here.getTraceId() + "-" + here.getSpanId() + "-01"
        : null;
  }

  private static SpanContext read(@Nullable String place) {
    var parts = PLACE.matcher(place == null ? "" : place);
    return parts.matches()
        ? SpanContext.createFromRemoteParent(
            parts.group(1), parts.group(2), TraceFlags.getSampled(), TraceState.getDefault())
        : SpanContext.getInvalid();
  }

  private static Stretch begun(SpanBuilder builder) {
    var span = builder.startSpan();
    return new Stretch(span, span.makeCurrent());
  }
}
