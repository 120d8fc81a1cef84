package org.amparo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.amparo.kernel.AgencyId;
import org.amparo.vault.Signatures;

/**
 * Lets somebody outside witness the record. Whoever rewrites a whole chain with its end, hashes and
 * all, still cannot make it agree with a checkpoint that was given away before.
 */
@ApplicationScoped
public class Checkpoints {

  /** What a checkpoint says of the record as it is now. */
  public enum Finding {
    HOLDS("The record up to this checkpoint is what it was."),
    NOT_OURS("The checkpoint is not of this agency, or was not signed by this service."),
    DIFFERS("Entries from before this checkpoint were changed, removed or added since.");

    private final String sentence;

    Finding(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /** By then every act of that moment is committed or undone: none lasts longer than a minute. */
  static final Duration SETTLED = Duration.ofMinutes(2);

  private final Ends ends;
  private final Signatures signatures;
  private final Clock clock;

  Checkpoints(Ends ends, Signatures signatures, Clock clock) {
    this.ends = ends;
    this.signatures = signatures;
    this.clock = clock;
  }

  /** A checkpoint of an agency's record as of two minutes ago. */
  @Transactional
  public Checkpoint make(AgencyId agency) {
    return make(agency, clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS));
  }

  Checkpoint make(AgencyId agency, Instant asOf) {
    var sum = ends.at(agency.value(), asOf);
    byte[] message =
        Checkpoint.message(agency.value(), asOf, sum.chains(), sum.entries(), sum.root());
    var base64 = Base64.getEncoder();
    return new Checkpoint(
        agency.value(),
        asOf,
        sum.chains(),
        sum.entries(),
        sum.root(),
        base64.encodeToString(signatures.publicKey()),
        base64.encodeToString(signatures.sign(message)));
  }

  /** Holds the record against a checkpoint. Takes as long as the record is. */
  @Transactional
  public Finding compare(AgencyId agency, Checkpoint checkpoint) {
    if (!checkpoint.agency().equals(agency.value()) || !isOurs(checkpoint)) {
      return Finding.NOT_OURS;
    }
    var now = ends.at(checkpoint.agency(), checkpoint.asOf());
    return now.equals(checkpoint.sum()) ? Finding.HOLDS : Finding.DIFFERS;
  }

  private boolean isOurs(Checkpoint checkpoint) {
    try {
      var base64 = Base64.getDecoder();
      byte[] key = base64.decode(checkpoint.publicKey());
      return Arrays.equals(key, signatures.publicKey())
          && Signatures.verifies(key, base64.decode(checkpoint.signature()), checkpoint.message());
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
