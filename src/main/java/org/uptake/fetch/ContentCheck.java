package org.uptake.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.uptake.pipeline.MediaSniffer;

/**
 * Tells a source's document from what servers send in its place: error pages with status 200, login
 * pages, bot walls, half files. What is refused here is never stored. Whether the document is what
 * it was last month is not asked here: a new layout is a document as well.
 */
final class ContentCheck {
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final String ZIP_END = "PK\u0005\u0006";

  /** Titles of pages that stand in for a document; none is part of a title of a list of figures. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "not found|^(error )?[45]\\d\\d\\b|access (is )?denied|forbidden|unavailable"
              + "|bad gateway|time-?out\\b|internal server error|just a moment|attention required"
              + "|are you (a )?(human|robot)|captcha|pardon our interruption|verify you are"
              + "|request (was )?(rejected|blocked|unsuccessful)|not archived"
              + "|^(sign|log) ?in\\b|under maintenance|maintenance mode");

  private ContentCheck() {}

  /**
   * Why a body is not a document for this reader; nothing if it may be one.
   *
   * @param reader {@code html}, {@code xlsx} or {@code csv}
   */
  static Optional<String> refusal(String reader, byte[] bytes) {
    String found = MediaSniffer.sniff(bytes);
    if (found.equals("empty")) {
      return Optional.of("it is empty");
    }
    if (found.equals("html")) {
      Optional<String> standIn = standIn(bytes);
      if (standIn.isPresent()) {
        return standIn;
      }
    }
    if (!found.equals(MediaSniffer.kindFor(reader))) {
      return Optional.of("it is " + found + " by its first bytes; expected " + reader);
    }
    return switch (reader) {
      case "html" -> halfPage(bytes);
      case "xlsx" -> halfWorkbook(bytes);
      default -> noTable(bytes);
    };
  }

  private static Optional<String> standIn(byte[] bytes) {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      return Optional.of("it is not readable as a web page");
    }
    Element heading = page.selectFirst("h1");
    for (String title : new String[] {page.title(), heading == null ? "" : heading.text()}) {
      Matcher words = STAND_IN.matcher(title.strip().toLowerCase(Locale.ROOT));
      if (words.find()) {
        return Optional.of("it is a page in place of the document: '" + title.strip() + "'");
      }
    }
    if (!page.select("input[type=password]").isEmpty()) {
      return Optional.of("it is a login page: '" + page.title() + "'");
    }
    return Optional.empty();
  }

  private static Optional<String> halfPage(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (!page.contains("<table")) {
      return Optional.of(
          "it holds no table; it may be an error page, or one that asks for a browser");
    }
    return page.lastIndexOf("</html") > page.lastIndexOf("<table")
        ? Optional.empty()
        : Optional.of("it is half a page: it stops before its </html>");
  }

  /** A zip file ends in a record of its own, after the list of its parts. */
  private static Optional<String> halfWorkbook(byte[] bytes) {
    int tail = Math.max(0, bytes.length - END_RECORD - LONGEST_COMMENT);
    String end = new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1);
    if (!end.contains(ZIP_END)) {
      return Optional.of("it is half a workbook: the end of the file is missing");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml")
        ? Optional.empty()
        : Optional.of("it is a zip file, but no workbook");
  }

  private static Optional<String> noTable(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).stripLeading();
    String first = text.lines().findFirst().orElse("");
    boolean table = first.contains(",") && !text.startsWith("{") && !text.startsWith("[");
    return table
        ? Optional.empty()
        : Optional.of("it is no CSV table; it begins with '" + shortened(first) + "'");
  }

  private static String shortened(String line) {
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
