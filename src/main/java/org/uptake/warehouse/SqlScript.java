package org.uptake.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL kept in resource files. Statements end with a semicolon at the end of a line. */
public final class SqlScript {
  private static final Pattern NAME = Pattern.compile("-- (?:check|file): (.*)");

  private SqlScript() {}

  /**
   * A statement and the name that a comment line {@code -- check: NAME} or {@code -- file: NAME}
   * before it gives.
   *
   * @param name empty where there is none
   * @param sql without the semicolon
   */
  public record Statement(String name, String sql) {}

  /** Reads the statements of a resource, e.g. {@code sql/warehouse/10-schema.sql}. */
  public static List<Statement> read(String resource) {
    List<Statement> statements = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    String name = "";
    for (String line : text(resource).lines().toList()) {
      Matcher named = NAME.matcher(line);
      if (named.matches()) {
        name = named.group(1);
      } else if (!isComment(line) && line.stripTrailing().endsWith(";")) {
        String last = line.stripTrailing();
        sql.append(last, 0, last.length() - 1);
        statements.add(new Statement(name, sql.toString().strip()));
        sql.setLength(0);
        name = "";
      } else if (!isComment(line)) {
        sql.append(line).append('\n');
      }
    }
    return statements;
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("--");
  }

  /** The whole text of a resource. */
  public static String text(String resource) {
    try (InputStream in = SqlScript.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's resource " + resource, e);
    }
  }
}
