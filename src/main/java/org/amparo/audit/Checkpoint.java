package org.amparo.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Where an agency's record stood at a moment, in one number that a witness outside can keep. Signed
 * are the lines {@code amparo checkpoint 1}, agency, asOf, chains, entries and root, each ended by
 * a line feed.
 *
 * @param asOf entries dated until here are in it, and none of them may change or vanish any more
 * @param root SHA-256 in hex over the last entry of each chain, by chain: its id (16 bytes), its
 *     number (8, big-endian) and its hash (32)
 * @param publicKey Ed25519, in base64, as the signature is
 */
public record Checkpoint(
    @NotBlank String agency,
    @NotNull Instant asOf,
    long chains,
    long entries,
    @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 digits of hex") String root,
    @NotBlank String publicKey,
    @NotBlank String signature) {

  Ends.Sum sum() {
    return new Ends.Sum(chains, entries, root);
  }

  byte[] message() {
    return message(agency, asOf, chains, entries, root);
  }

  static byte[] message(String agency, Instant asOf, long chains, long entries, String root) {
    return "amparo checkpoint 1\n%s\n%s\n%d\n%d\n%s\n"
        .formatted(agency, asOf, chains, entries, root)
        .getBytes(StandardCharsets.UTF_8);
  }
}
