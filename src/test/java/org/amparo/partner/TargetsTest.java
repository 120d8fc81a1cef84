package org.amparo.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.amparo.kernel.Checklist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator may enter as an address, by the service's settings. */
class TargetsTest {

  private static final String RULE = "The address is on the public internet";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/x",
        "https://LOCALHOST./x",
        "https://service.localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/"
      })
  void refusesThisMachineUnlessTheSettingsNameIt(String url) {
    assertThat(targets(Map.of()).judge(url).failures())
        .extracting(Checklist.Rule::sentence)
        .anyMatch(sentence -> sentence.startsWith(RULE));
    assertThat(
            targets(Map.of("amparo.partner.private-targets", "127.0.0.1/32,::1/128"))
                .judge(url)
                .failures())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost.example/", "https://notlocalhost.example/x"})
  void looksUpNoOtherName(String url) {
    assertThat(targets(Map.of()).judge(url).failures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intranet/",
        "https://ip6-localhost/",
        "https://localhost.localdomain/",
        "https://a.local/",
        "https://A.LOCAL./",
        "https://metadata.google.internal/",
        "https://box.home.arpa/"
      })
  void refusesNamesOfPrivateNetworksUnlessTheSettingsNameNetworks(String url) {
    assertThat(targets(Map.of()).judge(url).failures())
        .extracting(Checklist.Rule::sentence)
        .anyMatch(sentence -> sentence.startsWith("The name is one of the public internet"));
    assertThat(
            targets(Map.of("amparo.partner.private-targets", "10.20.0.5/32")).judge(url).failures())
        .isEmpty();
  }

  private static Targets targets(Map<String, String> settings) {
    return new Targets(
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PartnerSettings.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(PartnerSettings.class));
  }
}
