package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amparo.workflow.ModelFiles;
import org.jboss.logging.Logger;

/**
 * Brings the models into the cluster, those that it does not have by their checksum. Running
 * instances stay on the version that they began with.
 */
@Singleton
class Deployer {

  private static final Logger LOG = Logger.getLogger(Deployer.class);

  private final Cluster cluster;
  private final ZeebeConfig config;
  private final Sql sql;
  private final OwnTurn turn;
  private final AtomicBoolean again = new AtomicBoolean();

  Deployer(Cluster cluster, ZeebeConfig config, Sql sql, OwnTurn turn) {
    this.cluster = cluster;
    this.config = config;
    this.sql = sql;
    this.turn = turn;
  }

  /** The cluster does not know a process that it should; what was noted about it is wrong. */
  void again() {
    again.set(true);
  }

  boolean isWantedAgain() {
    return again.get();
  }

  /** Throws if the cluster does not answer. All together, so that they call each other's latest. */
  void deploy() {
    boolean forced = again.getAndSet(false);
    var files = ModelFiles.read();
    var checksums = new LinkedHashMap<String, String>();
    files.forEach((file, bpmn) -> checksums.put(file, checksum(bpmn)));
    if (!forced && turn.call(() -> hasAll(checksums))) {
      return;
    }
    try {
      send(files);
    } catch (RuntimeException failure) {
      again.set(forced);
      throw failure;
    }
    turn.run(() -> checksums.forEach(this::note));
  }

  private void send(Map<String, byte[]> files) {
    var all = files.entrySet().iterator();
    var first = all.next();
    var command =
        cluster
            .client()
            .newDeployResourceCommand()
            .addResourceBytes(first.getValue(), first.getKey());
    while (all.hasNext()) {
      var next = all.next();
      command = command.addResourceBytes(next.getValue(), next.getKey());
    }
    var deployment = command.send().join();
    deployment
        .getProcesses()
        .forEach(
            process ->
                LOG.infof(
                    "The process %s stands in the cluster as version %d.",
                    process.getBpmnProcessId(), process.getVersion()));
  }

  private boolean hasAll(Map<String, String> checksums) {
    return checksums.entrySet().stream()
        .allMatch(
            model ->
                sql.first(
                        "select 1 from engine_model where engine = ? and file = ? and checksum = ?",
                        row -> true,
                        config.name(),
                        model.getKey(),
                        model.getValue())
                    .isPresent());
  }

  /** An older model that comes back becomes the latest again, so no other may count as known. */
  private void note(String file, String checksum) {
    sql.run(
        "delete from engine_model where engine = ? and file = ? and checksum <> ?",
        config.name(),
        file,
        checksum);
    sql.run(
        """
        insert into engine_model (engine, file, checksum, deployed_at)
        values (?, ?, ?, clock_timestamp()) on conflict do nothing""",
        config.name(),
        file,
        checksum);
  }

  private static String checksum(byte[] bpmn) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bpmn));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
