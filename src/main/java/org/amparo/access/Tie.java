package org.amparo.access;

/** What ties somebody to a case, so that they may open what is sealed of it. */
public enum Tie {
  /** They supervise the unit. */
  SUPERVISION,
  /** They took a part in the case, for example recommended or decided. */
  TOOK_PART,
  /** They have done a task of the case. */
  DID_A_TASK,
  /** A task of the case is open that they may do, whoever has it in hand. */
  OPEN_TASK,
  /** The paper is a letter that was announced and waits to be handed over. */
  LETTER_TO_SEND,
  /** None of these: they said why, for a limited time. */
  BROKE_GLASS,
  /** A paper that they brought themselves, from outside the unit. */
  OWN_PAPER,
  /** A demand from outside is on the register, and it is for them to deal with it. */
  LEGAL_DEMAND
}
