package org.amparo.workflow.zeebe;

/** What a remote engine can be told. */
enum CommandKind {
  /** Start the process {@code subject} for the case. */
  START,
  /** A person did the step whose key is {@code subject}. */
  COMPLETE_TASK,
  /** Tell the case's processes the message {@code subject}. */
  PUBLISH_MESSAGE,
  /** End the instance whose key is {@code subject}: it is one too many. */
  CANCEL_INSTANCE,
  /** Try again what the incident with the key {@code subject} stopped. */
  RESOLVE_INCIDENT
}
