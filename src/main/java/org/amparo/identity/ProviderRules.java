package org.amparo.identity;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be so before anybody is sent to the provider. */
final class ProviderRules {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private ProviderRules() {}

  static void check(ProviderSettings settings) {
    given(settings.issuer().isPresent(), "issuer");
    given(settings.clientId().isPresent(), "client-id");
    given(settings.address().isPresent(), "address");
    Stream.of(settings.issuer(), settings.discovery(), settings.address())
        .flatMap(java.util.Optional::stream)
        .filter(uri -> !isSafe(uri, settings))
        .forEach(
            uri -> {
              throw new IllegalStateException(
                  "Amparo does not start. The identity provider and this service must be reached by"
                      + " https, or amparo.identity.oidc.plain-http be true for a trial.");
            });
    if (settings.clientId().filter(settings.audience()::equals).isPresent()) {
      throw new IllegalStateException(
          "Amparo does not start. amparo.identity.oidc.audience must not be the client's id: an ID"
              + " token would open the API.");
    }
    settings.roleNames().values().forEach(ProviderRules::ours);
  }

  private static void given(boolean there, String name) {
    if (!there) {
      throw new IllegalStateException(
          "Amparo does not start. The setting amparo.identity.oidc." + name + " is missing.");
    }
  }

  private static void ours(String role) {
    if (Stream.of(Role.values()).noneMatch(known -> known.groupName().equals(role))) {
      throw new IllegalStateException(
          "Amparo does not start. A value of amparo.identity.oidc.roles is none of our roles.");
    }
  }

  /** A provider that describes itself with an address that anybody could listen to is none. */
  static void endpoints(OIDCProviderMetadata document, ProviderSettings settings)
      throws GeneralException {
    var needed =
        Stream.of(
            document.getAuthorizationEndpointURI(),
            document.getTokenEndpointURI(),
            document.getJWKSetURI());
    boolean good = needed.allMatch(uri -> isSafe(uri, settings));
    var end = document.getEndSessionEndpointURI();
    if (!good || (end != null && !isSafe(end, settings))) {
      throw new GeneralException("the discovery document lacks an address, or one is not https");
    }
  }

  private static boolean isSafe(@Nullable URI uri, ProviderSettings settings) {
    if (uri == null || uri.getHost() == null) {
      return false;
    }
    return "https".equals(uri.getScheme())
        || ("http".equals(uri.getScheme())
            && (settings.plainHttp() || THIS_MACHINE.contains(uri.getHost())));
  }
}
