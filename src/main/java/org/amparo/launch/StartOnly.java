package org.amparo.launch;

import io.quarkus.runtime.QuarkusApplication;

/** Starts everything and stops: the build keeps the classes of such a start for the next ones. */
public final class StartOnly implements QuarkusApplication {

  @Override
  public int run(String... arguments) {
    return 0;
  }
}
