package org.uptake.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.WriteOnce;

/** The published versions and the one pointer to the version shown. */
public final class Versions {
  private final Layout layout;

  /** The versions below the layout's reports folder. */
  public Versions(Layout layout) {
    this.layout = layout;
  }

  /** The id of the version shown, if there is one and its folder is there. */
  public Optional<String> current() {
    Path pointer = layout.current();
    if (!Files.isSymbolicLink(pointer) || !Files.isDirectory(pointer)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Files.readSymbolicLink(pointer).getFileName()).map(Path::toString);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pointer, e);
    }
  }

  /** The warehouse of the version shown. */
  public Optional<Path> currentWarehouse() {
    return current()
        .map(id -> Layout.warehouseIn(layout.versions().resolve(id)))
        .filter(Files::exists);
  }

  /** The warehouse of a version, if the version is there. */
  public Optional<Path> warehouse(String id) {
    return all().contains(id)
        ? Optional.of(Layout.warehouseIn(layout.versions().resolve(id)))
        : Optional.empty();
  }

  /** The ids of the versions that are there with their warehouse, in alphabetical order. */
  public List<String> all() {
    if (!Files.isDirectory(layout.versions())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(layout.versions())) {
      return folders
          .filter(folder -> Files.exists(Layout.warehouseIn(folder)))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(id -> !id.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + layout.versions(), e);
    }
  }

  /** The version shown, if it was made under this id, a suffix apart; else the id itself. */
  public String named(String id) {
    return current().filter(shown -> shown.replaceFirst("-\\d+$", "").equals(id)).orElse(id);
  }

  /** An id that is free: the wanted one, or with {@code -2}, {@code -3} and so on behind it. */
  public String free(String wanted) {
    String id = wanted;
    for (int i = 2; Files.exists(layout.versions().resolve(id)); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  /** Writes a version's folder whole, then switches the pointer by one rename. */
  public void publish(String id, WriteOnce.Filler filler) {
    WriteOnce.folder(layout.versions().resolve(id), filler);
    show(id);
  }

  /** Switches the pointer to a version. */
  public void show(String id) {
    Path fresh = WriteOnce.passing(layout.reports());
    try {
      Files.createSymbolicLink(fresh, Path.of("versions", id));
      Files.move(
          fresh,
          layout.current(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot switch " + layout.current() + " to " + id, e);
    }
  }
}
