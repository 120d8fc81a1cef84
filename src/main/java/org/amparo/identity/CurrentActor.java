package org.amparo.identity;

import jakarta.enterprise.context.RequestScoped;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Who acts in this request, or in this run of a job. */
@RequestScoped
public class CurrentActor {

  private @Nullable Actor actor;

  public Actor actor() {
    if (actor == null) {
      throw new Refused(Problem.UNAUTHENTICATED, "Sign in first.");
    }
    return actor;
  }

  public void actAs(Actor actor) {
    this.actor = actor;
  }
}
