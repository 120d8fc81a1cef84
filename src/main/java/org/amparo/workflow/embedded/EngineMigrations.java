package org.amparo.workflow.embedded;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Hands Flyway the engine's tables: it looks for migrations in code only where SQL ones lie. */
@Singleton
class EngineMigrations implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new V20__create_engine_tables());
  }
}
