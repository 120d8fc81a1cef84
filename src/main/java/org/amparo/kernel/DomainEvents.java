package org.amparo.kernel;

import java.util.List;

/**
 * The same kind of news of one or many cases of one agency, told in one go, so that the record
 * takes a whole batch at once. Who follows single events does not hear of these; so each kind of
 * news is told in one of the two ways always.
 *
 * @param all one of each case
 */
public record DomainEvents(List<? extends DomainEvent> all) {

  public DomainEvents {
    all = List.copyOf(all);
  }
}
