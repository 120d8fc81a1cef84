package org.amparo.takeover;

import java.util.UUID;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/** The very file that somebody brings is there already. */
public final class BroughtBefore extends Refused {

  private final UUID file;

  BroughtBefore(UUID file) {
    super(
        Problem.BROUGHT_BEFORE,
        "This very file was brought before; it is the file %s. Nothing was kept of it this time."
            .formatted(file));
    this.file = file;
  }

  public UUID file() {
    return file;
  }
}
