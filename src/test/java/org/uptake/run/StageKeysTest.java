package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.pipeline.ProgramHash;
import org.uptake.pipeline.Settings;

/** A key changes with all that its stage reads. */
class StageKeysTest {
  private static final Path REFERENCE = Path.of("data/reference");

  @TestFactory
  Stream<DynamicTest> everyReferenceFileIsInTheKeyOfTheStageThatReadsIt(@TempDir Path folder) {
    ProjectCopy project = ProjectCopy.in(folder);
    StageKeys keys = new StageKeys(ProgramHash.ofRunning(), project.layout());
    return dataFiles().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () -> {
                      List<String> before = keysOf(keys, project);
                      project.write(
                          "data/reference/" + file, project.text("data/reference/" + file) + "\n");
                      assertThat(keysOf(keys, project)).isNotEqualTo(before);
                    }));
  }

  /** What normalizing reads reaches the load by the facts; shapes are read by the pages alone. */
  private static List<String> keysOf(StageKeys keys, ProjectCopy project) {
    return List.of(
        keys.load(List.of(), List.of(), List.of()),
        keys.normalizeSalt(PipelineFiles.readAll(project.layout()).get(0)),
        keys.publish("measured", Settings.read(project.layout(), Map.of())));
  }

  /** All files of the folder that are not text for people. */
  private static List<String> dataFiles() {
    try (Stream<Path> walk = Files.walk(REFERENCE)) {
      List<String> files =
          walk.filter(Files::isRegularFile)
              .map(f -> REFERENCE.relativize(f).toString().replace('\\', '/'))
              .filter(f -> f.endsWith(".csv") || f.endsWith(".json"))
              .sorted()
              .toList();
      assertThat(files).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + REFERENCE, e);
    }
  }
}
