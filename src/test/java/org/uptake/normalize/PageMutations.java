package org.uptake.normalize;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damage to a page, of the kinds that copies, converters and editors do. Digits are never changed
 * alone: nobody could tell such a page from a true one.
 */
final class PageMutations {
  private static final Pattern CELL =
      Pattern.compile("<(t[dh])\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);
  private static final Pattern HEADING =
      Pattern.compile("(?<=>)(?:State|County|[^<>]*FY[^<>]*)(?=<)");
  private final Random random;

  PageMutations(long seed) {
    this.random = new Random(seed);
  }

  /** One to two damages to a page of tags or of commas. */
  byte[] damaged(String page, boolean tags) {
    String text = page;
    int times = 1 + random.nextInt(2);
    for (int i = 0; i < times; i++) {
      text = tags ? damagedTags(text) : damagedLines(text);
    }
    byte[] bytes = text.getBytes(encoding());
    return random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private Charset encoding() {
    return switch (random.nextInt(24)) {
      case 0 -> StandardCharsets.ISO_8859_1;
      case 1 -> StandardCharsets.UTF_16;
      case 2 -> StandardCharsets.UTF_16LE;
      case 3 -> Charset.forName("windows-1252");
      default -> StandardCharsets.UTF_8;
    };
  }

  private String damagedTags(String page) {
    return switch (random.nextInt(24)) {
      case 0, 1 -> replaced(page, CELL, cell -> "");
      case 2 -> replaced(page, CELL, cell -> "<td></td>");
      case 3 -> removed(page, "</tr>\\s*<tr>");
      case 4 -> removed(page, "</t[dh]>\\s*<t[dh][^>]*>");
      case 5, 6 -> swappedHeadings(page);
      case 7 -> replaced(page, HEADING, heading -> renamed(heading.group()));
      case 8 -> asEntity(page);
      case 9 -> replaced(page, Pattern.compile("(?<=[a-zA-Z]) (?=[a-zA-Z])"), s -> "&nbsp;");
      case 10 -> replaced(page, ROW, row -> row.group() + row.group());
      case 11 -> page.replaceAll("<td>(?:&nbsp;)?</td>", "");
      case 12 -> replaced(page, Pattern.compile("<t[dh](?=>)"), cell -> cell.group() + span());
      case 13 -> page.replaceAll(" (?:row|col)span=\"\\d+\"", "");
      case 14 -> page.replaceAll("<th[^>]*>", "<td>").replace("</th>", "</td>");
      case 15 -> replaced(page, Pattern.compile("</?(?:t[dhr]|tbody|thead|table)>"), tag -> "");
      case 16 -> page.replaceAll("</t[dh]>", "");
      case 17 -> replaced(page, ROW, row -> "");
      case 18 -> replaced(page, Pattern.compile("[<>\"&;]|/(?!t[dh]>)"), sign -> "");
      case 19 -> replaced(page, ROW, row -> row.group().replaceAll("<td>|</td>", " "));
      case 20 ->
          page.replace("<table>", "<table><tr><td><table>")
              .replace("</table>", "</table></td></tr></table>");
      case 21 -> replaced(page, ROW, row -> "<tr><td colspan=\"9\">Note</td></tr>" + row.group());
      case 22 ->
          random.nextInt(8) == 0
              ? replaced(page, CELL, cell -> "<td>" + megabyte() + "</td>")
              : page;
      default -> movedRow(page);
    };
  }

  private String damagedLines(String page) {
    List<String> lines = new ArrayList<>(page.lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    int cell = random.nextInt(cells.size());
    switch (random.nextInt(8)) {
      case 0 -> cells.remove(cell);
      case 1 -> cells.set(cell, "");
      case 2 -> cells.add(cell, "");
      case 3 -> cells.set(cell, renamed(cells.get(cell)));
      case 4 -> lines.add(at, line);
      case 5 -> cells.add(lines.get((at + 1) % lines.size()));
      case 6 -> cells.set(cell, cells.get(cell).replace(' ', '\u00a0'));
      default -> lines.add(random.nextInt(lines.size()), "Note");
    }
    int now = lines.indexOf(line);
    lines.set(now, String.join(",", cells));
    return String.join("\n", lines) + "\n";
  }

  /** One part of a page that fits, replaced. */
  private String replaced(
      String page, Pattern pattern, java.util.function.Function<MatchResult, String> by) {
    Matcher matcher = pattern.matcher(page);
    List<MatchResult> found = matcher.results().toList();
    if (found.isEmpty()) {
      return page;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return page.substring(0, one.start()) + by.apply(one) + page.substring(one.end());
  }

  private String removed(String page, String pattern) {
    return replaced(page, Pattern.compile(pattern), part -> "");
  }

  private String swappedHeadings(String page) {
    List<MatchResult> found = HEADING.matcher(page).results().toList();
    if (found.size() < 2) {
      return page;
    }
    int a = random.nextInt(found.size() - 1);
    MatchResult first = found.get(a);
    MatchResult second = found.get(a + 1 + random.nextInt(found.size() - a - 1));
    return page.substring(0, first.start())
        + second.group()
        + page.substring(first.end(), second.start())
        + first.group()
        + page.substring(second.end());
  }

  private String renamed(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> text.replaceFirst("[A-Za-z]+", "");
      case 1 -> text + " revised";
      default -> text.toLowerCase(java.util.Locale.ROOT);
    };
  }

  private String asEntity(String page) {
    return replaced(
        page,
        Pattern.compile("(?<=>)[^<>&;](?=[^<>&;]*<)"),
        sign -> "&#" + (int) sign.group().charAt(0) + ";");
  }

  private String movedRow(String page) {
    List<MatchResult> found = ROW.matcher(page).results().toList();
    if (found.size() < 2) {
      return page;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    String without = page.substring(0, one.start()) + page.substring(one.end());
    return replaced(without, ROW, row -> row.group() + one.group());
  }

  private String span() {
    return (random.nextBoolean() ? " colspan=\"" : " rowspan=\"") + (2 + random.nextInt(3)) + "\"";
  }

  private String megabyte() {
    return String.valueOf("9x \u00a0".charAt(random.nextInt(4))).repeat(1 << 20);
  }
}
