package org.amparo.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The agency's mail server. Without one every letter is printed and mailed. */
@ConfigMapping(prefix = "amparo.mail")
interface MailSettings {

  Optional<String> host();

  /** The address that e-mails come from. */
  Optional<String> from();

  @WithDefault("587")
  int port();

  /** {@code REQUIRED}, {@code OPTIONAL} or {@code DISABLED}. */
  @WithDefault("REQUIRED")
  String startTls();

  /** {@code REQUIRED} where the server asks for a name and a password. */
  @WithDefault("NONE")
  String login();

  Optional<String> username();

  Optional<String> password();

  /** How often the service looks for e-mails that are due; {@code off} for never. */
  @WithDefault("15s")
  String sendEvery();

  /** How long it waits after the first failure; twice as long after each further one. */
  @WithDefault("1m")
  Duration firstPause();

  /** After so many failures a person prints the letter. */
  @WithDefault("8")
  int attempts();

  /**
   * So long after it was drawn up a letter waits for a mail server that turns the service away, as
   * over a changed password; then somebody prints it.
   */
  @WithDefault("4h")
  Duration repairWithin();

  /**
   * So long a letter that was announced waits for the person; then somebody prints it. Five days
   * hold at most one week-end, and so three working days or more in which to call.
   */
  @WithDefault("5d")
  Duration pickupWithin();

  default boolean isConfigured() {
    return host().isPresent() && from().isPresent();
  }
}
