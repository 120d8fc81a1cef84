package org.amparo.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The agency's identity provider as it describes itself; asked for when somebody first needs it.
 */
@ApplicationScoped
public class Provider {

  /** What its discovery document says, and the keys behind it. */
  record Described(OIDCProviderMetadata document, JWKSource<SecurityContext> keys, Instant since) {}

  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
  private static final Duration KEYS_GOOD_FOR = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Provider.class.getName());

  private final ProviderSettings settings;
  private final SignInMode mode;
  private volatile @Nullable Described described;
  private Instant failed = Instant.EPOCH;

  Provider(
      ProviderSettings settings,
      @ConfigProperty(name = "amparo.identity.mode", defaultValue = "local") SignInMode mode) {
    this.settings = settings;
    this.mode = mode;
  }

  /** Wrong settings stop the start; a provider that is away does not. */
  void check(@Observes StartupEvent start) {
    if (mode.atProvider()) {
      ProviderRules.check(settings);
    }
  }

  public SignInMode mode() {
    return mode;
  }

  /** Where no provider is set up there is no such page. */
  void refuseUnlessThere() {
    if (!mode.atProvider()) {
      throw Refused.notFound();
    }
  }

  /** Where people sign in at their organisation alone, no password is taken. */
  public void refuseUnlessHere() {
    if (!mode.here()) {
      throw new Refused(Problem.FORBIDDEN, "Sign in with your organisation's account.");
    }
  }

  String issuer() {
    return settings.issuer().map(URI::toString).orElse("");
  }

  Described described() {
    refuseUnlessThere();
    var known = described;
    return known != null && known.since().plus(GOOD_FOR).isAfter(Instant.now())
        ? known
        : describeAnew(known);
  }

  private synchronized Described describeAnew(@Nullable Described known) {
    var latest = described;
    if (latest != null && latest != known) {
      return latest;
    }
    if (failed.plus(TRY_AGAIN_AFTER).isBefore(Instant.now())) {
      try {
        latest = fetch();
        described = latest;
      } catch (IOException | GeneralException e) {
        failed = Instant.now();
        LOG.log(
            System.Logger.Level.WARNING,
            "the identity provider''s description could not be read: {0}",
            e.getMessage());
      }
    }
    if (latest == null) {
      throw unreachable();
    }
    return latest;
  }

  static Refused unreachable() {
    return new Refused(
        Problem.UNAVAILABLE,
        "Your organisation's sign-in cannot be reached now. Try again in a few minutes.");
  }

  private Described fetch() throws IOException, GeneralException {
    var fetch = new ProviderFetch();
    var at = settings.discovery().orElseGet(this::wellKnown).toURL();
    var document = OIDCProviderMetadata.parse(fetch.retrieveResource(at).getContent());
    if (!document.getIssuer().getValue().equals(issuer())) {
      throw new GeneralException("the discovery document is another issuer's");
    }
    ProviderRules.endpoints(document, settings);
    return new Described(document, keys(document.getJWKSetURI().toURL(), fetch), Instant.now());
  }

  private URI wellKnown() {
    return URI.create(issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
  }

  /** A key that is not known is looked for once, and not again before the time is over. */
  private JWKSource<SecurityContext> keys(URL at, ProviderFetch fetch) {
    return JWKSourceBuilder.<SecurityContext>create(at, fetch)
        .cache(KEYS_GOOD_FOR.toMillis(), ProviderFetch.PATIENCE_MILLIS * 2L)
        .rateLimited(settings.keysEvery().toMillis())
        .outageTolerant(GOOD_FOR.toMillis())
        .build();
  }

  @Override
  public String toString() {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
