package org.amparo.zeebedouble;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A published message.
 *
 * @param expiresAt until when it is buffered
 * @param taken the ids of the processes that have taken it; each takes it once
 */
record Message(
    long key,
    String name,
    String correlationKey,
    String messageId,
    Instant expiresAt,
    Map<String, Object> variables,
    Set<String> taken) {

  Message(
      long key,
      String name,
      String correlationKey,
      String messageId,
      Instant expiresAt,
      Map<String, Object> variables) {
    this(key, name, correlationKey, messageId, expiresAt, variables, new HashSet<>());
  }
}
