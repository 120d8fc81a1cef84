/**
 * A double of a Camunda 8 cluster, for tests only. Its ports speak the official protocols: the gRPC
 * service is generated from the vendor's own definition, and the REST answers are written with the
 * classes that the vendor's client reads. Behind them Operaton runs the models, translated as the
 * service translates them, on a database in memory; it moves one command at a time, as a partition
 * does, and puts the consequences of a command off until the command is done.
 *
 * <p><b>What a test against it proves.</b> That our code speaks the protocol that the client
 * implements; that it works with numeric keys, at-least-once jobs (time-out, retries, back-off,
 * late and doubled completions), message buffering and de-duplication, blocking task listeners,
 * conflicts, incidents, lost requests, lost responses, back-pressure and outages; that the models,
 * as a BPMN engine reads them, lead where they should.
 *
 * <p><b>What it does not prove.</b> How a real broker behaves where the two differ, its speed, its
 * recovery, several partitions, its authentication and TLS. Known differences:
 *
 * <ul>
 *   <li>Searches answer with what is so now; a real cluster's lag behind by a second or more.
 *       {@link org.amparo.zeebedouble.Faults#searchesLag} makes them do so, for what began and
 *       ended.
 *   <li>A step of a process that fails is undone back to the wait before it. A broker stops at the
 *       element that failed, and has opened what parallel branches reached before.
 *   <li>While a canceling listener runs, everything that comes after in the same tree of instances
 *       is held back, also in branches that the cancellation does not touch.
 *   <li>An incident of the process itself always has the type EXTRACT_VALUE_ERROR.
 *   <li>An output mapping that fails rejects the completion of its job instead of making an
 *       incident after it.
 *   <li>Only what the service's translation accepts can be deployed; the correlation key is always
 *       {@code caseId}; no message or timer starts a process; no job streams, no results awaited,
 *       no modification, migration or variables commands, no tenants, no authorisations.
 *   <li>A message is published and correlated in one step.
 * </ul>
 *
 * <p><b>Where its behaviour comes from.</b> Read: the comments of the vendor's {@code
 * gateway.proto} (which errors a call may give), the REST specification's status codes (user tasks:
 * 404 unknown, 409 wrong state, 504 a listener that is not done in time; creation: 409 for a
 * business id in use; cancellation: 504 as well), the client's generated classes, the documentation
 * of user task listeners (blocking, corrections, denial only of assigning, updating and
 * completing), the issue that says what a cancellation does to a listener at work (its job goes,
 * then the canceling listeners come), the one that shows the wording for a job in the wrong state,
 * and the vendor's tests that show the wording for a user task that is not found, which is also
 * what one that was completed answers. From memory, not checked against a cluster: that a late
 * completion of a timed-out job counts, that a listener's job takes no variables, that a message
 * with a time to live of zero is not de-duplicated, the order of handed-out jobs. Guessed: the
 * wording for a business id in use, and that an incident is not resolved while its job has no
 * retries.
 */
@org.jspecify.annotations.NullMarked
package org.amparo.zeebedouble;
