package org.uptake.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The hash of the program that a stage runs: its classes, SQL and templates, and the names (with
 * versions) of the libraries. A change to one stage's code leaves the keys of the stages before it
 * as they were.
 */
public final class ProgramHash {
  private final Map<String, String> entries;
  private final String libraries;

  private ProgramHash(Map<String, String> entries, String libraries) {
    this.entries = entries;
    this.libraries = libraries;
  }

  /** The program that is running, from its jar or its folder of classes. */
  public static ProgramHash ofRunning() {
    try {
      Path home =
          Path.of(ProgramHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(home) ? ofFolder(home) : ofJar(home);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }

  private static ProgramHash ofFolder(Path home) {
    Map<String, String> entries = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(home)) {
      walk.filter(Files::isRegularFile)
          .forEach(f -> entries.put(slashed(home.relativize(f)), Hashes.ofFile(f)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program in " + home, e);
    }
    return new ProgramHash(entries, classPathNames());
  }

  private static ProgramHash ofJar(Path home) {
    Map<String, String> entries = new TreeMap<>();
    try (JarFile jar = new JarFile(home.toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            entries.put(entry.getName(), Hashes.of(in.readAllBytes()));
          }
        }
      }
      String libraries = jar.getManifest().getMainAttributes().getValue("Class-Path");
      return new ProgramHash(entries, String.valueOf(libraries));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program in " + home, e);
    }
  }

  /**
   * Hash of the parts of the program below these folders of the class path, e.g. {@code
   * org/uptake/extract/}.
   */
  public String of(String... folders) {
    List<String> parts = new ArrayList<>();
    parts.add(libraries);
    entries.forEach(
        (name, hash) -> {
          if (Arrays.stream(folders).anyMatch(name::startsWith)) {
            parts.add(name + "=" + hash);
          }
        });
    return Hashes.ofParts(parts.toArray(String[]::new));
  }

  private static String classPathNames() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> String.valueOf(Path.of(entry).getFileName()))
        .filter(name -> name.endsWith(".jar"))
        .sorted()
        .toList()
        .toString();
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
