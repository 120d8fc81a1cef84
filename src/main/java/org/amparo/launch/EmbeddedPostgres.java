package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/**
 * PostgreSQL as a child of the service: durable, on the loopback address only, and kept between
 * starts. Somebody killed before is stopped or recovered first.
 */
final class EmbeddedPostgres implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private static final int ATTEMPTS = 6;

  /** Must hold whatever postgresql.conf says: durability, and no victim data in the log. */
  private static final String MUST =
      " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on"
          + " -c synchronous_commit=on -c full_page_writes=on -c log_statement=none"
          + " -c log_error_verbosity=terse -c log_min_error_statement=panic"
          + " -c log_min_duration_statement=-1";

  private final DataDirectory directory;
  private final PostgresTools tools;
  private final PostmasterFile postmaster;

  EmbeddedPostgres(DataDirectory directory, PostgresTools tools) {
    this.directory = directory;
    this.tools = tools;
    this.postmaster = new PostmasterFile(directory.postgres());
  }

  /**
   * Whole or not at all: a first start that is killed leaves nothing that looks like a database.
   */
  void create(String superuserPassword) throws IOException {
    Path fresh = directory.path().resolve("postgres.new");
    DeleteTree.at(fresh);
    Files.createDirectories(fresh);
    var password = directory.secrets("initdb.password");
    password.writeText(superuserPassword);
    tools.account().give(fresh);
    tools.account().give(password.path());
    try {
      var outcome = tools.run("initdb", initdb(fresh, password.path()));
      if (!outcome.worked()) {
        throw Trouble.with(directory.path(), outcome.said());
      }
    } finally {
      Files.delete(password.path());
    }
    Files.move(fresh, directory.postgres(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String[] initdb(Path where, Path password) {
    return new String[] {
      "--pgdata=" + where,
      "--username=" + SUPERUSER,
      "--pwfile=" + password,
      "--auth=scram-sha-256",
      "--data-checksums",
      "--encoding=UTF8",
      "--locale=C",
      "--set=max_connections=100",
      "--set=shared_buffers=256MB",
      "--set=timezone=UTC",
      "--set=log_timezone=UTC"
    };
  }

  /** Stops a server that outlived a service killed before this one. */
  void stopAnOrphan() throws IOException {
    if (postmaster.running().isPresent()) {
      stop();
    }
    postmaster.forgetAStranger();
  }

  void start(int port) throws IOException {
    tools.account().give(directory.postgres());
    keepTheLastLog();
    var outcome = tryStart(port);
    // Children of a killed server need a moment to notice, and hold its shared memory until then.
    for (int i = 1; !outcome.worked() && log().contains("shared memory") && i < ATTEMPTS; i++) {
      pause(250L << i);
      outcome = tryStart(port);
    }
    if (!outcome.worked()) {
      throw Trouble.with(directory.path(), outcome.said() + log());
    }
  }

  private PostgresTools.Outcome tryStart(int port) throws IOException {
    Files.deleteIfExists(directory.log());
    Files.createFile(directory.log());
    tools.account().give(directory.log());
    return tools.run(
        "pg_ctl",
        "start",
        "--pgdata=" + directory.postgres(),
        "--log=" + directory.log(),
        "--wait",
        "--timeout=90",
        "--options=-p " + port + MUST);
  }

  private void keepTheLastLog() throws IOException {
    Path log = directory.log();
    if (Files.exists(log) && Files.size(log) > 0) {
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String log() throws IOException {
    return Files.readString(directory.log());
  }

  OptionalLong process() throws IOException {
    return postmaster.running();
  }

  private void stop() throws IOException {
    var outcome =
        tools.run(
            "pg_ctl",
            "stop",
            "--pgdata=" + directory.postgres(),
            "--mode=fast",
            "--wait",
            "--timeout=90");
    if (!outcome.worked() && postmaster.running().isPresent()) {
      throw Trouble.with(directory.path(), outcome.said());
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    if (postmaster.running().isPresent()) {
      stop();
    }
  }
}
