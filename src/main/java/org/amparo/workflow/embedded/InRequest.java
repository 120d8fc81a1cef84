package org.amparo.workflow.embedded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.Supplier;

/**
 * Gives what the engine calls a request scope. An act has one already; a timer's thread has none.
 */
@ApplicationScoped
class InRequest {

  @ActivateRequestContext
  <T> T call(Supplier<T> work) {
    return work.get();
  }
}
