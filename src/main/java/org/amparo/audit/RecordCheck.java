package org.amparo.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.amparo.kernel.AgencyId;
import org.amparo.vault.Signatures;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Checks the record past the service, which whoever has changed the record may have changed too: it
 * reads a database, a restored backup for example, and the checkpoints that a witness kept.
 *
 * <pre>
 * java -cp 'app/*:lib/main/*' org.amparo.audit.RecordCheck jdbc:postgresql://host/amparo [checkpoints]
 * </pre>
 *
 * {@code PGUSER} and {@code PGPASSWORD} sign in; the service's own role suffices. With {@code
 * AMPARO_CHECKPOINT_KEY}, the public key in base64, only that key's checkpoints count. It ends with
 * 0 when everything holds, with 1 when something does not, and with 2 when it could not look.
 */
public final class RecordCheck {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /** Sees every agency, changes nothing, and reads through cursors. */
  private static final class ReadOnly extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    }
  }

  private final Chains chains;
  private final PrintStream out;

  RecordCheck(String url, Map<String, String> environment, PrintStream out) {
    var database = new ReadOnly();
    database.setUrl(url);
    database.setUser(environment.get("PGUSER"));
    database.setPassword(environment.get("PGPASSWORD"));
    database.setOptions("-c amparo.agency=*");
    this.chains = new Chains(database);
    this.out = out;
  }

  public static void main(String... arguments) {
    System.exit(run(arguments, System.getenv(), System.out));
  }

  static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
    if (arguments.length == 0 || arguments.length > 2) {
      out.println("Give the database's JDBC address, and a file of checkpoints if there is one.");
      return 2;
    }
    try {
      var check = new RecordCheck(arguments[0], environment, out);
      boolean holds = check.chainsHold();
      if (arguments.length == 2) {
        String key = environment.get("AMPARO_CHECKPOINT_KEY");
        holds &= check.checkpointsHold(read(Path.of(arguments[1])), key);
      }
      return holds ? 0 : 1;
    } catch (IOException | IllegalStateException failure) {
      out.println("The record was not read: " + failure.getMessage());
      return 2;
    }
  }

  private static List<Checkpoint> read(Path file) throws IOException {
    var checkpoints = new ArrayList<Checkpoint>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        checkpoints.add(JSON.readValue(line, Checkpoint.class));
      }
    }
    return checkpoints;
  }

  private boolean chainsHold() {
    boolean hold = true;
    for (String agency : chains.agencies()) {
      var found =
          new Verifier(chains, UnaryOperator.identity(), Verifier.readers())
              .ofAgency(new AgencyId(agency));
      out.printf("%s: %d entries in %d chains%n", agency, found.entries(), found.chains());
      for (var problem : found.problems()) {
        out.printf(
            "  %s, entry %d: %s%n", problem.chain(), problem.seq(), problem.fault().sentence());
      }
      hold &= found.verified();
    }
    return hold;
  }

  private boolean checkpointsHold(List<Checkpoint> checkpoints, @Nullable String key) {
    boolean hold = true;
    for (var checkpoint : checkpoints) {
      var finding = finding(checkpoint, key);
      out.printf("%s as of %s: %s%n", checkpoint.agency(), checkpoint.asOf(), finding.sentence());
      hold &= finding == Checkpoints.Finding.HOLDS;
    }
    if (key == null && !checkpoints.isEmpty()) {
      out.println("The checkpoints were held against the key that stands in them.");
    }
    return hold;
  }

  private Checkpoints.Finding finding(Checkpoint checkpoint, @Nullable String key) {
    var base64 = Base64.getDecoder();
    boolean signed =
        (key == null || key.equals(checkpoint.publicKey()))
            && Signatures.verifies(
                base64.decode(checkpoint.publicKey()),
                base64.decode(checkpoint.signature()),
                checkpoint.message());
    if (!signed) {
      return Checkpoints.Finding.NOT_OURS;
    }
    return new Ends(chains).at(checkpoint.agency(), checkpoint.asOf()).equals(checkpoint.sum())
        ? Checkpoints.Finding.HOLDS
        : Checkpoints.Finding.DIFFERS;
  }
}
