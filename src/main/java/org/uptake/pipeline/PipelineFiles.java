package org.uptake.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.uptake.model.SourceException;

/** Reads and checks {@code pipelines/*.yaml}. */
public final class PipelineFiles {
  private static final ObjectMapper YAML = yaml();

  private static final Set<String> READERS = Set.of("html", "xlsx", "csv", RecordFiles.READER);

  /** The layouts that the normalizers read, and the columns that each needs. */
  private static final Map<String, Set<String>> ROLES =
      new TreeMap<>(
          Map.ofEntries(
              entry("state-fiscal-years", "place", "figure"),
              entry("county-list", "state", "county", "figure"),
              entry("category-table", "table", "label", "value"),
              entry(
                  "placement-claims",
                  "measure",
                  "category",
                  "place",
                  "place_kind",
                  "state",
                  "figure_printed",
                  "period_kind",
                  "period_start",
                  "period_end",
                  "period_basis",
                  "period_note",
                  "list_complete",
                  "confidence",
                  "basis",
                  "source_title",
                  "source_url",
                  "source_published",
                  "note"),
              Map.entry(RecordFiles.LAYOUT, RecordFiles.ROLES),
              entry(PipelineFile.COMPILATION, "state", "figure"),
              entry("agreement-sheet", "state", "agency", "type", "county", "model", "signed"),
              entry("agreement-requests", "state", "agency", "type", "county", "model"),
              entry(
                  "agreement-history",
                  "state",
                  "agency",
                  "county_code",
                  "model",
                  "signed",
                  "ended",
                  "end_basis",
                  "confidence",
                  "note"),
              entry(
                  "agreement-lineage",
                  "state",
                  "agency",
                  "model",
                  "first_seen",
                  "last_seen",
                  "signed"),
              entry("agreement-list", "state", "agency", "model", "signed", "as_of"),
              entry(
                  "agreement-removals",
                  "state",
                  "agency",
                  "model",
                  "last_with",
                  "first_without",
                  "evidence",
                  "note",
                  "confidence"),
              entry("policy-register", "family", "place", "event", "date_printed")));

  private PipelineFiles() {}

  /** 20210131 is not taken for a count of days since 1970, nor 50.5 for 50. */
  private static ObjectMapper yaml() {
    ObjectMapper yaml =
        Json.configure(new ObjectMapper(new YAMLFactory()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    yaml.coercionConfigFor(LogicalType.DateTime)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    return yaml;
  }

  private static Map.Entry<String, Set<String>> entry(String layout, String... roles) {
    return Map.entry(layout, Set.of(roles));
  }

  /** A pipeline file and the hash of its bytes. */
  public record Hashed(PipelineFile file, String sha256) {}

  /**
   * Reads all pipeline files, ordered by name.
   *
   * @throws SourceException if one cannot be read; the message names the file and what is wrong
   */
  public static List<Hashed> readAll(Layout layout) {
    List<Hashed> files = new ArrayList<>();
    for (Path path : list(layout.pipelines())) {
      files.add(new Hashed(read(path), Hashes.ofFile(path)));
    }
    if (files.isEmpty()) {
      throw new SourceException(
          "no pipeline files in " + layout.pipelines() + ": expected at least one .yaml file");
    }
    return files;
  }

  /** Reads one pipeline file. */
  public static PipelineFile read(Path path) {
    String text;
    try {
      text = Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new SourceException(path + " is not UTF-8: save it as UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    try {
      PipelineFile file = YAML.readValue(text, PipelineFile.class);
      check(path, file);
      return file;
    } catch (JsonProcessingException e) {
      throw new SourceException(path + YamlProblem.of(text, e));
    }
  }

  private static void check(Path path, PipelineFile file) {
    require(path, file != null, "is empty");
    String name = String.valueOf(path.getFileName()).replaceFirst("\\.yaml$", "");
    require(path, name.equals(file.source()), "source must equal the file's name, " + name);
    require(path, file.title() != null, "title is missing");
    require(path, file.reader() != null, "reader is missing; one of " + READERS);
    require(path, READERS.containsAll(file.readers()), "reader must be one of " + READERS);
    require(path, file.layout() != null, "layout is missing; one of " + ROLES.keySet());
    require(path, ROLES.containsKey(file.layout()), "layout must be one of " + ROLES.keySet());
    require(path, file.expectedEveryDays() > 0, "expectedEveryDays must be a positive number");
    require(
        path,
        file.document().isEmpty() || file.takenIn().isPresent(),
        "a register needs takenIn, the day its facts were taken in");
    file.everyReleaseHasACounty()
        .ifPresent(
            declared ->
                require(
                    path,
                    declared.evidence() != null && !declared.evidence().isBlank(),
                    "everyReleaseHasACounty needs evidence: what shows that it holds, or not"));
    RecordFiles.problem(file).ifPresent(problem -> require(path, false, problem));
    Set<String> roles = new HashSet<>();
    for (PipelineFile.Column column : file.columns()) {
      require(path, column.role() != null, "a column has no role");
      require(path, column.heading() != null, "the column " + column.role() + " has no heading");
      for (String heading : column.headings()) {
        checkHeading(path, column.role(), heading);
      }
      if (!column.foreign()) {
        roles.add(column.role());
      }
    }
    Set<String> wanted = ROLES.getOrDefault(file.layout(), Set.of());
    require(path, roles.containsAll(wanted), "columns must have the roles " + wanted);
    require(
        path,
        !wanted.contains("figure") || file.measure().isPresent(),
        "measure is missing: what do the figures count?");
    AddressChecks.problem(file).ifPresent(problem -> require(path, false, problem));
    if (file.layout().equals("category-table")) {
      checkSeries(path, file, roles);
    }
  }

  private static void checkSeries(Path path, PipelineFile file, Set<String> roles) {
    require(
        path,
        roles.contains("fiscal_year") || roles.contains("month"),
        "columns must have the role fiscal_year or month");
    require(path, !file.series().isEmpty(), "series is missing: what do the rows count?");
    for (PipelineFile.Series series : file.series()) {
      require(path, series.table() != null, "a series has no table");
      require(
          path, series.measure() != null, "the series of " + series.table() + " has no measure");
      checkPattern(path, "series of " + series.table() + ": table", series.table());
      checkPattern(path, "series of " + series.table() + ": label", series.label().orElse(""));
    }
  }

  private static void checkHeading(Path path, String role, String heading) {
    checkPattern(path, "heading of role " + role, heading);
    require(
        path,
        !role.equals("figure") || heading.contains("(?<fy>") || heading.contains("(?<cy>"),
        "the heading of a figure must have the group (?<fy>), the fiscal year, or (?<cy>), the"
            + " calendar year");
  }

  private static void checkPattern(Path path, String what, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      String at =
          e.getIndex() < 0
              ? ""
              : e.getIndex() < pattern.length()
                  ? " at character " + (e.getIndex() + 1)
                  : " at its end";
      throw new SourceException(
          path
              + ": "
              + what
              + ": '"
              + pattern
              + "' is not a regular expression: "
              + e.getDescription()
              + at);
    }
  }

  private static void require(Path path, boolean holds, String what) {
    if (!holds) {
      throw new SourceException(path + ": " + what);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new SourceException("cannot list " + folder + ": run uptake from the project's folder");
    }
  }
}
