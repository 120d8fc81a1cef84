package org.amparo.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.amparo.kernel.CaseId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What sealing asks of the processor for one referral: a data key made and wrapped, victim and
 * incident sealed, a letter of 4 KB sealed with its name and hash, four blind indexes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SealingBenchmark {

  private static final CaseId CASE = new CaseId(new UUID(1, 2));

  private final SecureRandom random = new SecureRandom();
  private final byte[] keyEncryption = new byte[32];
  private final Sealing wrapping = new Sealing(keyEncryption);
  private final KeyedHash index = new KeyedHash(Keys.of(5).blindIndex());
  private final byte[] person = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
  private final byte[] letter = "x".repeat(4096).getBytes(StandardCharsets.UTF_8);
  private final byte[] place = new Place(CASE, "victim", "content", CASE.toString()).bytes();

  @Benchmark
  public void oneReferral(Blackhole out) throws GeneralSecurityException {
    byte[] dataKey = new byte[32];
    random.nextBytes(dataKey);
    out.consume(wrapping.seal(dataKey, KeyEncryption.bound(CASE)));
    var sealing = new Sealing(dataKey);
    out.consume(sealing.seal(person, place));
    out.consume(sealing.seal(person, place));
    out.consume(sealing.seal(letter, place));
    out.consume(sealing.seal(place, place));
    out.consume(sealing.seal(place, place));
    for (int i = 0; i < 4; i++) {
      out.consume(index.of(person));
    }
  }
}
