package org.amparo.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * Reads the provider's documents: soon or not at all, small, and from where they were said to be.
 */
final class ProviderFetch extends DefaultResourceRetriever {

  static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST = 256 * 1024;

  ProviderFetch() {
    super(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
  }

  @Override
  protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
    var connection = super.openHTTPConnection(url);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }
}
