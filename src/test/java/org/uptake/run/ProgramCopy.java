package org.uptake.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A copy of the program's classes and resources, to change and to run as a process of its own. */
final class ProgramCopy {
  private static final int MINUTES = 3;
  private final Path classes;

  private ProgramCopy(Path classes) {
    this.classes = classes;
  }

  static ProgramCopy in(Path folder) {
    ProjectCopy.copy(Path.of("target/classes").toAbsolutePath(), folder);
    return new ProgramCopy(folder);
  }

  /** Replaces bytes of a class or resource by as many others: a class file stays valid. */
  void replace(String file, String from, String to) {
    if (from.length() != to.length()) {
      throw new IllegalArgumentException("'" + from + "' and '" + to + "' differ in length");
    }
    Path path = classes.resolve(file);
    try {
      String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
      if (!bytes.contains(from)) {
        throw new IllegalArgumentException(file + " does not hold '" + from + "'");
      }
      Files.writeString(path, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot change " + file, e);
    }
  }

  /** What a process printed and its exit code. */
  record Result(int exitCode, String out) {

    /** How often a stage worked, from the printed summary. */
    int worked(String stage) {
      return out.lines()
          .filter(l -> l.startsWith(stage + " "))
          .map(l -> Arrays.asList(l.trim().split("\\s+", -1)))
          .filter(words -> words.size() >= 4)
          .map(words -> Integer.parseInt(words.get(1)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no line of stage " + stage + " in:\n" + out));
    }

    /** The stages that worked, with how often, in order. */
    String stagesThatWorked() {
      return List.of("extract", "normalize", "load", "measure", "publish").stream()
          .filter(stage -> worked(stage) > 0)
          .map(stage -> stage + " " + worked(stage))
          .collect(Collectors.joining(", "));
    }
  }

  Result run(Path project, String... javaOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    command.addAll(Arrays.asList(javaOptions));
    command.addAll(List.of("-cp", classPath(), "org.uptake.cli.Main", "run"));
    command.addAll(List.of("--project", project.toString()));
    try {
      Path out = Files.createTempFile("uptake-run", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("no end after " + MINUTES + " minutes: " + command);
      }
      return new Result(process.exitValue(), Files.readString(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private String classPath() {
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    return classes + File.pathSeparator + libraries;
  }
}
