package org.amparo.http;

import java.util.List;

/** All that is wrong with one form, each as it would have been told alone. */
public final class SeveralFaults extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Exception> all;

  SeveralFaults(List<Exception> all) {
    super("several faults", all.get(0));
    this.all = List.copyOf(all);
  }

  /** In the order in which they came up: what is told of a field first is what counts. */
  public List<Exception> all() {
    return all;
  }
}
