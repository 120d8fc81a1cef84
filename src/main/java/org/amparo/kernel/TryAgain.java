package org.amparo.kernel;

/**
 * Two acts met on the same rows and this one lost. Its transaction is broken and must be rolled
 * back; the whole act may be tried again from its beginning.
 */
public final class TryAgain extends RuntimeException {

  public TryAgain(Throwable cause) {
    super("Another act changed the same case at the same time", cause);
  }
}
