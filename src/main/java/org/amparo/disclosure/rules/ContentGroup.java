package org.amparo.disclosure.rules;

/** A kind of content that counsel releases or withholds as a whole. */
public enum ContentGroup {
  /** Names, dates of birth and ways to reach people. */
  NAMES,
  ADDRESSES,
  /** Narratives, notes, questions and answers, and the form that is made of them. */
  STATEMENTS,
  /** What was asserted or asked about immigration: the A-number, a relative's last day. */
  IMMIGRATION,
  LETTERS,
  DOCUMENTS
}
