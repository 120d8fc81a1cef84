package org.amparo.partner;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.vault.ServiceSeal;

/** The secrets that sign messages, as Standard Webhooks has them; sealed wherever they are kept. */
@Singleton
class PartnerSecrets {

  private static final String PREFIX = "whsec_";
  private static final String USE = "partner_subscription.secret";
  private static final int BYTES = 32;

  private final ServiceSeal seal;
  private final SecureRandom random = new SecureRandom();

  PartnerSecrets(ServiceSeal seal) {
    this.seal = seal;
  }

  /** A new secret, as its owner enters it at the other end. */
  String make() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  byte[] seal(UUID subscription, String secret) {
    return seal.seal(USE, subscription, secret.getBytes(StandardCharsets.UTF_8));
  }

  /** One signature by the secret, and one by its forerunner while that is good. */
  String sign(Subscription subscription, UUID message, Instant now, String body) {
    return Stream.concat(Stream.of(subscription.secret()), subscription.formerSecret(now).stream())
        .map(kept -> sign(open(subscription.id(), kept), message, now, body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(String secret, UUID message, Instant now, String body) {
    try {
      return new Webhook(secret).sign(message.toString(), now.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("a message could not be signed", e);
    }
  }

  private String open(UUID subscription, byte[] sealed) {
    return new String(seal.unseal(USE, subscription, sealed), StandardCharsets.UTF_8);
  }

  /** Whether a former key-encryption key may have sealed any of them. */
  boolean mayBeOld() {
    return !seal.hasOneKey();
  }

  boolean isOld(UUID subscription, byte[] sealed) {
    return !seal.isOfToday(USE, subscription, sealed);
  }

  byte[] anew(UUID subscription, byte[] sealed) {
    return seal(subscription, open(subscription, sealed));
  }
}
