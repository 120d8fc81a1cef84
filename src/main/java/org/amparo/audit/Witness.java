package org.amparo.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives a checkpoint of every agency's record away on a schedule: a line of JSON each, added to a
 * file in a directory that the operator has mounted from elsewhere. Without the directory nothing
 * is written.
 */
@ApplicationScoped
class Witness {

  private static final String FILE = "checkpoints.jsonl";

  private final Checkpoints checkpoints;
  private final AgencyWall wall;
  private final Chains chains;
  private final ObjectMapper json;
  private final Optional<Path> directory;

  Witness(
      Checkpoints checkpoints,
      AgencyWall wall,
      Chains chains,
      ObjectMapper json,
      @ConfigProperty(name = "amparo.audit.checkpoints.directory") Optional<Path> directory) {
    this.checkpoints = checkpoints;
    this.wall = wall;
    this.chains = chains;
    this.json = json;
    this.directory = directory;
  }

  @Scheduled(
      every = "${amparo.audit.checkpoints.every:24h}",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    directory.ifPresent(this::writeInto);
  }

  /** Trouble is told and tried again at the next turn: the record itself does not depend on it. */
  void writeInto(Path outside) {
    try {
      var lines = new StringBuilder();
      for (var agency : agencies()) {
        var checkpoint = wall.within(agency, () -> checkpoints.make(agency));
        lines.append(json.writeValueAsString(checkpoint)).append('\n');
      }
      Files.writeString(
          outside.resolve(FILE),
          lines,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException | RuntimeException e) {
      Log.errorf("No checkpoint was given away (%s).", e.getClass().getSimpleName());
    }
  }

  private List<AgencyId> agencies() {
    return wall.acrossAgencies(chains::agencies).stream().map(AgencyId::new).toList();
  }
}
