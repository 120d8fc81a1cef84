package org.amparo.kernel;

/**
 * Two acts met at the same rows and this one should be tried again from its start. Rooms throw it
 * where a library tells of the clash in its own words, for example the process engine.
 */
public final class TryAgain extends RuntimeException {

  public TryAgain(Throwable clash) {
    super("two acts met at the same rows", clash, false, false);
  }

  public TryAgain() {
    super("two acts met at the same rows", null, false, false);
  }
}
