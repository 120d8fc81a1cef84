package org.amparo.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the data is and as whom it is reached. The service works as a role that row-level security
 * binds; migrations run as the owner of the tables.
 */
record Database(String url, Login app, String appRole, String ownerUrl, Login owner) {

  /** The role that migrations grant to, when the service's own login cannot be it. */
  static final String APP_ROLE = "amparo_app";

  static final String OWNER_ROLE = "amparo_owner";

  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("quarkus.datasource.jdbc.url", url);
    settings.put("quarkus.datasource.username", app.user());
    settings.put("quarkus.datasource.password", app.password());
    settings.put("quarkus.flyway.jdbc-url", ownerUrl);
    settings.put("quarkus.flyway.username", owner.user());
    settings.put("quarkus.flyway.password", owner.password());
    settings.put("quarkus.flyway.placeholders.app", appRole);
    return settings;
  }
}
