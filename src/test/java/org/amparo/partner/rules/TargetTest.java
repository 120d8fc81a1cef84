package org.amparo.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.amparo.kernel.Checklist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may enter as the address of a partner system. */
class TargetTest {

  private static final Ports USUAL = new Ports(List.of("443", "8443"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://partner.example",
        "https://partner.example/hooks?from=amparo",
        "https://partner.example:8443/",
        " HTTPS://Partner.Example/hooks ",
        "https://xn--bcher-kva.example/",
        "https://[2606:4700::1111]/"
      })
  void takesAnAddressByHttps(String url) {
    assertThat(Target.mayBe(url, USUAL, false).failures()).isEmpty();
    assertThat(Target.of(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "partner.example",
        "//partner.example",
        "ftp://partner.example/",
        "file:///etc/passwd",
        "https:///hooks",
        "https://",
        "https:partner.example",
        "http://partner.example/",
        "https://name:word@partner.example/",
        "https://name@partner.example/",
        "https://partner.example/#part",
        "https://partner.example:22/",
        "https://partner.example:99999/",
        "https://part ner.example/",
        "https://partner.example\\\\@elsewhere.example/",
        "https://bücher.example/",
        "https://partner.example/\\nhost:x",
        "https://127.0.0.1./"
      })
  void refusesWhatIsNone(String url) {
    assertThat(Target.mayBe(url, USUAL, false).failures()).isNotEmpty();
  }

  /** Some programs read 0177.0.0.1 as 127.0.0.1, and others as 177.0.0.1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://0x7f000001/",
        "https://0X7F.1/",
        "https://017700000001/",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://127.0.0.01:8443/",
        "https://127.1/",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://[fe80::1%25lo]/",
        "https://[::1%251]:8443/hooks"
      })
  void refusesNumbersThatNotEverySystemReadsAlike(String url) {
    assertThat(Target.mayBe(url, USUAL, true).failures())
        .extracting(Checklist.Rule::todo)
        .anyMatch(todo -> todo.startsWith("Correct url: write four numbers"));
    assertThat(Target.of(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://203.0.113.5/",
        "https://0.0.0.0/",
        "https://255.255.255.255:8443/",
        "https://4.partner.example/",
        "https://0x7f.example/",
        "https://partner.example./"
      })
  void takesNumbersThatEverySystemReadsAlike(String url) {
    assertThat(Target.mayBe(url, USUAL, false).failures()).isEmpty();
    assertThat(Target.of(url)).isPresent();
  }

  @Test
  void knowsHostPortAndPath() {
    assertThat(Target.of("https://Partner.example:8443/a/b?c=d%20e").orElseThrow())
        .isEqualTo(new Target(true, "partner.example", 8443, "/a/b?c=d%20e"));
    assertThat(Target.of("https://[2606:4700::1111]").orElseThrow())
        .isEqualTo(new Target(true, "2606:4700::1111", 443, "/"));
    assertThat(Target.of("http://10.0.0.1").orElseThrow())
        .isEqualTo(new Target(false, "10.0.0.1", 80, "/"));
  }

  @Test
  void takesHttpOnlyWhereASettingNamesNetworks() {
    var ports = new Ports(List.of("80"));

    assertThat(Target.mayBe("http://10.0.0.1/", ports, true).failures()).isEmpty();
    assertThat(Target.mayBe("http://10.0.0.1/", ports, false).failures()).hasSize(1);
  }

  @Test
  void portsAreOneByOneOrARange() {
    var ports = new Ports(List.of("443", " 8000-8100"));

    assertThat(List.of(443, 8000, 8100)).allMatch(ports::hold);
    assertThat(List.of(442, 7999, 8101)).noneMatch(ports::hold);
    for (String wrong : List.of("", "x", "0", "70000", "9-8", "1-2-3", "-5")) {
      assertThatThrownBy(() -> new Ports(List.of(wrong)))
          .hasMessageContaining("amparo.partner.ports");
    }
  }
}
