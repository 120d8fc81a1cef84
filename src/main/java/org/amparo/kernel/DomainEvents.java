package org.amparo.kernel;

import java.util.List;

/**
 * The same kind of news of many cases of one agency, told in one go by the service itself, so that
 * the record takes a whole batch at once. Nothing but the record may need it: who follows single
 * events does not hear of these.
 *
 * @param all one of each case
 */
public record DomainEvents(List<? extends DomainEvent> all) {

  public DomainEvents {
    all = List.copyOf(all);
  }
}
