package org.amparo.workflow.embedded;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Names the engine's migration: Quarkus itself finds classes only beside the SQL files. */
@Singleton
@Unremovable
class EngineMigration implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(
        Stream.concat(
                Arrays.stream(configuration.getJavaMigrations()),
                Stream.of(new V20__create_engine_tables()))
            .toArray(JavaMigration[]::new));
  }
}
