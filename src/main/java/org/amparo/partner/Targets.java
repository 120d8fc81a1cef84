package org.amparo.partner;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.amparo.kernel.Checklist;
import org.amparo.partner.rules.LocalNames;
import org.amparo.partner.rules.Networks;
import org.amparo.partner.rules.Ports;
import org.amparo.partner.rules.Target;

/** Where messages may go, by the service's settings. */
@Singleton
class Targets {

  private final Networks networks;
  private final Ports ports;
  private final boolean plainTaken;

  Targets(PartnerSettings settings) {
    var named = settings.privateTargets().orElse(List.of());
    this.networks = new Networks(named);
    this.ports = new Ports(settings.ports());
    this.plainTaken = !named.isEmpty();
  }

  /** Whether a message may go to this address, which a name led to just now. */
  boolean mayHear(Target target, InetAddress address) {
    return ports.hold(target.port())
        && networks.mayHear(address)
        && (target.secure() || networks.isNamed(address));
  }

  /** What can be said of an address when it is entered. */
  Checklist judge(String url) {
    return Target.mayBe(url, ports, plainTaken)
        .and(
            Checklist.builder()
                .rule(
                    "The address is on the public internet, or in a network that the service's"
                        + " settings name",
                    "Agency policy",
                    Target.of(url).map(this::mayHearSome).orElse(true),
                    "Correct url.")
                .rule(
                    "The name is one of the public internet, with a dot and no end that is kept for"
                        + " private networks, unless the service's settings name networks",
                    "Agency policy",
                    plainTaken || !Target.of(url).map(LocalNames::hold).orElse(false),
                    "Correct url.")
                .build());
  }

  /** Of a name only this is known: it is looked up at each message. */
  private boolean mayHearSome(Target target) {
    var known = known(target);
    return known.isEmpty() || known.stream().anyMatch(address -> mayHear(target, address));
  }

  /** The address itself where the host is one, or those that its name always means (RFC 6761). */
  private static List<InetAddress> known(Target target) {
    String host = target.host().replaceAll("\\.$", "");
    try {
      if (host.equals("localhost") || host.endsWith(".localhost")) {
        return List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
      }
      return host.matches("[0-9.]+|.*:.*") ? List.of(InetAddress.getByName(host)) : List.of();
    } catch (UnknownHostException none) {
      return List.of();
    }
  }
}
