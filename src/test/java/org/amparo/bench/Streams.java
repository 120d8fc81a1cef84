package org.amparo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.amparo.fixture.Referral;

/** A thousand people who listen for changes: what they cost, and how soon they hear of one. */
final class Streams {

  private static final int READERS = 1_000;
  private static final int ACTS = 20;
  private static final Pattern CASE = Pattern.compile("\"caseNumber\":\"([^\"]+)\"");

  /** One reader; no thread waits for it. */
  private final class Reader implements Flow.Subscriber<String> {
    private String last = "";

    @Override
    public void onSubscribe(Flow.Subscription lines) {
      lines.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      var named = CASE.matcher(line);
      if (named.find() && !named.group(1).equals(last)) {
        last = named.group(1);
        heard.computeIfAbsent(last, n -> new ConcurrentLinkedQueue<>()).add(System.nanoTime());
      }
    }

    @Override
    public void onError(Throwable why) {
      ended.incrementAndGet();
    }

    @Override
    public void onComplete() {
      ended.incrementAndGet();
    }
  }

  private final Bench bench;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConcurrentHashMap<String, ConcurrentLinkedQueue<Long>> heard =
      new ConcurrentHashMap<>();
  private final AtomicInteger ended = new AtomicInteger();

  Streams(Bench bench) {
    this.bench = bench;
  }

  void run() throws Exception {
    bench.report.section("A thousand streams");
    file();
    long before = heap();
    var opened = open();
    long after = heap();
    var delays = delays();
    bench.report.say(
        "%d streams of one instance: heap after a collection %d MiB before, %d MiB with them; %d"
            + " ended by themselves. %d referrals one by one, each heard of by all: from the"
            + " sending of the referral to its event %.0f ms at the median, %.0f ms at p95, %.0f ms"
            + " at most (%d events). Load average %s.\n",
        opened,
        before,
        after,
        ended.get(),
        ACTS,
        delays.getValueAtPercentile(50) / 1e6,
        delays.getValueAtPercentile(95) / 1e6,
        delays.getMaxValue() / 1e6,
        delays.getTotalCount(),
        Machine.load());
    long grown = after - before;
    bench.report.target("1,000 streams", "<= 100 MiB of heap", grown <= 100, "%d MiB", grown);
    double late = delays.getValueAtPercentile(95) / 1e6;
    bench.report.target("an event at 1,000 streams", "p95 <= 500 ms", late <= 500, "%.0f ms", late);
  }

  private int open() throws Exception {
    var opening = new ArrayList<CompletableFuture<?>>();
    String token = token();
    for (int i = 0; i < READERS; i++) {
      var request =
          HttpRequest.newBuilder(bench.service.address().resolve("/api/events"))
              .header("Authorization", "Bearer " + token)
              .build();
      var answer =
          http.sendAsync(
              request,
              info -> {
                if (info.statusCode() != 200) {
                  throw new IllegalStateException("answered " + info.statusCode());
                }
                return HttpResponse.BodySubscribers.fromLineSubscriber(new Reader());
              });
      answer.whenComplete(
          (done, failure) -> {
            if (failure != null) {
              ended.incrementAndGet();
            }
          });
      opening.add(answer);
      if (i % 50 == 49) {
        // an answer that streams completes at its end: the count says how many are open
        awaitStreams(i + 1);
      }
    }
    return opening.size();
  }

  private void awaitStreams(int wanted) throws Exception {
    for (int i = 0; i < 600 && metric("amparo_live_streams") < wanted; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    if (metric("amparo_live_streams") < wanted) {
      throw new IllegalStateException("only %.0f streams".formatted(metric("amparo_live_streams")));
    }
  }

  private Histogram delays() throws Exception {
    var delays = new Histogram(3);
    for (int i = 0; i < ACTS; i++) {
      long begun = System.nanoTime();
      String number = file();
      List<Long> times = await(number);
      times.forEach(time -> delays.recordValue(Math.max(0, time - begun)));
    }
    return delays;
  }

  private List<Long> await(String number) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      var times = heard.get(number);
      if (times != null && times.size() >= READERS - ended.get()) {
        return List.copyOf(times);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("not everybody heard of " + number);
  }

  private String file() throws Exception {
    return bench
        .client
        .post("officer", "/api/referrals", Referral.BODY)
        .expect(201)
        .json()
        .at("/caseNumber")
        .asText();
  }

  private String token() throws Exception {
    return bench
        .client
        .post("", "/api/sign-in", "{\"username\": \"reviewer\", \"password\": \"amparo-demo\"}")
        .expect(200)
        .json()
        .at("/access_token")
        .asText();
  }

  /** In MiB, after what nobody needs is gone. */
  private long heap() throws Exception {
    var collected =
        new ProcessBuilder("jcmd", Long.toString(bench.service.process()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!collected.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the heap was not collected");
    }
    return Math.round(metric("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20));
  }

  private double metric(String begin) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(bench.service.address() + "/q/metrics")).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(begin))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
