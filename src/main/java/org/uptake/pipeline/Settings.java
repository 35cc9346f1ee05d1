package org.uptake.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.uptake.model.SourceException;

/**
 * Settings of fetching, and the address of the published site, from {@code uptake.properties} and,
 * before it, from the environment: {@code UPTAKE_} and the key in capitals. No setting changes what
 * {@code uptake run} makes of a document.
 *
 * @param contact an address of mail or of a page, told to every host that is asked
 * @param archive base address of the web archive
 * @param archiveRobots whether the archive's robots.txt is honoured
 * @param interval least time between two requests to one host
 * @param timeout most time that one request may take
 * @param maxBytes most bytes of a document, as sent and as unpacked
 * @param retries how often a request that failed is repeated
 * @param site the base address under which the pages are published, with a slash at its end
 * @param pagesOf USPS codes of the states that get pages, with their counties and places; all
 *     states if there is none. Links to pages of others then lead nowhere: for trying things out
 */
public record Settings(
    Optional<String> contact,
    URI archive,
    boolean archiveRobots,
    Duration interval,
    Duration timeout,
    int maxBytes,
    int retries,
    Optional<String> site,
    List<String> pagesOf) {
  private static final String PREFIX = "UPTAKE_";
  private static final int MILLIS = 3;

  // Both go into a header of every request: nothing but printable ASCII.
  private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[!-?A-~]+@[!-?A-~]+");
  private static final Pattern PAGE =
      Pattern.compile("https?://[^/?#][!-~]*", Pattern.CASE_INSENSITIVE);

  // It stands in links of every page: nothing that would have to be escaped there.
  private static final Pattern SITE =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/?");

  /** The keys, each with what stands if it is not set. */
  public static final Map<String, String> DEFAULTS =
      Map.of(
          "contact", "",
          "archive", "https://web.archive.org",
          "archive_robots", "honour",
          "seconds_between_requests", "4",
          "timeout_seconds", "60",
          "max_bytes", "50000000",
          "retries", "4",
          "site", "",
          "pages_of", "");

  /**
   * Reads them.
   *
   * @param environment variables by name
   * @throws SourceException if a key is unknown or a value cannot be read
   */
  public static Settings read(Layout layout, Map<String, String> environment) {
    Path file = layout.settings();
    Map<String, String> values = new TreeMap<>(DEFAULTS);
    Map<String, String> saidIn = new TreeMap<>();
    Properties properties = properties(file);
    for (String key : properties.stringPropertyNames()) {
      if (!DEFAULTS.containsKey(key)) {
        throw new SourceException(
            file + ": unknown key '" + key + "'; known are " + new TreeMap<>(DEFAULTS).keySet());
      }
      values.put(key, properties.getProperty(key).strip());
      saidIn.put(key, file + ", " + key);
    }
    for (String key : DEFAULTS.keySet()) {
      String variable = PREFIX + key.toUpperCase(Locale.ROOT);
      String value = environment.getOrDefault(variable, "").strip();
      if (!value.isEmpty()) {
        values.put(key, value);
        saidIn.put(key, variable);
      }
    }
    return new Read(values, saidIn).settings();
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IllegalArgumentException e) {
        throw new SourceException(file + " is not readable: " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return properties;
  }

  /** Values as written, and where. */
  private record Read(Map<String, String> values, Map<String, String> saidIn) {
    Settings settings() {
      return new Settings(
          Optional.of(value("contact")).filter(c -> !c.isEmpty()).map(this::contact),
          archive(),
          archiveRobots(),
          Duration.ofMillis(number("seconds_between_requests", MILLIS, 0, 3600)),
          Duration.ofMillis(number("timeout_seconds", MILLIS, 1, 3600)),
          (int) number("max_bytes", 0, 1, Integer.MAX_VALUE),
          (int) number("retries", 0, 0, 20),
          Optional.of(value("site")).filter(s -> !s.isEmpty()).map(this::site),
          pagesOf());
    }

    private List<String> pagesOf() {
      List<String> codes =
          Arrays.stream(value("pages_of").split("\\s+")).filter(c -> !c.isEmpty()).toList();
      if (!codes.stream().allMatch(c -> c.matches("[A-Z]{2}"))) {
        throw wrong("pages_of", "write USPS codes with blanks between, such as DE MD");
      }
      return codes;
    }

    private String site(String site) {
      if (!SITE.matcher(site).matches()) {
        throw wrong("site", "write a base address such as https://example.org/uptake/");
      }
      return site.endsWith("/") ? site : site + "/";
    }

    private String contact(String contact) {
      if (!MAIL.matcher(contact).matches() && !PAGE.matcher(contact).matches()) {
        throw wrong(
            "contact",
            "write an address of mail, such as name@example.org, or of a page, such as"
                + " https://example.org/contact, without blanks");
      }
      return contact;
    }

    private URI archive() {
      String address = value("archive").replaceFirst("/+$", "");
      if (!address.matches("https?://[^/?#]+(/[^?#]*)?")) {
        throw wrong("archive", "write a base address such as https://web.archive.org");
      }
      try {
        return URI.create(address);
      } catch (IllegalArgumentException e) {
        throw wrong("archive", "is not an address");
      }
    }

    private boolean archiveRobots() {
      return switch (value("archive_robots")) {
        case "honour" -> true;
        case "ignore" -> false;
        default -> throw wrong("archive_robots", "write honour or ignore");
      };
    }

    private long number(String key, int digits, long least, long most) {
      String range = "write a number from " + least + " to " + most;
      try {
        BigDecimal number = new BigDecimal(value(key));
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
            || number.compareTo(BigDecimal.valueOf(most)) > 0) {
          throw wrong(key, range);
        }
        return number.movePointRight(digits).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw wrong(key, range);
      }
    }

    private String value(String key) {
      return values.getOrDefault(key, "");
    }

    private SourceException wrong(String key, String what) {
      return new SourceException(
          saidIn.getOrDefault(key, key) + ": '" + value(key) + "' does not do; " + what);
    }
  }
}
