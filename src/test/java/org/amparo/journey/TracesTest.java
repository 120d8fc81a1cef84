package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OnlyInFullRun;
import org.amparo.fixture.TraceCollector;
import org.amparo.fixture.ZeebeProfile;
import org.junit.jupiter.api.Test;

/** Traces show where time goes, from the request to the engine, and nothing about anybody. */
@OnlyInFullRun
@QuarkusTest
@TestProfile(TracesTest.Traced.class)
class TracesTest {

  public static class Traced extends ZeebeProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return Stream.concat(
              super.testResources().stream(),
              Stream.of(new TestResourceEntry(TraceCollector.class)))
          .toList();
    }
  }

  Supplier<List<byte[]>> sent;

  @Test
  void oneTraceShowsTheRequestTheActItsStatementsAndTheCommandThatFollows() {
    var walk = CaseWalk.referral();
    walk.view();

    var act = one("act ReferralResource.file");
    assertThat(act.getParentSpanId()).isEqualTo(one("POST /api/referrals").getSpanId());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> inTrace(act.getTraceId()).contains("command START"));
    assertThat(inTrace(act.getTraceId())).anyMatch(name -> name.matches("INSERT .*victim.*"));
    assertThat(names()).anyMatch(name -> name.startsWith("job "));
  }

  @Test
  void nothingThatPeopleToldOrTypedIsSent() {
    var body = Bodies.referral();
    body.withObject("victim").put("familyName", "Zacatecastra");
    var walk = CaseWalk.referral(body);
    Caller.stranger().get("/api/zacatecastra?name=Zacatecastra");
    Caller.as("reviewer").get("/api/search?familyName=Zacatecastra");
    Caller.as("reviewer").get("/api/cases/" + walk.number());
    Caller.as("reviewer")
        .call()
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .header("tracestate", "caller=Zacatecastra")
        .header("baggage", "name=Zacatecastra")
        .get("/api/cases/" + walk.number());

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> names().contains("GET /api/cases/{caseNumber}"));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                spans().stream()
                    .anyMatch(
                        span -> hex(span.getTraceId()).equals("0af7651916cd43dd8448eb211c80319c")));
    assertThat(names()).contains("unmatched");
    assertThat(requests().toString())
        .doesNotContainIgnoringCase("zacatecastra")
        .doesNotContain(walk.number(), walk.code(), "127.0.0.1");
    assertThat(spans().stream().flatMap(s -> s.getAttributesList().stream()))
        .extracting(KeyValue::getKey)
        .allMatch(key -> key.matches("amparo\\.\\w+|http\\.re.*|db\\..*"));
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private Span one(String name) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> spans().stream().filter(s -> s.getName().equals(name)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private List<String> inTrace(ByteString id) {
    return spans().stream()
        .filter(span -> span.getTraceId().equals(id))
        .map(Span::getName)
        .toList();
  }

  private Set<String> names() {
    return spans().stream().map(Span::getName).collect(Collectors.toSet());
  }

  private List<Span> spans() {
    return requests().stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  private List<ExportTraceServiceRequest> requests() {
    return sent.get().stream().map(TracesTest::read).toList();
  }

  private static ExportTraceServiceRequest read(byte[] body) {
    try {
      return ExportTraceServiceRequest.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
