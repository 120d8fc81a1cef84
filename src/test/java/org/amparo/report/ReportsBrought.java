package org.amparo.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Offers what is owed now, as the service's own sweep does each hour. */
@Singleton
public class ReportsBrought {

  @Inject ReportSweep sweep;

  public void now() {
    sweep.sweep();
  }
}
