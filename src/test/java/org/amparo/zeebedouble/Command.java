package org.amparo.zeebedouble;

/** What a client can ask of the gateway, over either protocol. */
public enum Command {
  TOPOLOGY,
  STATUS,
  DEPLOY,
  CREATE_INSTANCE,
  CANCEL_INSTANCE,
  PUBLISH_MESSAGE,
  CORRELATE_MESSAGE,
  ACTIVATE_JOBS,
  COMPLETE_JOB,
  FAIL_JOB,
  THROW_ERROR,
  UPDATE_JOB,
  RESOLVE_INCIDENT,
  COMPLETE_USER_TASK,
  ASSIGN_USER_TASK,
  UNASSIGN_USER_TASK,
  UPDATE_USER_TASK,
  SEARCH
}
