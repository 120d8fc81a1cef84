package org.amparo.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;

/** Where the packaged service starts. */
@QuarkusMain
public final class Main {

  public static void main(String... arguments) {
    var settings = Settings.ofThisProcess();
    try {
      prepare(new Launch(settings));
      new Traces(settings).settings().forEach(System::setProperty);
    } catch (StartRefused refused) {
      System.err.println("Amparo does not start. " + refused.getMessage());
      System.exit(1);
    }
    // a move of cases is no service: nobody is to act on a case that is between two engines
    if (settings.find("amparo.workflow.move.from").isPresent()) {
      System.setProperty("quarkus.http.host-enabled", "false");
    }
    if (settings.find("amparo.start-only").isPresent()) {
      Quarkus.run(StartOnly.class, arguments);
    } else {
      Quarkus.run(arguments);
    }
  }

  private static void prepare(Launch launch) {
    if (!launch.isEmbedded()) {
      launch.external().forEach(System::setProperty);
      return;
    }
    var embedded = launch.embedded();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(embedded), "stop-postgres"));
    embedded.start().forEach(System::setProperty);
  }

  /**
   * The database stops last. Quarkus' own exit callback is not called on SIGTERM, so this waits, in
   * a hook of its own, until Quarkus has let the requests in flight finish.
   */
  private static void stop(EmbeddedStart embedded) {
    try {
      var application = Application.currentApplication();
      if (application != null) {
        application.awaitShutdown();
      }
      embedded.close();
    } catch (IOException e) {
      System.err.println("The embedded database did not stop: " + e.getMessage());
    }
  }
}
