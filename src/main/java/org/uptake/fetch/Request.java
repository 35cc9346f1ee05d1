package org.uptake.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An address to ask, and what holds for it and for all to which it redirects.
 *
 * @param address an {@code http} or {@code https} address
 * @param hosts the hosts that may be asked
 * @param plainHttp whether an address without TLS may be asked
 * @param validators of the version that we hold
 * @param robots whether robots.txt is honoured
 */
record Request(
    URI address,
    Set<String> hosts,
    boolean plainHttp,
    Download.Validators validators,
    boolean robots) {

  /** Makes the set unchangeable. */
  Request {
    hosts = Set.copyOf(hosts);
  }

  /** The robots.txt itself, which no rule covers. */
  static Request ofRobots(URI address) {
    return new Request(
        address,
        Set.of(address.getHost().toLowerCase(Locale.ROOT)),
        "http".equals(address.getScheme()),
        Download.Validators.none(),
        false);
  }

  /** Why an address may not be asked; nothing if it may. */
  Optional<String> forbids(URI asked) {
    boolean tls = "https".equals(asked.getScheme());
    if (!tls && !"http".equals(asked.getScheme())) {
      return Optional.of(asked + " is neither https nor http");
    }
    if (!tls && !plainHttp) {
      return Optional.of(
          asked + " has no TLS; where that is meant, say plainHttp: true in the pipeline file");
    }
    String host = String.valueOf(asked.getHost()).toLowerCase(Locale.ROOT);
    return hosts.contains(host)
        ? Optional.empty()
        : Optional.of(asked + " lies at a host that the pipeline file does not name among hosts");
  }
}
