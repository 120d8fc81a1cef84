package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;

/** Forgets what was done long ago: no repetition of it comes any more. */
@Singleton
class Housekeeping {

  private final Inbox inbox;
  private final Outbox outbox;
  private final OwnTurn turn;
  private final ZeebeConfig config;

  Housekeeping(Inbox inbox, Outbox outbox, OwnTurn turn, ZeebeConfig config) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.turn = turn;
    this.config = config;
  }

  void purge() {
    turn.run(
        () -> {
          inbox.purge(config.outbox().keepDone());
          outbox.purge(config.outbox().keepDone());
        });
  }
}
