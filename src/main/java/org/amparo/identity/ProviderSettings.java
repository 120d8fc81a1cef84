package org.amparo.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agency's identity provider. Its addresses come from here and from its own discovery document,
 * never from a request.
 */
@ConfigMapping(prefix = "amparo.identity.oidc")
interface ProviderSettings {

  /** As its tokens name it. */
  Optional<URI> issuer();

  /** Where its discovery document lies, if not below the issuer's address. */
  Optional<URI> discovery();

  Optional<String> clientId();

  /** None for a client that only PKCE protects. */
  Optional<String> clientSecret();

  /** For whom its access tokens must be; never the client's id, or an ID token would do. */
  @WithDefault("amparo-api")
  String audience();

  /** The address by which browsers reach this service. */
  Optional<URI> address();

  @WithDefault("openid,profile")
  List<String> scopes();

  /** Lets the provider be reached without TLS although it is on another machine. */
  @WithDefault("false")
  boolean plainHttp();

  /** Opens an account here for whoever signs in for the first time and has a role. */
  @WithDefault("true")
  boolean openAccounts();

  @WithDefault("PT30S")
  Duration clockSkew();

  /** Keys that are not known are asked for at most so often. */
  @WithDefault("PT30S")
  Duration keysEvery();

  Claims claims();

  /** What the provider calls our roles; where empty, it calls them as we do. */
  @WithName("roles")
  Map<String, String> roleNames();

  /** What the provider calls our agencies; where empty, it calls them as we do. */
  @WithName("agencies")
  Map<String, String> agencyNames();

  /** Where in a token something stands, as JSON Pointers (RFC 6901). */
  interface Claims {
    @WithDefault("/preferred_username")
    String name();

    @WithDefault("/roles")
    String roles();

    @WithDefault("/agency")
    String agency();
  }
}
