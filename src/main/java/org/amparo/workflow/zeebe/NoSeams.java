package org.amparo.workflow.zeebe;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** In service nothing happens between two steps. */
@Singleton
@DefaultBean
class NoSeams implements Seams {

  @Override
  public void reached(Seam seam, long key) {
    // nothing
  }
}
