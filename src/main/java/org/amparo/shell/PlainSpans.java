package org.amparo.shell;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets out of a span only what the code itself wrote: names of routes, acts, tables and jobs, and
 * the case's id. Libraries add addresses as callers typed them, the callers' networks, statements
 * and the words of failures; a new version may add more. So what is not listed here stays here.
 */
final class PlainSpans implements SpanExporter {

  /** Set as soon as a request has found its resource; see {@link RouteInLog}. */
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("amparo.route");

  private static final Set<String> KEPT =
      Set.of(
          ROUTE.getKey(),
          "amparo.case",
          "http.request.method",
          "http.response.status_code",
          "db.system",
          "db.system.name",
          "db.operation",
          "db.operation.name",
          "db.sql.table",
          "db.collection.name");

  private final SpanExporter next;

  PlainSpans(SpanExporter next) {
    this.next = next;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return next.export(spans.stream().<SpanData>map(Plain::new).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return next.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return next.shutdown();
  }

  private static Attributes kept(Attributes all) {
    var kept = all.toBuilder();
    kept.removeIf(key -> !KEPT.contains(key.getKey()));
    return kept.build();
  }

  /**
   * A caller's own words may stand in its state (W3C {@code tracestate}), and go to no collector.
   */
  private static SpanContext bare(SpanContext of) {
    return SpanContext.create(
        of.getTraceId(), of.getSpanId(), of.getTraceFlags(), TraceState.getDefault());
  }

  private static final class Plain extends DelegatingSpanData {

    private final Attributes attributes;

    Plain(SpanData span) {
      super(span);
      attributes = kept(span.getAttributes());
    }

    /** The name of a request's span may be its address, and that of a statement its text. */
    @Override
    public String getName() {
      String own = super.getName();
      if (getKind() == SpanKind.SERVER) {
        String route = attributes.get(ROUTE);
        return route == null ? RouteLabels.UNMATCHED : route;
      }
      return own.matches("[\\w.: -]{1,80}") ? own : "other";
    }

    @Override
    public SpanContext getSpanContext() {
      return bare(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
      return bare(super.getParentSpanContext());
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
      return attributes.size();
    }

    /** They quote failures. */
    @Override
    public List<EventData> getEvents() {
      return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
      return 0;
    }

    @Override
    public List<LinkData> getLinks() {
      return super.getLinks().stream()
          .map(link -> LinkData.create(bare(link.getSpanContext())))
          .toList();
    }

    @Override
    public StatusData getStatus() {
      return StatusData.create(super.getStatus().getStatusCode(), "");
    }
  }
}
