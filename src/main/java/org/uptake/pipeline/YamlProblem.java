package org.uptake.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Says in words what makes a text unreadable as a pipeline file: line, key, value, expected. */
final class YamlProblem {
  private static final String LIST = "a list: each entry on its own line, after '- '";
  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          LocalDate.class, "a day such as 2021-12-31",
          YearMonth.class, "a month such as 2019-09",
          int.class, "a whole number such as 50",
          Integer.class, "a whole number such as 50",
          OptionalInt.class, "a whole number such as 50",
          boolean.class, "true or false",
          Boolean.class, "true or false",
          String.class, "a single text");

  private YamlProblem() {}

  /**
   * The problem as the end of a message that begins with the file's path, e.g. {@code (line 18):
   * monthPages.from: '2019-13' is not a month such as 2019-09}.
   *
   * @param text the whole file
   * @param problem what the parser said of it
   */
  static String of(String text, JsonProcessingException problem) {
    if (problem instanceof UnrecognizedPropertyException unknown) {
      String key = unknown.getPropertyName();
      return line(lineOfKey(text, key))
          + ": unknown key '"
          + key
          + "'; known are "
          + unknown.getKnownPropertyIds();
    }
    String at = line(problem.getLocation() == null ? 0 : problem.getLocation().getLineNr());
    if (problem instanceof MismatchedInputException mismatch) {
      return at
          + ": "
          + key(mismatch)
          + "'"
          + value(text, mismatch)
          + "' is not "
          + expected(mismatch.getTargetType());
    }
    if (problem instanceof JsonMappingException mapping
        && mapping.getCause() instanceof NullPointerException) {
      return at + ": " + key(mapping) + "a list has an empty entry: fill it in or delete its line";
    }
    return at + ": it is not YAML: " + syntax(problem);
  }

  /** The parser quotes the text, indented, before and after it says what is wrong. */
  private static String syntax(JsonProcessingException problem) {
    return problem
        .getOriginalMessage()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .reduce("", (before, line) -> line);
  }

  private static String line(int number) {
    return number < 1 ? "" : " (line " + number + ")";
  }

  private static int lineOfKey(String text, String key) {
    List<String> lines = text.lines().map(l -> l.strip().replaceFirst("^- +", "")).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String key(JsonMappingException problem) {
    String key =
        problem.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    return key.isEmpty() ? "" : key + ": ";
  }

  /** The value as read, or the line from where it begins. */
  private static String value(String text, MismatchedInputException problem) {
    if (problem instanceof InvalidFormatException format) {
      return String.valueOf(format.getValue());
    }
    if (problem.getLocation() == null) {
      return "";
    }
    int line = problem.getLocation().getLineNr() - 1;
    int column = problem.getLocation().getColumnNr() - 1;
    List<String> lines = text.lines().toList();
    return line >= 0 && line < lines.size() && column >= 0 && column <= lines.get(line).length()
        ? lines.get(line).substring(column).strip()
        : "";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "what stands here elsewhere";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return LIST;
    }
    RecordComponent[] parts = type.getRecordComponents();
    if (parts != null) {
      return "a part with the keys "
          + Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }
    return EXPECTED.getOrDefault(type, "a part with keys of its own");
  }
}
