package org.amparo.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message goes where the agency's own machines stand, unless a setting says so. */
class NetworksTest {

  private static final Networks NONE_NAMED = new Networks(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "127.1",
        "2130706433",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void noMessageGoesToAnAddressThatIsNotPublic(String address) throws UnknownHostException {
    assertThat(NONE_NAMED.mayHear(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.1.1",
        "9.255.255.255",
        "2606:4700::1111"
      })
  void aMessageGoesToAPublicAddress(String address) throws UnknownHostException {
    assertThat(NONE_NAMED.mayHear(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aNetworkThatTheSettingNamesIsTakenAndNoneBesideIt() throws UnknownHostException {
    var named = new Networks(List.of("10.20.0.0/16", " fd12:3456::/32"));

    assertThat(named.mayHear(InetAddress.getByName("10.20.3.4"))).isTrue();
    assertThat(named.mayHear(InetAddress.getByName("::ffff:10.20.3.4"))).isTrue();
    assertThat(named.mayHear(InetAddress.getByName("fd12:3456::1"))).isTrue();
    assertThat(named.mayHear(InetAddress.getByName("10.21.0.1"))).isFalse();
    assertThat(named.isNamed(InetAddress.getByName("1.1.1.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/99", "partner.example", "10.0.0.0", ""})
  void aNetworkThatIsNoneStopsTheStartWithTheSettingsName(String network) {
    assertThatThrownBy(() -> new Networks(List.of(network)))
        .hasMessageContaining("amparo.partner.private-targets");
  }
}
