package org.amparo.zeebedouble;

import java.security.GeneralSecurityException;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster asks of those who come to its doors: TLS, and a token that is good now.
 *
 * @param keys the key and the certificate that the cluster shows
 */
public record Guard(KeyManagerFactory keys, Predicate<String> tokens) {

  private static final String SCHEME = "Bearer ";

  SSLContext tls() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean lets(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith(SCHEME)
        && tokens.test(authorization.substring(SCHEME.length()));
  }
}
