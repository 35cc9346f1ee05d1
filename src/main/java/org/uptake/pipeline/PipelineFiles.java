package org.uptake.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.uptake.model.SourceException;

/** Reads and checks {@code pipelines/*.yaml}. */
public final class PipelineFiles {
  private static final ObjectMapper YAML =
      Json.configure(new ObjectMapper(new YAMLFactory()))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final Set<String> READERS = Set.of("html", "xlsx", "csv");

  private PipelineFiles() {}

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
    PipelineFile file;
    try {
      file = YAML.readValue(Files.readString(path), PipelineFile.class);
    } catch (JsonProcessingException e) {
      throw new SourceException(path + ": " + e.getOriginalMessage() + at(e));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    check(path, file);
    return file;
  }

  private static void check(Path path, PipelineFile file) {
    String name = String.valueOf(path.getFileName()).replaceFirst("\\.yaml$", "");
    require(path, name.equals(file.source()), "source must equal the file's name, " + name);
    require(path, READERS.contains(file.reader()), "reader must be one of " + READERS);
    require(path, file.title() != null && file.layout() != null, "title and layout are required");
    require(path, file.expectedEveryDays() > 0, "expectedEveryDays must be a positive number");
    require(
        path,
        file.document().isEmpty() || file.takenIn().isPresent(),
        "a register needs takenIn, the day its facts were taken in");
    for (PipelineFile.Column column : file.columns()) {
      try {
        Pattern.compile(column.heading());
      } catch (PatternSyntaxException e) {
        throw new SourceException(path + ": heading of role " + column.role() + ": " + e);
      }
    }
  }

  private static void require(Path path, boolean holds, String what) {
    if (!holds) {
      throw new SourceException(path + ": " + what);
    }
  }

  private static String at(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new SourceException("cannot list " + folder + ": run uptake from the project's folder");
    }
  }
}
