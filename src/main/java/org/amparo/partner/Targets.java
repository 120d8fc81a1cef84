package org.amparo.partner;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.amparo.kernel.Checklist;
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
    boolean allowed =
        Target.of(url)
            .flatMap(target -> literal(target).map(address -> mayHear(target, address)))
            .orElse(true);
    return Target.mayBe(url, ports, plainTaken)
        .and(
            Checklist.builder()
                .rule(
                    "The address is on the public internet, or in a network that the service's"
                        + " settings name",
                    "Agency policy",
                    allowed,
                    "Correct url.")
                .build());
  }

  /** The address itself where the host is one; a name is looked up at each message. */
  private static Optional<InetAddress> literal(Target target) {
    if (!target.host().matches("[0-9.]+|.*:.*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(target.host()));
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }
}
