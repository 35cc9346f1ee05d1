package org.uptake.fetch;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.pipeline.Settings;

/**
 * A web archive with the addresses of the Wayback Machine: an index at {@code /cdx/search/cdx}, and
 * copies at {@code /web/TIMESTAMPid_/ADDRESS}, where {@code id_} asks for the bytes as they came,
 * without the archive's own frame.
 */
final class Archive {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern COPY = Pattern.compile("/web/(\\d{14})id_/(.+)", Pattern.DOTALL);

  private final URI base;
  private final boolean robots;
  private final PoliteClient client;

  Archive(Settings settings, PoliteClient client) {
    this.base = settings.archive();
    this.robots = settings.archiveRobots();
    this.client = client;
  }

  URI base() {
    return base;
  }

  /** Asks an address of the archive; redirects may not lead out of it. */
  Answer ask(URI address) {
    return client.ask(
        new Request(
            address,
            Set.of(base.getHost().toLowerCase(Locale.ROOT)),
            "http".equals(base.getScheme()),
            Download.Validators.none(),
            robots));
  }

  /** Where the copy that the index lists lies. */
  URI copyOf(CdxRow row) {
    return URI.create(
        base + "/web/" + row.timestamp() + "id_/" + row.original().replace(" ", "%20"));
  }

  /**
   * Which copy an address of the archive is of.
   *
   * @param takenAt the archive's timestamp
   * @param original the address that was captured
   */
  record Copy(Instant takenAt, String original) {}

  /** Reads an address of a copy; nothing if it is none, or one in the archive's frame. */
  Optional<Copy> copyAt(URI address) {
    String text = address.toString();
    if (!text.startsWith(base.toString())) {
      return Optional.empty();
    }
    Matcher copy = COPY.matcher(text.substring(base.toString().length()));
    return copy.matches()
        ? instant(copy.group(1)).map(at -> new Copy(at, copy.group(2)))
        : Optional.empty();
  }

  /** The instant of a timestamp of 14 digits; nothing if it is none. */
  static Optional<Instant> instant(String timestamp) {
    try {
      return Optional.of(LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
