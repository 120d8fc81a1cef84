package org.amparo.identity;

import java.security.Principal;

/** Somebody at a browser, known by the session that their cookie opens. */
record SignedIn(Actor actor, Session session) implements Principal {

  @Override
  public String getName() {
    return actor.user().value();
  }
}
