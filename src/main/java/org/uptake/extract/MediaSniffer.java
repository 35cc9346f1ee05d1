package org.uptake.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.uptake.model.SourceException;

/** Looks at the first bytes of a document, because names and headers lie. */
final class MediaSniffer {
  private static final int HEAD = 1024;

  private MediaSniffer() {}

  /** {@code xlsx}, {@code pdf}, {@code html}, {@code empty} or {@code text}. */
  static String sniff(byte[] bytes) {
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

  static void require(String file, byte[] bytes, String expected) {
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
