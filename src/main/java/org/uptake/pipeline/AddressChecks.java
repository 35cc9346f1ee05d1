package org.uptake.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a pipeline file may say about addresses. */
final class AddressChecks {
  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
  private static final int MOST_MONTHS = 1200;

  private AddressChecks() {}

  /** What is wrong and what to write instead; nothing if all is well. */
  static Optional<String> problem(PipelineFile file) {
    for (String host : file.hosts()) {
      if (!HOST.matcher(host).matches()) {
        return Optional.of(
            "hosts: '" + host + "' is not a host; write a name such as www.acf.hhs.gov");
      }
    }
    for (MonthPages pages : file.monthPages()) {
      Optional<String> problem = problem(pages);
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (file.hosts().isEmpty()) {
      return file.monthPages().isEmpty()
          ? Optional.empty()
          : Optional.of("monthPages needs hosts, the hosts that may be asked");
    }
    if (file.knownAddresses().isEmpty()) {
      return Optional.of("hosts needs addresses: where is the source published?");
    }
    return file.knownAddresses().stream()
        .map(address -> problem(address, file))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> problem(MonthPages pages) {
    if (pages.address() == null || pages.from() == null || pages.to() == null) {
      return Optional.of("monthPages needs address, from and to, e.g. from: 2019-09");
    }
    if (!pages.address().contains(MonthPages.MONTH) || !pages.address().contains(MonthPages.YEAR)) {
      return Optional.of(
          "monthPages: the address must hold {month} and {yyyy}; it is " + pages.address());
    }
    if (pages.from().isAfter(pages.to())) {
      return Optional.of("monthPages: from " + pages.from() + " is after to " + pages.to());
    }
    if (pages.from().until(pages.to(), ChronoUnit.MONTHS) >= MOST_MONTHS) {
      return Optional.of("monthPages: more than " + MOST_MONTHS + " months; correct from or to");
    }
    return Optional.empty();
  }

  private static Optional<String> problem(String address, PipelineFile file) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      return Optional.of("address " + address + ": " + e.getReason());
    }
    if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
      return Optional.of("address " + address + " must begin with https:// or http://");
    }
    if (!file.hosts().contains(String.valueOf(uri.getHost()))) {
      return Optional.of("address " + address + ": its host is not among hosts " + file.hosts());
    }
    return Optional.empty();
  }
}
