package org.uptake.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.uptake.model.SourceException;

/** Looks at the first bytes of a document, because names and headers lie. */
public final class MediaSniffer {
  private static final int HEAD = 1024;
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html",
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private MediaSniffer() {}

  /** What {@link #sniff} must find in a document for this reader. */
  public static String kindFor(String reader) {
    return reader.equals("csv") ? "text" : reader;
  }

  /** The media type that a reader expects, e.g. {@code text/html}. */
  public static String mediaTypeFor(String reader) {
    return MEDIA_TYPES.getOrDefault(reader, "");
  }

  /** {@code xlsx}, {@code pdf}, {@code html}, {@code empty} or {@code text}. */
  public static String sniff(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("pk\u0003\u0004")) {
      return "xlsx";
    }
    if (head.startsWith("%pdf")) {
      return "pdf";
    }
    String text = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    if (text.isEmpty()) {
      return "empty";
    }
    return text.startsWith("<") ? "html" : "text";
  }

  /** The reader that may read these bytes, among those allowed; the first if none may. */
  public static String readerFor(byte[] bytes, List<String> readers) {
    String found = sniff(bytes);
    return readers.stream()
        .filter(reader -> kindFor(reader).equals(found))
        .findFirst()
        .orElse(readers.get(0));
  }

  /**
   * The reader of a document's declared media type, among those that its pipeline file allows.
   *
   * @throws SourceException if none of them reads that type
   */
  public static String readerOf(String file, String mediaType, List<String> readers) {
    for (String reader : readers) {
      if (mediaType.startsWith(MEDIA_TYPES.getOrDefault(reader, ""))) {
        return reader;
      }
    }
    throw new SourceException(
        file
            + " is declared as "
            + mediaType
            + "; the reader "
            + String.join(" or ", readers)
            + " expects "
            + readers.stream()
                .map(r -> MEDIA_TYPES.getOrDefault(r, ""))
                .collect(Collectors.joining(" or "))
            + ". Correct the manifest, or the reader in its pipeline file.");
  }

  /**
   * Refuses a document that is something else than its reader expects.
   *
   * @throws SourceException naming what it is by its first bytes
   */
  public static void require(String file, byte[] bytes, String expected) {
    String found = sniff(bytes);
    if (!found.equals(expected)) {
      throw new SourceException(
          file
              + " is "
              + found
              + " by its first bytes; expected "
              + expected
              + ". Fetch it again, or correct the reader in its pipeline file.");
    }
  }
}
