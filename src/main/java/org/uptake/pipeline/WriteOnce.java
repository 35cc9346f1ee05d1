package org.uptake.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes files and folders so that a reader sees all of them or nothing. */
public final class WriteOnce {
  private static final String PASSING = ".writing-";

  private WriteOnce() {}

  /** Fills a folder that does not exist yet. */
  @FunctionalInterface
  public interface Filler {
    /** Writes into the folder. */
    void fill(Path folder) throws IOException;
  }

  /**
   * Fills a folder under a passing name beside its place, then renames it. What stood there before
   * is replaced: a key names one content, so both are equal unless the old one was cut short.
   */
  public static void folder(Path target, Filler filler) {
    try {
      Path parent = parentOf(target);
      Files.createDirectories(parent);
      Path fresh = Files.createDirectory(passing(parent));
      try {
        filler.fill(fresh);
        moveInto(fresh, target);
      } finally {
        delete(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  private static void moveInto(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException
        | FileAlreadyExistsException
        | AtomicMoveNotSupportedException e) {
      replace(fresh, target);
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
      replace(fresh, target);
    }
  }

  private static void replace(Path fresh, Path target) throws IOException {
    Path old = passing(parentOf(target));
    Files.move(target, old);
    Files.move(fresh, target);
    delete(old);
  }

  /** Writes a small text file under a passing name, then renames it. */
  public static void file(Path target, String text) {
    try {
      Path parent = parentOf(target);
      Files.createDirectories(parent);
      Path fresh = passing(parent);
      try {
        Files.writeString(fresh, text);
        Files.move(
            fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  /**
   * Writes a file under a passing name, renames it, and returns only when both are on the disk: for
   * what cannot be made again from other files.
   */
  public static void durable(Path target, byte[] bytes) {
    try {
      Path parent = parentOf(target);
      Files.createDirectories(parent);
      Path fresh = passing(parent);
      try {
        try (FileChannel out =
            FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
            out.write(left);
          }
          out.force(true);
        }
        Files.move(
            fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(parent);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  /** The new name is part of the folder, which has to reach the disk as well. */
  private static void forceFolder(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folder; there the rename is in the journal of the file system.
      return;
    }
  }

  /** Deletes a folder and all in it; nothing happens if it is absent. */
  public static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }

  /**
   * Deletes what a writer that was killed left behind in a folder. Only for whoever holds the lock:
   * another writer's work would go too.
   */
  public static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> left =
          found.filter(p -> String.valueOf(p.getFileName()).startsWith(PASSING)).toList();
      left.forEach(WriteOnce::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clean " + folder, e);
    }
  }

  /**
   * A passing name. Not one of the platform's temporary files, which only their owner may read:
   * what is published must be readable by a web server.
   */
  public static Path passing(Path parent) {
    return parent.resolve(PASSING + UUID.randomUUID());
  }

  private static Path parentOf(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(target + " has no parent folder");
    }
    return parent;
  }
}
