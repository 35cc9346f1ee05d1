package org.uptake.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The robots.txt of each host, asked once a run. One that is not there allows all; one that cannot
 * be had because the server fails allows nothing (RFC 9309, 2.3.1).
 */
final class RobotRules {
  private static final List<String> NAMES = List.of("uptake");

  /** A host's rules, or why they could not be had. */
  private record Known(Optional<BaseRobotRules> rules, String problem) {}

  private final Map<String, Known> byHost = new HashMap<>();
  private final Function<URI, Answer> asking;

  /** Rules that are read by asking an address without looking at rules. */
  RobotRules(Function<URI, Answer> asking) {
    this.asking = asking;
  }

  /** Why the address may not be asked; nothing if it may. */
  Optional<String> forbids(URI address) {
    Known known = of(address);
    if (known.rules().isEmpty()) {
      return Optional.of(known.problem());
    }
    return known.rules().get().isAllowed(address.toString())
        ? Optional.empty()
        : Optional.of("robots.txt of " + address.getRawAuthority() + " forbids it");
  }

  /** The pause between requests that the host asks for. */
  Duration delay(URI address) {
    return of(address)
        .rules()
        .map(BaseRobotRules::getCrawlDelay)
        .filter(millis -> millis > 0)
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }

  private Known of(URI address) {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    Known known = byHost.get(origin);
    if (known == null) {
      known = read(URI.create(origin + "/robots.txt"));
      byHost.put(origin, known);
    }
    return known;
  }

  private Known read(URI file) {
    Answer answer = asking.apply(file);
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    if (answer.found().isPresent()) {
      Download found = answer.found().get();
      return new Known(
          Optional.of(parser.parseContent(file.toString(), found.bytes(), "text/plain", NAMES)),
          "");
    }
    OptionalInt status = answer.status();
    boolean absent = status.isPresent() && status.getAsInt() / 100 == 4 && !isBusy(status);
    return absent
        ? new Known(Optional.of(parser.failedFetch(status.getAsInt())), "")
        : new Known(
            Optional.empty(),
            file + " cannot be read, so nothing of this host may be asked: " + answer.reason());
  }

  private static boolean isBusy(OptionalInt status) {
    return status.getAsInt() == 429;
  }
}
